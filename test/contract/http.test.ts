import { onTestFinished } from 'vitest'
import { httpTransport } from '../../renderer/api/httpTransport.ts'
import { pageAccess } from '../helpers/httpAccess.ts'
import { startLoopback } from '../helpers/loopback.ts'
import { describeContract } from './suite.ts'

describeContract('over HTTP', async (app) => {
  const served = await startLoopback(app)
  onTestFinished(served.stop)
  return httpTransport(pageAccess(served))
})
