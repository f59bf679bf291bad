import { Worker } from 'node:worker_threads'
import type { CancelSignal } from '../../../shared/base/abort.ts'
import type { SimulationRequest } from '../../../shared/model/simulation/simulate.ts'
import type { Simulated } from '../../../shared/model/simulation/simulated.ts'

/**
 * Simulates a scenario on a thread of its own, so that other calls need not wait.
 *
 * @param onFigures told each time that the number of trials has doubled
 * @returns the figures of all trials, or null when it was cancelled
 */
export function simulateApart(
  request: SimulationRequest,
  signal: CancelSignal,
  onFigures: (figures: Simulated) => void,
): Promise<Simulated | null> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./simulationWorker.ts', import.meta.url), { workerData: request })
    const cancel = (): void => {
      resolve(null)
      void worker.terminate()
    }
    if (signal.aborted) cancel()
    signal.addEventListener('abort', cancel)
    let last: Simulated | null = null
    worker.on('message', (figures: Simulated) => {
      last = figures
      if (figures.promise === null) onFigures(figures)
    })
    worker.once('error', reject)
    worker.once('exit', (code) => {
      signal.removeEventListener('abort', cancel)
      if (last !== null && last.promise !== null) resolve(last)
      // After cancelling this changes nothing.
      else reject(new Error(`The thread that simulates ended with ${code} and without figures.`))
    })
  })
}
