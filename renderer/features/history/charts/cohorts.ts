import { monthAt, type Day, type Month } from '../../../../shared/base/month.ts'
import { followedCohorts, type FollowedCohort } from '../../../../shared/leads/observe/followedCohorts.ts'
import { cohortTable, passagesBetween, type Passage } from '../../../../shared/leads/observe/passages.ts'
import type { SegmentId, StageId } from '../../../../shared/plan/ids.ts'
import type { LeadRow } from '../../../../shared/plan/leadRow.ts'

/** The leads that entered a stage in one month, and how many of them had gone on by the age of 0, 1, 2, … months. */
export interface MonthCohort extends FollowedCohort {
  readonly month: Month
}

/** Leads that are looked at before the page may do something else. */
const SLICE = 10_000

/**
 * The cohorts of a step as single leads show them; many leads are gone through in slices, between which the page goes on.
 * @param segmentId null for all
 */
export async function cohortsOf(
  leads: readonly LeadRow[],
  from: StageId,
  to: StageId,
  segmentId: SegmentId | null,
  signal: AbortSignal,
): Promise<readonly MonthCohort[]> {
  const passages: Passage<LeadRow>[] = []
  let lastDay: Day | null = null
  for (let start = 0; start < leads.length; start += SLICE) {
    if (start > 0) await pause()
    if (signal.aborted) return []
    const slice = leads.slice(start, start + SLICE)
    const own = segmentId === null ? slice : slice.filter(({ segment }) => segment === segmentId)
    for (const passage of passagesBetween(own, from, to)) passages.push(passage)
    lastDay = laterOf(lastDay, lastDayOf(own))
  }
  if (lastDay === null || passages.length === 0) return []
  await pause()
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
    for (const day of Object.values(reached)) last = laterOf(last, day)
  }
  return last
}

/** Days are written so that their letters sort as they do. */
function laterOf(one: Day | null, other: Day | null): Day | null {
  return one === null || (other !== null && other > one) ? other : one
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve)
  })
}
