import type { Plan } from '../../plan/plan.ts'
import type { Figures } from '../figures.ts'
import { inTimeUnderLoad, type TimedMetric } from '../inTime.ts'
import type { Series, TrialSeries } from './trialSeries.ts'

/**
 * Leads for which a promise of a time is kept, by month and trial, under the load of sales in each trial. What waits when a month
 * begins is what the trial left over; where the plan says of no lead that it waits, each month begins with nothing waiting.
 */
export function inTimeTrials(
  plan: Plan,
  { months, workable }: Pick<Figures, 'months' | 'workable'>,
  metric: TimedMetric,
  { allHandoff, sales }: Pick<TrialSeries, 'allHandoff' | 'sales'>,
): Series {
  const shareOf = inTimeUnderLoad(plan, metric, months)
  return allHandoff.map((month, t) => {
    if (sales !== null) {
      const most = sales.workable[t]
      const before = sales.waiting[t - 1]
      return month.map(
        (leads, trial) =>
          leads * shareOf(t, { leads, waiting: before?.[trial] ?? 0, workable: most?.[trial] ?? 0 }),
      )
    }
    // Leads come in whole numbers, so that many trials ask for the same.
    const known = new Map<number, number>()
    return month.map((leads) => {
      const found = known.get(leads) ?? leads * shareOf(t, { leads, waiting: 0, workable: workable[t] ?? 0 })
      known.set(leads, found)
      return found
    })
  })
}
