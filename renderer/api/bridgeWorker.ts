import '../withoutEval.ts'
import { bridge } from '../../shared/model/explain/bridge.ts'
import type { BridgeRequest } from './bridge.ts'

addEventListener('message', ({ data: { plan, from, to, output } }: MessageEvent<BridgeRequest>) => {
  postMessage(bridge({ plan, scenarioId: from }, { plan, scenarioId: to }, output))
})
