import { onTestFinished } from 'vitest'
import { connectBridge } from '../../electron/hosts/desktop/bridge.ts'
import { httpTransport } from '../../renderer/api/httpTransport.ts'
import { ipcTransport } from '../../renderer/api/ipcTransport.ts'
import { bridgeOver } from '../helpers/fakeBridge.ts'
import { pageAccess } from '../helpers/httpAccess.ts'
import { startLoopback } from '../helpers/loopback.ts'
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

describeContract('over HTTP', async (app) => {
  const served = await startLoopback(app)
  onTestFinished(served.stop)
  return httpTransport(pageAccess(served))
})

describeContract('over the messages of the desktop', (app) => {
  const { bridge, parts } = bridgeOver()
  connectBridge({ ...parts, app, saveFile: async () => 'cancelled' })
  return ipcTransport(bridge)
})
