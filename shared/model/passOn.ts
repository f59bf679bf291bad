import { lagTaps } from './lag.ts'
import { repeat } from './lists.ts'

/**
 * Entries to the next stage: n(k+1, t) = Σ p · g(τ) · n(k, t−τ). The rate and the lag are those of the month in which
 * the leads entered the stage that they leave, so every lead arrives once at most.
 *
 * @param entries leads that enter a stage, month by month, without a gap
 * @param rates share that ever goes on, by month of entry, 0 to 1
 * @param lagDays mean time until then, by month of entry
 * @param before how many of the entries lie before the first rate and lag; those two hold for them as well
 * @returns the same months as `entries`; what arrives after the last of them is not in it
 */
export function passOn(
  entries: readonly number[],
  rates: readonly number[],
  lagDays: readonly number[],
  before = 0,
): number[] {
  const length = entries.length
  const next = repeat(0, length)
  for (let place = 0; place < length; place++) {
    const month = Math.max(0, place - before)
    const converting = (entries[place] ?? 0) * (rates[month] ?? 0)
    const { months, late } = lagTaps(lagDays[month] ?? 0)
    const arrival = place + months
    if (arrival < length) next[arrival] = (next[arrival] ?? 0) + converting * (1 - late)
    if (arrival + 1 < length) next[arrival + 1] = (next[arrival + 1] ?? 0) + converting * late
  }
  return next
}
