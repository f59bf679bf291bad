import { monthIndex, monthOf, type Day } from '../../base/month.ts'
import type { StageId } from '../../plan/ids.ts'
import type { LeadRow } from '../../plan/leadRow.ts'
import { maturityByAge, type Cohort } from '../youngLeads.ts'

export interface LeadOutcome {
  readonly lead: LeadRow
  /** The first day on which anything of the lead is recorded. */
  readonly entered: Day
  /** Whether it became a customer. */
  readonly won: boolean
}

export interface LeadOutcomes {
  /** Leads old enough that nearly all which will ever close have. */
  readonly decided: readonly LeadOutcome[]
  /** How many are left out since they are younger than that, those that have closed already among them. */
  readonly young: number
  /** Age from which a lead counts, in whole months; 0 where too few have closed to tell. */
  readonly fromAge: number
}

/** A lead counts once 9 in 10 of those that ever close have done so at its age. */
const MATURE = 0.9

/**
 * What became of imported leads. To count those that closed early beside none that may still close would praise whatever
 * young leads have in common, so all of the young ones are left out.
 * @param lastStageId the stage of customers
 */
export function leadOutcomes(leads: readonly LeadRow[], lastStageId: StageId): LeadOutcomes {
  const all = leads.flatMap((lead) => {
    const days = Object.values(lead.reached).toSorted()
    const [entered] = days
    const last = days.at(-1)
    if (entered === undefined || last === undefined) return []
    const wonOn = lead.reached[lastStageId]
    return [{ lead, entered, last, wonOn, won: wonOn !== undefined }]
  })
  const now = all.reduce((latest, { last }) => Math.max(latest, monthNumberOf(last)), 0)
  const maturity = maturityByAge(cohortsOf(all, now))
  const fromAge =
    maturity === null
      ? 0
      : Math.max(
          0,
          maturity.findIndex((share) => share >= MATURE),
        )
  const decided = all.filter(({ entered }) => now - monthNumberOf(entered) >= fromAge)
  return {
    decided: decided.map(({ lead, entered, won }) => ({ lead, entered, won })),
    young: all.length - decided.length,
    fromAge,
  }
}

function cohortsOf(
  leads: readonly { readonly entered: Day; readonly wonOn: Day | undefined }[],
  now: number,
): Cohort[] {
  const byMonth = new Map<number, { leads: number; wonAt: number[] }>()
  for (const { entered, wonOn } of leads) {
    const month = monthNumberOf(entered)
    const cohort = byMonth.get(month) ?? { leads: 0, wonAt: Array.from({ length: now - month + 1 }, () => 0) }
    byMonth.set(month, cohort)
    cohort.leads += 1
    if (wonOn === undefined) continue
    const age = monthNumberOf(wonOn) - month
    cohort.wonAt[age] = (cohort.wonAt[age] ?? 0) + 1
  }
  return [...byMonth.values()].map((cohort) => ({
    leads: cohort.leads,
    goneOnByAge: runningSums(cohort.wonAt),
  }))
}

function runningSums(counts: readonly number[]): number[] {
  let total = 0
  return counts.map((count) => (total += count))
}

function monthNumberOf(day: Day): number {
  return monthIndex(monthOf(day))
}
