import { lagTaps } from './lag.ts'
import { passOn } from './passOn.ts'
import { repeat } from './lists.ts'

/** One step of a segment's funnel, by month of the horizon. */
export interface Step {
  /** Share that ever goes on, 0 to 1. */
  readonly rates: readonly number[]
  /** Mean time until then. */
  readonly lagDays: readonly number[]
}

/** Sends entries to the first stage through the funnel. */
export function freshEntries(entries: readonly number[], steps: readonly Step[]): (readonly number[])[] {
  let above = entries
  const below = steps.map(({ rates, lagDays }) => (above = passOn(above, rates, lagDays)))
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
    const entries =
      step === undefined ? repeat(0, before + months) : passOn(above, step.rates, step.lagDays, before)
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
  return steps.reduce((total, { lagDays }) => total + lagTaps(lagDays[0] ?? 0).months + 1, 0)
}
