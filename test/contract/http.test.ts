import { onTestFinished } from 'vitest'
import { httpTransport } from '../../renderer/api/httpTransport.ts'
import { startLoopback } from '../helpers/loopback.ts'
import { describeContract } from './suite.ts'

describeContract('over HTTP', async (app) => {
  const { own, ownHeaders, stop } = await startLoopback(app)
  onTestFinished(stop)
  return httpTransport({
    send: (path, request) => {
      const headers = new Headers(request.headers)
      for (const [name, value] of Object.entries(ownHeaders)) headers.set(name, value)
      return fetch(`http://${own}${path}`, { ...request, headers })
    },
    token: async () => ownHeaders['x-sla-token'],
  })
})
