import { describeContract } from './suite.ts'

describeContract('in process', (app) => app)

describeContract('over JSON text', (app) => ({
  async call(name, input, options) {
    const reply = await app.call(name, JSON.parse(JSON.stringify(input)), options)
    const received: unknown = JSON.parse(JSON.stringify(reply))
    return received
  },
  subscribe: (listener) => app.subscribe((event) => listener(JSON.parse(JSON.stringify(event)))),
}))
