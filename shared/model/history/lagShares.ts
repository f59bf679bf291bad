import { DAYS_A_MONTH } from '../lag.ts'
import { sum } from '../../base/sum.ts'
import { maturityByAge, type Cohort } from '../youngLeads.ts'

/** How long leads took from one stage to the next, as a lead list shows it. */
export type EmpiricalLag =
  | {
      readonly kind: 'lag'
      /** shares[τ]: of those who go on, the share that arrives τ calendar months after its own; they sum to 1. */
      readonly shares: readonly number[]
      /** The mean of it, in days: what the lag driver would have to be for the same mean. */
      readonly days: number
    }
  /** No lead that went on is a year old, and all together are too few to show how long it takes. */
  | { readonly kind: 'too-young' }

/**
 * The distribution of a lag over months, from cohorts old enough to tell: young leads, of which only the quick ones have
 * arrived, would make it too short. It may stand in for the two months that a mean lag is spread over.
 */
export function empiricalLag(cohorts: readonly Cohort[]): EmpiricalLag {
  const maturity = maturityByAge(cohorts)
  if (maturity === null) return { kind: 'too-young' }
  const all = maturity.map((goneOn, age) => goneOn - (maturity[age - 1] ?? 0))
  const shares = all.slice(0, all.findLastIndex((share) => share > 0) + 1)
  return { kind: 'lag', shares, days: DAYS_A_MONTH * sum(shares.map((share, months) => share * months)) }
}
