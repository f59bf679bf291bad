import type { Commitment } from '../../plan/commitments.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Figures } from '../figures.ts'
import { goalPath } from '../goalPath.ts'
import { commitmentChances } from './commitmentChances.ts'
import { BAND_LEVELS, quantiles } from './quantiles.ts'
import { exactRates } from './ratePosteriors.ts'
import { chanceOf, type Band, type Bands, type PromisedNeed, type Simulated } from './simulated.ts'
import type { Series, TrialSeries } from './trialSeries.ts'

export interface Summarised {
  readonly plan: Plan
  readonly figures: Pick<Figures, 'months' | 'workable' | 'handoff'>
  readonly seed: number
  readonly series: TrialSeries
  /** Trials done so far. */
  readonly trials: number
}

/** What the trials so far say. */
export function summarise({ plan, figures, seed, series, trials }: Summarised): Simulated {
  const revenue = bandsOf(series.revenue, trials)
  return {
    seed,
    trials,
    months: figures.months,
    revenue,
    revenueForGoal: plan.goal.sourcedShare === null ? revenue : bandsOf(series.marketingRevenue, trials),
    customers: bandsOf(series.customers, trials),
    handoff: bandsOf(series.marketingHandoff, trials),
    goal: goalChances(plan, figures, series, trials),
    overload: overloadChances(figures.workable, series, trials),
    exactRates: exactRates(plan),
    commitments: null,
    promise: null,
  }
}

/** A summary of all trials with what is computed only once, at the end. */
export function concluded(summary: Simulated, of: Summarised, promise: PromisedNeed): Simulated {
  const { plan, figures, series, trials } = of
  const chances = (commitment: Commitment) => commitmentChances(commitment, plan, figures, series, trials)
  return { ...summary, commitments: plan.commitments.flatMap((each) => chances(each) ?? []), promise }
}

function goalChances(
  { goal, horizon, company }: Plan,
  { months }: Summarised['figures'],
  series: TrialSeries,
  trials: number,
): Simulated['goal'] {
  const path = goalPath(goal, horizon, company.fiscalYearStart)
  const { sourcedShare } = goal
  const reached = sourcedShare === null ? series.revenue : series.marketingRevenue
  const totals = new Float64Array(trials)
  const byMonth = reached.map((month, t) => {
    const due = (path.cumulative[t] ?? 0) * (sourcedShare ?? 1)
    let count = 0
    for (let trial = 0; trial < trials; trial++) {
      const total = (totals[trial] ?? 0) + (month[trial] ?? 0)
      totals[trial] = total
      if (total >= due) count++
    }
    return chanceOf(count, trials)
  })
  const byPeriod = path.periodEnds.flatMap((t) => {
    const by = months[t]
    const chance = byMonth[t]
    return by === undefined || chance === undefined ? [] : [{ by, chance }]
  })
  return { chance: byMonth.at(-1) ?? chanceOf(0, trials), byPeriod }
}

function overloadChances(
  workable: readonly number[],
  { allHandoff, sales }: TrialSeries,
  trials: number,
): Simulated['overload'] {
  const ever = new Uint8Array(trials)
  const byMonth = allHandoff.map((month, t) => {
    const planned = workable[t] ?? 0
    const own = sales?.workable[t]
    let count = 0
    for (let trial = 0; trial < trials; trial++) {
      if ((month[trial] ?? 0) <= (own?.[trial] ?? planned)) continue
      ever[trial] = 1
      count++
    }
    return chanceOf(count, trials)
  })
  return {
    byMonth,
    ever: chanceOf(
      ever.reduce((total, one) => total + one, 0),
      trials,
    ),
  }
}

function bandsOf(series: Series, trials: number): Bands {
  const totals = new Float64Array(trials)
  const months = series.map((month) => {
    const values = month.subarray(0, trials)
    for (let trial = 0; trial < trials; trial++) totals[trial] = (totals[trial] ?? 0) + (values[trial] ?? 0)
    return {
      byMonth: quantiles(values, BAND_LEVELS),
      cumulative: quantiles(totals, BAND_LEVELS),
    }
  })
  return {
    byMonth: bandOf(months.map(({ byMonth }) => byMonth)),
    cumulative: bandOf(months.map(({ cumulative }) => cumulative)),
  }
}

function bandOf(months: readonly (readonly number[])[]): Band {
  const line = (level: number): number[] => months.map((values) => values[level] ?? 0)
  return { p5: line(0), p10: line(1), p25: line(2), p50: line(3), p75: line(4), p90: line(5), p95: line(6) }
}
