import type { Evidence } from '../../../../shared/plan/drivers.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import type { ScenarioId } from '../../../../shared/plan/ids.ts'
import { trialPlan } from '../../../../shared/model/simulation/trialPlan.ts'
import {
  createTrialSeries,
  trialRunner,
  type TrialSeries,
} from '../../../../shared/model/simulation/trialSeries.ts'

/** Everything that some trials of a plan bring. */
export function runAll(
  plan: Plan,
  seed: number,
  trials: number,
  scenarioId: ScenarioId | null = null,
): TrialSeries {
  const laidOut = trialPlan(plan, scenarioId, seed)
  const series = createTrialSeries(plan, laidOut.queue !== null, trials)
  trialRunner(laidOut, series)(0, trials)
  return series
}

/** The plan with what its rates were estimated from, step by step the same in every segment, and how deals vary. */
export function withEvidence(
  plan: Plan,
  evidence: readonly (Evidence | null)[],
  dealValueSpread = 0.6,
): Plan {
  const segments = Object.entries(plan.baseline.segments).map(([id, drivers]) => {
    const transitions = Object.entries(drivers.transitions).map(([stage, transition], step) => [
      stage,
      { ...transition, evidence: evidence[step] ?? null },
    ])
    return [id, { ...drivers, dealValueSpread, transitions: Object.fromEntries(transitions) }]
  })
  return { ...plan, baseline: { ...plan.baseline, segments: Object.fromEntries(segments) } }
}

/** The sum over all months, by trial. */
export function totals(months: readonly Float64Array[]): number[] {
  return Array.from(months[0] ?? [], (_, trial) => months.reduce((total, month) => total + month[trial]!, 0))
}

/** Mean and standard deviation with the standard error of each, from the values themselves. */
export function momentsOf(values: readonly number[]): {
  readonly mean: number
  readonly meanError: number
  readonly deviation: number
  readonly deviationError: number
} {
  const count = values.length
  const mean = values.reduce((total, value) => total + value, 0) / count
  const central = (power: number): number =>
    values.reduce((total, value) => total + (value - mean) ** power, 0) / count
  const variance = central(2)
  const deviation = Math.sqrt(variance)
  return {
    mean,
    meanError: deviation / Math.sqrt(count),
    deviation,
    deviationError: Math.sqrt((central(4) - variance ** 2) / count) / (2 * deviation),
  }
}
