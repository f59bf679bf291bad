import { connectBridge } from '../../electron/hosts/desktop/bridge.ts'
import { ipcTransport } from '../../renderer/api/ipcTransport.ts'
import { bridgeOver } from '../helpers/fakeBridge.ts'
import { describeContract } from './suite.ts'

describeContract('over the messages of the desktop', (app) => {
  const { bridge, parts } = bridgeOver()
  connectBridge({ ...parts, app, saveFile: async () => 'cancelled', savePdf: async () => 'cancelled' })
  return ipcTransport(bridge)
})
