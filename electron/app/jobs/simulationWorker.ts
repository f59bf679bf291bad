import { parentPort, workerData } from 'node:worker_threads'
import { present } from '../../../shared/base/invariant.ts'
import { simulate, type SimulationRequest } from '../../../shared/model/simulation/simulate.ts'

const port = present(parentPort, 'the thread that started this one')
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only simulateApart starts this thread, with a request
const run = simulate(workerData as SimulationRequest)
for (let step = run.next(); ; step = run.next()) {
  if (step.value !== null) port.postMessage(step.value)
  if (step.done === true) break
}
