import { mostMonths } from './lag.ts'
import { passOn } from './passOn.ts'
import { passOnByShares } from './passOnByShares.ts'
import { repeat } from './lists.ts'

/** One step of a segment's funnel, by month of the horizon. */
export interface Step {
  /** Share that ever goes on, 0 to 1. */
  readonly rates: readonly number[]
  /** Mean time until then. */
  readonly lagDays: readonly number[]
  /** Where they are known: of those who go on, the share that arrives 0, 1, 2, … months later. They rule in place of `lagDays`. */
  readonly lagShares?: readonly number[] | undefined
}

/** Entries to the next stage, by the step's lag as it is known; see `passOn`. */
export function passStep(
  entries: readonly number[],
  { rates, lagDays, lagShares }: Step,
  before = 0,
): number[] {
  return lagShares === undefined
    ? passOn(entries, rates, lagDays, before)
    : passOnByShares(entries, rates, lagShares, before)
}

/** Sends entries to the first stage through the funnel. */
export function freshEntries(entries: readonly number[], steps: readonly Step[]): (readonly number[])[] {
  let above = entries
  const below = steps.map((step) => (above = passStep(above, step)))
  return [entries, ...below]
}

/**
 * Sends the leads of the months before the horizon on into it, at the rates and lags of its first month. Recorded
 * counts stand as they are; what was not recorded is modelled from the stage above.
 *
 * @param past recorded entries by stage and month, the last month being the one before the horizon
 * @param months length of the horizon
 */
export function carriedEntries(
  past: readonly (readonly (number | null)[])[],
  steps: readonly Step[],
  months: number,
): number[][] {
  const reach = monthsOnTheWay(steps)
  let above: readonly number[] = []
  return past.map((recorded, stage) => {
    const before = Math.min(reach, recorded.length)
    const step = steps[stage - 1]
    const entries = step === undefined ? repeat(0, before + months) : passStep(above, step, before)
    putRecorded(recorded, entries, before)
    above = entries
    return entries.slice(before)
  })
}

/**
 * Puts recorded counts in place of modelled ones.
 *
 * @param recorded counts by month, the last month being the one before the horizon; null where nothing was recorded
 * @param entries modelled entries, of which the first `before` lie before the horizon
 */
export function putRecorded(recorded: readonly (number | null)[], entries: number[], before: number): void {
  for (let place = 0; place < before; place++) {
    entries[place] = recorded[recorded.length - before + place] ?? entries[place] ?? 0
  }
}

/** How many months before the horizon a lead can have entered and still be on its way in it. */
export function monthsOnTheWay(steps: readonly Step[]): number {
  return steps.reduce(
    (total, { lagDays, lagShares }) => total + mostMonths({ days: lagDays[0] ?? 0, shares: lagShares }),
    0,
  )
}
