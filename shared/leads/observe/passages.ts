import { dayTime, type Day } from '../../base/month.ts'
import type { StageId } from '../../plan/ids.ts'
import type { Lead } from '../lead.ts'
import { sum } from '../../base/sum.ts'

/** How one lead went from one stage to a later one, or did not (yet). */
export interface Passage<L = Lead> {
  readonly lead: L
  readonly entered: Day
  readonly arrived: Day | null
  /** Days between; null while it has not arrived. Negative when the file gives the later stage the earlier day. */
  readonly days: number | null
}

/** The passages from one stage to another of all leads that the file gives a day in the first. */
export function passagesBetween<L extends Pick<Lead, 'reached'>>(
  leads: readonly L[],
  from: StageId,
  to: StageId,
): Passage<L>[] {
  return leads.flatMap((lead) => {
    const entered = lead.reached[from]
    if (entered === undefined) return []
    const arrived = lead.reached[to] ?? null
    return [{ lead, entered, arrived, days: arrived === null ? null : daysBetween(entered, arrived) }]
  })
}

export function daysBetween(from: Day, to: Day): number {
  return Math.round((dayTime(to) - dayTime(from)) / 86_400_000)
}

/** Months since year 0, counted as by `monthIndex`, without making a month of the day first. */
export function monthNumber(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
}

/** Mean number of days of those that arrived, impossible ones left out; null when there are none. */
export function meanDays(passages: readonly Passage[]): number | null {
  const days = passages.flatMap((passage) =>
    passage.days === null || passage.days < 0 ? [] : [passage.days],
  )
  return days.length === 0 ? null : sum(days) / days.length
}

/** Leads by the month in which they entered, and how many of them arrived how many months later. */
export interface CohortTable {
  /** Month (counted as by `monthIndex`) of the first cohort. */
  readonly first: number
  /** Month in which the file ends. */
  readonly last: number
  /** entered[c]: leads that entered c months after the first. */
  readonly entered: readonly number[]
  /** arrived[c][m]: those of cohort c that arrived m calendar months later. */
  readonly arrived: readonly (readonly number[])[]
}

/** @param lastDay the last day that the file knows of, at or after every other */
export function cohortTable(
  passages: readonly Pick<Passage, 'entered' | 'arrived'>[],
  lastDay: Day,
): CohortTable {
  const last = monthNumber(lastDay)
  const first = passages.reduce((least, { entered }) => Math.min(least, monthNumber(entered)), last)
  const width = last - first + 1
  const entered = Array.from({ length: width }, () => 0)
  const arrived = Array.from({ length: width }, () => Array.from({ length: width }, () => 0))
  for (const passage of passages) {
    const cohort = monthNumber(passage.entered) - first
    entered[cohort] = (entered[cohort] ?? 0) + 1
    if (passage.arrived === null) continue
    const later = Math.max(0, monthNumber(passage.arrived) - first - cohort)
    const row = arrived[cohort]
    if (row) row[later] = (row[later] ?? 0) + 1
  }
  return { first, last, entered, arrived }
}

/**
 * The share of leads that arrive m months after they entered, from the cohorts that start at `since`:
 * for each m only those cohorts count that the file follows for so long.
 */
export function arrivalShares({ entered, arrived }: CohortTable, since: number): number[] {
  return entered.map((_, later) => {
    const cohorts = entered.map((_leads, cohort) => cohort).filter((cohort) => cohort >= since)
    const followed = cohorts.filter((cohort) => cohort + later < entered.length)
    const leads = followed.reduce((all, cohort) => all + (entered[cohort] ?? 0), 0)
    const came = followed.reduce((all, cohort) => all + (arrived[cohort]?.[later] ?? 0), 0)
    return leads === 0 ? 0 : came / leads
  })
}

/** Arrivals in each calendar month of the table, whatever the cohort. */
export function arrivalsByMonth({ entered, arrived }: CohortTable): number[] {
  return entered.map((_, month) =>
    arrived.reduce((all, row, cohort) => all + (month >= cohort ? (row[month - cohort] ?? 0) : 0), 0),
  )
}

/** Arrivals that each calendar month should have, were all cohorts to arrive by these shares. */
export function expectedByMonth({ entered }: CohortTable, shares: readonly number[]): number[] {
  return entered.map((_, month) =>
    entered.reduce(
      (all, leads, cohort) => all + (month >= cohort ? leads * (shares[month - cohort] ?? 0) : 0),
      0,
    ),
  )
}
