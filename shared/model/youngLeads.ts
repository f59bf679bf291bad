import { sum } from '../base/sum.ts'

/** The leads that reached a stage in one month. */
export interface Cohort {
  readonly leads: number
  /** How many had gone on to the next stage by the age of 0, 1, 2, … months; the last age is today's. */
  readonly goneOnByAge: readonly number[]
}

/** Months after which a cohort counts as decided. */
const OLD_MONTHS = 12
/** So many conversions show how they spread over ages, where no cohort is that old. */
const CONVERSIONS_ENOUGH = 30

/**
 * G(a): of the leads that ever go on, the share that has by the age of a months; from cohorts old enough to tell. Later
 * ages than the list has are 1.
 * @returns null where no cohort is old enough, and all together have too few conversions
 */
export function maturityByAge(cohorts: readonly Cohort[]): readonly number[] | null {
  const decided = decidedCohorts(cohorts)
  const ages = Math.min(...decided.map(({ goneOnByAge }) => goneOnByAge.length))
  const goneOn = (age: number): number => sum(decided.map(({ goneOnByAge }) => goneOnByAge[age] ?? 0))
  const all = decided.length === 0 ? 0 : goneOn(ages - 1)
  return all === 0 ? null : Array.from({ length: ages }, (_, age) => goneOn(age) / all)
}

/** Trials that so many leads are worth as long as some of them are young: Σ leads · G(age). */
export function youngLeadTrials(
  cohorts: readonly { readonly leads: number; readonly ageMonths: number }[],
  maturity: readonly number[],
): number {
  return sum(cohorts.map(({ leads, ageMonths }) => leads * (maturity[ageMonths] ?? 1)))
}

/** Those that are a year old or more: hardly any of their leads will still go on. */
export function oldCohorts(cohorts: readonly Cohort[]): readonly Cohort[] {
  return cohorts.filter(({ goneOnByAge }) => goneOnByAge.length > OLD_MONTHS)
}

function decidedCohorts(cohorts: readonly Cohort[]): readonly Cohort[] {
  const old = oldCohorts(cohorts)
  if (old.some(({ goneOnByAge }) => (goneOnByAge.at(-1) ?? 0) > 0)) return old
  const oldestFirst = cohorts.toSorted((a, b) => b.goneOnByAge.length - a.goneOnByAge.length)
  let conversions = 0
  const enough = oldestFirst.findIndex(
    ({ goneOnByAge }) => (conversions += goneOnByAge.at(-1) ?? 0) >= CONVERSIONS_ENOUGH,
  )
  return oldestFirst.slice(0, enough + 1)
}
