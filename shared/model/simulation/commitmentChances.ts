import type { Commitment } from '../../plan/commitments.ts'
import { DAYS_A_MONTH } from '../lag.ts'
import { spreadOf, suggestHurdles } from './hurdles.ts'
import { chanceOf, type CommitmentChance, type HurdleChance } from './simulated.ts'
import type { Series, TrialSeries } from './trialSeries.ts'

const HURDLES = ['minimum', 'target', 'stretch'] as const

/** Months that a commitment's figure adds up, and what brings their mean to its period. A week is seen as a part of its month. */
const PERIODS: Readonly<Record<Commitment['per'], { readonly length: number; readonly factor: number }>> = {
  week: { length: 1, factor: 7 / DAYS_A_MONTH },
  month: { length: 1, factor: 1 },
  quarter: { length: 3, factor: 3 },
}

/**
 * How surely a commitment about leads is kept; null where it is about something else. Quarters count from the start of the
 * horizon; a last one that is shorter counts by its mean month.
 */
export function commitmentChances(
  commitment: Commitment,
  workable: readonly number[],
  series: TrialSeries,
  trials: number,
): CommitmentChance | null {
  const byMonth = seriesOf(commitment, workable, series)
  if (byMonth === null) return null
  const periods = periodsOf(byMonth, commitment.per, trials)
  const all = new Float64Array(periods.length * trials)
  periods.forEach((values, period) => all.set(values, period * trials))
  const spread = spreadOf(all)
  const { minimum, target, stretch } = suggestHurdles(spread, 'higher')
  const whole = (value: number): number =>
    commitment.metric.kind === 'lead-value-handed-over' ? value : Math.ceil(value)
  return {
    commitmentId: commitment.id,
    hurdles: HURDLES.flatMap((hurdle) => {
      const least = commitment[hurdle]
      return least === null ? [] : [hurdleChance(hurdle, least, periods, trials)]
    }),
    suggested: { minimum: whole(minimum), target: whole(target), stretch: whole(stretch) },
    spread,
  }
}

function seriesOf({ metric }: Commitment, workable: readonly number[], series: TrialSeries): Series | null {
  switch (metric.kind) {
    case 'leads-handed-over':
      return metric.segmentId === null
        ? series.marketingHandoff
        : (series.segmentHandoff.get(metric.segmentId) ?? null)
    case 'lead-value-handed-over':
      return series.leadValue
    case 'leads-worked':
      if (series.sales !== null) return series.sales.worked
      // Sales works what is handed over, as far as it can.
      return series.allHandoff.map((month, t) =>
        month.map((handedOver) => Math.min(handedOver, workable[t] ?? 0)),
      )
    case 'data-complete':
    case 'first-touch-within':
    case 'attempts-within':
    case 'decided-within':
      return null
  }
}

/** The figure per period, by period and trial. */
function periodsOf(byMonth: Series, per: Commitment['per'], trials: number): Float64Array[] {
  const { length, factor } = PERIODS[per]
  return Array.from({ length: Math.ceil(byMonth.length / length) }, (_, period) => {
    const months = byMonth.slice(period * length, (period + 1) * length)
    const values = new Float64Array(trials)
    for (const month of months) {
      for (let trial = 0; trial < trials; trial++) values[trial] = (values[trial] ?? 0) + (month[trial] ?? 0)
    }
    return values.map((total) => (total / months.length) * factor)
  })
}

function hurdleChance(
  hurdle: HurdleChance['hurdle'],
  least: number,
  periods: readonly Float64Array[],
  trials: number,
): HurdleChance {
  let met = 0
  let inEvery = 0
  let squares = 0
  for (let trial = 0; trial < trials; trial++) {
    let count = 0
    for (const values of periods) if ((values[trial] ?? 0) >= least) count++
    met += count
    squares += count * count
    if (count === periods.length) inEvery++
  }
  const value = met / trials / periods.length
  // Periods of one trial go together, so the error is that of the trials' own shares.
  const variance = Math.max(0, squares / trials / periods.length ** 2 - value ** 2)
  return {
    hurdle,
    inOne: { value, standardError: Math.sqrt(variance / trials) },
    inEvery: chanceOf(inEvery, trials),
  }
}
