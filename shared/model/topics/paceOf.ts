import type { Month } from '../../base/month.ts'
import type { ScenarioId } from '../../plan/ids.ts'
import type { Plan } from '../../plan/plan.ts'
import { workingTime } from '../businessClock.ts'
import { cadenceShares, corridor, simulateCadence, type CadenceResult, type Corridor } from '../cadence.ts'
import { evaluateFigures } from '../evaluate.ts'
import { promisedHandover } from '../promisedLeads.ts'

/** A month day by day: what comes, and what sales can work of it. */
export interface MonthPace {
  readonly month: Month
  /** Working days of the calendar. */
  readonly days: number
  /** Leads of all segments handed over in the month. */
  readonly leads: number
  /** Leads that sales can work a day: what it can work in the month, spread evenly over its working days. */
  readonly dailyCapacity: number
  /** Leads that come on each day. */
  readonly arriving: readonly number[]
  /** How it goes with the leads. */
  readonly result: CadenceResult
  /** Where marketing's count should be at the end of each day, from what it promises or else plans. */
  readonly corridor: readonly Corridor[]
}

export interface Pace {
  /** What the corridor starts from: the leads a month that marketing promises, or where it promises none those that it plans. */
  readonly measured: 'promised' | 'planned'
  /** Null for a month without a working day. */
  readonly months: readonly (MonthPace | null)[]
}

/**
 * How leads and the work on them meet within each month of a scenario, by the plan's profile of arrivals, window and
 * tolerance. Each month starts with nothing waiting.
 *
 * @param scenarioId null for the baseline
 */
export function paceOf(plan: Plan, scenarioId: ScenarioId | null): Pace {
  const { months, handoff, workable } = evaluateFigures(plan, scenarioId)
  const { profile, windowDays, tolerated } = plan.cadence
  const promised = promisedHandover(plan)?.aMonth ?? null
  const time = workingTime(plan.calendar, months)
  return {
    measured: promised === null ? 'planned' : 'promised',
    months: months.map((month, index): MonthPace | null => {
      const days = time[index]?.days ?? 0
      if (days === 0) return null
      const leads = handoff.all[index] ?? 0
      const dailyCapacity = (workable[index] ?? 0) / days
      const shares = cadenceShares(profile, days)
      const expected = promised ?? handoff.marketing[index] ?? 0
      return {
        month,
        days,
        leads,
        dailyCapacity,
        arriving: shares.map((share) => share * leads),
        result: simulateCadence(leads, shares, dailyCapacity, windowDays),
        corridor: shares.map((_, day) => corridor(expected, day + 1, days, tolerated)),
      }
    }),
  }
}
