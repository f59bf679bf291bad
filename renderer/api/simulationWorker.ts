import '../withoutEval.ts'
import { simulate, type SimulationRequest } from '../../shared/model/simulation/simulate.ts'
import type { SimulationNews, SimulationOrder } from './simulation.ts'

let latest: SimulationOrder | null = null

addEventListener('message', ({ data }: MessageEvent<SimulationOrder>) => {
  latest = data
  if (data.request !== null) void run(data, data.request)
})

/** Runs an order to its end, or until the next one comes. */
async function run(order: SimulationOrder, request: SimulationRequest): Promise<void> {
  const steps = simulate(request)
  for (;;) {
    const { value, done } = steps.next()
    if (value !== null) postMessage({ id: order.id, figures: value } satisfies SimulationNews)
    if (done === true) return
    await newsFromThePage()
    if (latest !== order) return
  }
}

/** Lets messages in. */
function newsFromThePage(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0)
  })
}
