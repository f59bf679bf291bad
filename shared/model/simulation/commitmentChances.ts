import { present } from '../../base/invariant.ts'
import type { Month } from '../../base/month.ts'
import { metricUnit, PERIOD_MONTHS, type Commitment, type Metric } from '../../plan/commitments.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Figures } from '../figures.ts'
import { PERIODS_A_MONTH } from '../promisedLeads.ts'
import { isTimed, whyNotModelled } from '../inTime.ts'
import { spreadOf, suggestHurdles, type SuggestedHurdles } from './hurdles.ts'
import { inTimeTrials } from './inTimeTrials.ts'
import { chanceOf, type CommitmentChance, type HurdleChance } from './simulated.ts'
import { limited, suggestionLimit } from './suggestionLimit.ts'
import type { Series, TrialSeries } from './trialSeries.ts'

const HURDLES = ['minimum', 'target', 'stretch'] as const

/**
 * How surely a commitment is kept; null where the model says nothing of it (see `whyNotModelled`). Quarters count from the start of the horizon; a last one that is shorter counts by its
 * mean month.
 */
export function commitmentChances(
  commitment: Commitment,
  plan: Plan,
  figures: Pick<Figures, 'months' | 'workable' | 'handoff'>,
  series: TrialSeries,
  trials: number,
): CommitmentChance | null {
  const { metric, per } = commitment
  if (whyNotModelled(commitment, plan) !== null) return null
  const periods = isTimed(metric)
    ? sharesOf(inTimeTrials(plan, figures, metric, series), series.allHandoff, per, trials)
    : amountsOf(seriesOf(metric, figures.workable, series), per, trials)
  if (periods === null) return null
  const starts = figures.months.filter((_, month) => month % PERIOD_MONTHS[per] === 0)
  const all = new Float64Array(periods.length * trials)
  periods.forEach((values, period) => all.set(values, period * trials))
  const spread = spreadOf(all)
  const expected = wholeHurdles(suggestHurdles(spread, 'higher'), metric)
  const limit = suggestionLimit(commitment, plan, figures)
  return {
    commitmentId: commitment.id,
    hurdles: HURDLES.flatMap((hurdle) => {
      const least = commitment[hurdle]
      return least === null ? [] : [hurdleChance(hurdle, least, periods, starts, trials)]
    }),
    suggested: limited(expected, limit),
    limit: limit !== null && expected.stretch > limit.most ? limit : null,
    spread,
  }
}

function wholeHurdles({ minimum, target, stretch }: SuggestedHurdles, metric: Metric): SuggestedHurdles {
  const whole = (value: number): number => (metricUnit(metric) === 'leads' ? Math.ceil(value) : value)
  return { minimum: whole(minimum), target: whole(target), stretch: whole(stretch) }
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
  return (
    byMonth &&
    sumsOf(byMonth, PERIOD_MONTHS[per], trials).map(({ sums, months }) =>
      sums.map((total) => total / months / PERIODS_A_MONTH[per]),
    )
  )
}

/** Of what comes in each period, the share that is done; all where nothing comes. */
function sharesOf(done: Series, coming: Series, per: Commitment['per'], trials: number): Float64Array[] {
  const length = PERIOD_MONTHS[per]
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
  starts: readonly Month[],
  trials: number,
): HurdleChance {
  const counts = new Uint8Array(trials)
  const metIn = periods.map((values) => {
    let inThis = 0
    for (let trial = 0; trial < trials; trial++) {
      if ((values[trial] ?? 0) < least) continue
      counts[trial] = (counts[trial] ?? 0) + 1
      inThis++
    }
    return inThis
  })
  let met = 0
  let inEvery = 0
  let squares = 0
  for (const count of counts) {
    met += count
    squares += count * count
    if (count === periods.length) inEvery++
  }
  const value = met / trials / periods.length
  // Periods of one trial go together, so the error is that of the trials' own shares.
  const variance = Math.max(0, squares / trials / periods.length ** 2 - value ** 2)
  const worst = metIn.indexOf(Math.min(...metIn))
  return {
    hurdle,
    inOne: { value, standardError: Math.sqrt(variance / trials) },
    inEvery: chanceOf(inEvery, trials),
    least: { month: present(starts[worst], 'first month of a period'), value: (metIn[worst] ?? 0) / trials },
  }
}
