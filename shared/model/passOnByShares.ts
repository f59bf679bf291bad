import { repeat } from './lists.ts'

/**
 * Entries to the next stage when the lag is known month by month: n(k+1, t) = Σ p · g(τ) · n(k, t−τ), with the rate of the
 * month in which the leads entered the stage that they leave. The same as `passOn` where g has its two shares.
 *
 * @param entries leads that enter a stage, month by month, without a gap
 * @param rates share that ever goes on, by month of entry, 0 to 1
 * @param shares g: of those who go on, the share that arrives 0, 1, 2, … months later
 * @param before how many of the entries lie before the first rate, which holds for them as well
 * @returns the same months as `entries`; what arrives after the last of them is not in it
 */
export function passOnByShares(
  entries: readonly number[],
  rates: readonly number[],
  shares: readonly number[],
  before = 0,
): number[] {
  const next = repeat(0, entries.length)
  for (let place = 0; place < entries.length; place++) {
    const converting = (entries[place] ?? 0) * (rates[Math.max(0, place - before)] ?? 0)
    const end = Math.min(shares.length, entries.length - place)
    for (let months = 0; months < end; months++) {
      next[place + months] = (next[place + months] ?? 0) + converting * (shares[months] ?? 0)
    }
  }
  return next
}
