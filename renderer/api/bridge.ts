import { useEffect, useState } from 'react'
import type { Bridge } from '../../shared/model/explain/bridge.ts'
import type { SeekOutput } from '../../shared/model/seekOutputs.ts'
import type { ScenarioId } from '../../shared/plan/ids.ts'
import type { Plan } from '../../shared/plan/plan.ts'

export interface BridgeRequest {
  readonly plan: Plan
  /** Null for the baseline, as is the next. */
  readonly from: ScenarioId | null
  readonly to: ScenarioId | null
  readonly output: SeekOutput
}

/**
 * What each changed driver adds between two scenarios, computed beside the page: many drivers take thousands of evaluations.
 * @returns null while it is being computed
 */
export function useBridge({ plan, from, to, output }: BridgeRequest): Bridge | null {
  const [found, setFound] = useState<{ readonly of: BridgeRequest; readonly bridge: Bridge } | null>(null)

  useEffect(() => {
    const worker = new Worker(new URL('./bridgeWorker.ts', import.meta.url), { type: 'module' })
    const of = { plan, from, to, output }
    worker.addEventListener('message', ({ data }: MessageEvent<Bridge>) => setFound({ of, bridge: data }))
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
    worker.postMessage(of)
    return () => worker.terminate()
  }, [plan, from, to, output])

  const isOfThis =
    found?.of.plan === plan && found.of.from === from && found.of.to === to && found.of.output === output
  return isOfThis ? found.bridge : null
}
