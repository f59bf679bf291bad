import { exceeds } from '../alignedCounts.ts'
import { ratePosterior, type RatePosterior } from '../ratePosterior.ts'
import { sum } from '../../base/sum.ts'
import { maturityByAge, oldCohorts, youngLeadTrials, type Cohort } from '../youngLeads.ts'

/** The share of leads that will have gone on in the end, although some of them had no time for it yet. */
export type FinalRate =
  | ({ readonly kind: 'estimate' } & RatePosterior & Counts)
  /** There are no leads. */
  | { readonly kind: 'no-trials' }
  /** No lead is a year old, and too few went on to show how long it takes. */
  | { readonly kind: 'too-young'; readonly leads: number; readonly successes: number }
  /** More went on than leads of their age can have: the young ones do not behave as the old ones did. */
  | ({ readonly kind: 'contradiction' } & Counts)

interface Counts {
  /** Leads, the young ones counted by the share of those who ever go on that has by their age. */
  readonly trials: number
  readonly successes: number
}

/**
 * Estimates the final rate of a step from cohorts of leads, young ones included: a lead of age a counts as G(a) trials
 * (see `maturityByAge`). Where G is not known, only the cohorts of a year and more count, each lead in full.
 * @param maturity G, where it is better known than from these cohorts alone
 */
export function finalRate(
  cohorts: readonly Cohort[],
  maturity: readonly number[] | null = maturityByAge(cohorts),
): FinalRate {
  const leads = leadsIn(cohorts)
  if (leads === 0) return { kind: 'no-trials' }
  if (maturity !== null) {
    const aged = cohorts.map((cohort) => ({
      leads: cohort.leads,
      ageMonths: cohort.goneOnByAge.length - 1,
    }))
    return rateOf({ trials: youngLeadTrials(aged, maturity), successes: successesIn(cohorts) })
  }
  const old = oldCohorts(cohorts)
  const trials = leadsIn(old)
  if (trials === 0) return { kind: 'too-young', leads, successes: successesIn(cohorts) }
  return rateOf({ trials, successes: successesIn(old) })
}

function rateOf({ trials, successes }: Counts): FinalRate {
  if (exceeds(successes, trials)) return { kind: 'contradiction', trials, successes }
  return { kind: 'estimate', ...ratePosterior(trials, successes), trials, successes }
}

function leadsIn(cohorts: readonly Cohort[]): number {
  return sum(cohorts.map(({ leads }) => leads))
}

function successesIn(cohorts: readonly Cohort[]): number {
  return sum(cohorts.map(({ goneOnByAge }) => goneOnByAge.at(-1) ?? 0))
}
