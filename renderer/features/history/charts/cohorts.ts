import { dayTime, monthAt, type Day, type Month } from '../../../../shared/base/month.ts'
import { followedCohorts, type FollowedCohort } from '../../../../shared/leads/observe/followedCohorts.ts'
import { cohortTable, passagesBetween } from '../../../../shared/leads/observe/passages.ts'
import type { SegmentId, StageId } from '../../../../shared/plan/ids.ts'
import type { LeadRow } from '../../../../shared/plan/leadRow.ts'

/** The leads that entered a stage in one month, and how many of them had gone on by the age of 0, 1, 2, … months. */
export interface MonthCohort extends FollowedCohort {
  readonly month: Month
}

/**
 * The cohorts of a step as single leads show them.
 * @param segmentId null for all
 */
export function cohortsOf(
  leads: readonly LeadRow[],
  from: StageId,
  to: StageId,
  segmentId: SegmentId | null,
): readonly MonthCohort[] {
  const own = leads.flatMap((lead, line) =>
    segmentId === null || lead.segment === segmentId ? [{ ...lead, line }] : [],
  )
  const passages = passagesBetween(own, from, to)
  const lastDay = lastDayOf(own)
  if (lastDay === null || passages.length === 0) return []
  const table = cohortTable(passages, lastDay)
  return followedCohorts(table, 0, lastDay).flatMap(({ leads: count, goneOnByAge }, index) =>
    count === 0 ? [] : [{ month: monthAt(table.first + index), leads: count, goneOnByAge }],
  )
}

/** Of the cohorts of each quarter together, the share that had gone on by each age that all of them have reached. */
export function quartersOf(
  cohorts: readonly MonthCohort[],
): readonly { readonly name: string; readonly shares: readonly number[] }[] {
  const byQuarter = Map.groupBy(
    cohorts,
    ({ month }) => `${month.slice(0, 4)} Q${Math.ceil(Number(month.slice(5)) / 3)}`,
  )
  return [...byQuarter].map(([name, own]) => {
    const leads = own.reduce((all, cohort) => all + cohort.leads, 0)
    const ages = Math.min(...own.map(({ goneOnByAge }) => goneOnByAge.length))
    return {
      name,
      shares: Array.from(
        { length: ages },
        (_, age) => own.reduce((all, { goneOnByAge }) => all + (goneOnByAge[age] ?? 0), 0) / leads,
      ),
    }
  })
}

function lastDayOf(leads: readonly LeadRow[]): Day | null {
  let last: Day | null = null
  for (const { reached } of leads) {
    for (const day of Object.values(reached)) {
      if (last === null || dayTime(day) > dayTime(last)) last = day
    }
  }
  return last
}
