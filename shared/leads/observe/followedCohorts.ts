import { daysInMonth, monthOf, type Day } from '../../base/month.ts'
import type { CohortTable } from './passages.ts'

/** The leads that entered a stage in one month, and how many had gone on by the age of 0, 1, 2, … months. */
export interface FollowedCohort {
  readonly leads: number
  readonly goneOnByAge: readonly number[]
}

/**
 * The cohorts of a table as far as the file follows them: those before `soundFrom`, whose arrivals were not recorded
 * from the start, are left out, and so is the last month where the file ends before it does: its leads and arrivals
 * are only in part there.
 * @param soundFrom first cohort (position in the table) that can be relied on
 * @param lastDay last day of the file
 */
export function followedCohorts(
  { entered, arrived }: CohortTable,
  soundFrom: number,
  lastDay: Day,
): FollowedCohort[] {
  const isWhole = Number(lastDay.slice(8)) === daysInMonth(monthOf(lastDay))
  const months = entered.length - (isWhole ? 0 : 1)
  return entered.slice(0, months).flatMap((leads, cohort) => {
    if (cohort < soundFrom) return []
    let goneOn = 0
    const row = arrived[cohort]?.slice(0, months - cohort) ?? []
    return [{ leads, goneOnByAge: row.map((count) => (goneOn += count)) }]
  })
}
