import type { Simulated } from '../../../shared/model/simulation/simulated.ts'

/** The simulated figures under names that stay; README.md says what each of them is. */
export function simulationJson(simulated: Simulated | null): object {
  if (simulated === null) return {}
  const { months: _, ...simulation } = simulated
  return { simulation }
}
