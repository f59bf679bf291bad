import { metricUnit, type Commitment, type Metric } from '../../plan/commitments.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Figures } from '../figures.ts'
import { DAYS_A_MONTH } from '../lag.ts'
import { touchedInTime } from './firstTouchTrials.ts'
import { spreadOf, suggestHurdles } from './hurdles.ts'
import { chanceOf, type CommitmentChance, type HurdleChance } from './simulated.ts'
import type { Series, TrialSeries } from './trialSeries.ts'

const HURDLES = ['minimum', 'target', 'stretch'] as const

/** Whether trials say how surely a commitment is kept. */
export function isModelled({ metric }: Commitment, { response }: Pick<Plan, 'response'>): boolean {
  switch (metric.kind) {
    case 'leads-handed-over':
    case 'lead-value-handed-over':
    case 'leads-worked':
      return true
    case 'first-touch-within':
      return response !== null
    case 'data-complete':
    case 'attempts-within':
    case 'decided-within':
      return false
  }
}

/** Months that a commitment's figure adds up, and what brings their mean to its period. A week is seen as a part of its month. */
const PERIODS: Readonly<Record<Commitment['per'], { readonly length: number; readonly factor: number }>> = {
  week: { length: 1, factor: 7 / DAYS_A_MONTH },
  month: { length: 1, factor: 1 },
  quarter: { length: 3, factor: 3 },
}

/**
 * How surely a commitment about leads or their first touch is kept; null where it is about something else, and where the plan
 * does not say who makes the first touch. Quarters count from the start of the horizon; a last one that is shorter counts by its
 * mean month.
 */
export function commitmentChances(
  commitment: Commitment,
  plan: Plan,
  { months, workable }: Pick<Figures, 'months' | 'workable'>,
  series: TrialSeries,
  trials: number,
): CommitmentChance | null {
  const { metric, per } = commitment
  const periods =
    metric.kind === 'first-touch-within'
      ? sharesOf(touchedInTime(plan, months, metric, series.allHandoff), series.allHandoff, per, trials)
      : amountsOf(seriesOf(metric, workable, series), per, trials)
  if (periods === null) return null
  const all = new Float64Array(periods.length * trials)
  periods.forEach((values, period) => all.set(values, period * trials))
  const spread = spreadOf(all)
  const { minimum, target, stretch } = suggestHurdles(spread, 'higher')
  const whole = (value: number): number => (metricUnit(metric) === 'leads' ? Math.ceil(value) : value)
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

function seriesOf(metric: Metric, workable: readonly number[], series: TrialSeries): Series | null {
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
function amountsOf(byMonth: Series | null, per: Commitment['per'], trials: number): Float64Array[] | null {
  const { length, factor } = PERIODS[per]
  return (
    byMonth &&
    sumsOf(byMonth, length, trials).map(({ sums, months }) => sums.map((total) => (total / months) * factor))
  )
}

/** Of what comes in each period, the share that is done; all where nothing comes. */
function sharesOf(
  done: Series | null,
  coming: Series,
  per: Commitment['per'],
  trials: number,
): Float64Array[] | null {
  if (done === null) return null
  const { length } = PERIODS[per]
  const all = sumsOf(coming, length, trials)
  return sumsOf(done, length, trials).map(({ sums }, period) =>
    sums.map((count, trial) => {
      const of = all[period]?.sums[trial] ?? 0
      return of > 0 ? Math.min(1, count / of) : 1
    }),
  )
}

/** Sums over periods of so many months, and how many months each has. */
function sumsOf(
  byMonth: Series,
  length: number,
  trials: number,
): { readonly sums: Float64Array; readonly months: number }[] {
  return Array.from({ length: Math.ceil(byMonth.length / length) }, (_, period) => {
    const months = byMonth.slice(period * length, (period + 1) * length)
    const sums = new Float64Array(trials)
    for (const month of months) {
      for (let trial = 0; trial < trials; trial++) sums[trial] = (sums[trial] ?? 0) + (month[trial] ?? 0)
    }
    return { sums, months: months.length }
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
