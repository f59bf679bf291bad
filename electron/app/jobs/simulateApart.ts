import type { CancelSignal } from '../../../shared/base/abort.ts'
import { present } from '../../../shared/base/invariant.ts'
import type { SimulationRequest } from '../../../shared/model/simulation/simulate.ts'
import type { Simulated } from '../../../shared/model/simulation/simulated.ts'
import { runApart } from './runApart.ts'

/**
 * Simulates a scenario on a thread of its own.
 *
 * @param onFigures told each time that the number of trials has doubled
 * @returns the figures of all trials, or null when it was cancelled
 */
export async function simulateApart(
  request: SimulationRequest,
  signal: CancelSignal,
  onFigures: (figures: Simulated) => void,
): Promise<Simulated | null> {
  let last: Simulated | null = null
  const end = await runApart('simulationWorker', request, signal, (message) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- simulationWorker sends nothing else
    const figures = message as Simulated
    last = figures
    if (figures.promise === null) onFigures(figures)
  })
  return end === 'cancelled' ? null : present<Simulated>(last, 'the figures of a simulation')
}
