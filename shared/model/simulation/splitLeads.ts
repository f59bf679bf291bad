import { binomialQuantile } from '../numerics/countQuantiles.ts'
import { draw, uniform, type Draws, type Stream } from '../random/streams.ts'
import type { ByMonth } from './trialBlock.ts'

/** Where chance for the leads of one month comes from. */
export interface SplitChance {
  readonly stream: Stream
  /** Month that the leads come from; below 0 before the horizon. */
  readonly month: number
  /** Room for further draws. */
  readonly draws: Draws
}

/**
 * Splits leads over the months in which they arrive, by one binomial after the other: more leads are never fewer in any month.
 *
 * @param upTo share that has arrived by each month; the last is 1
 * @param word chance for the first month
 * @param into gets them added, from the place `from` on; what is beyond its end is left out
 */
export function splitLeads(
  leads: number,
  upTo: Float64Array,
  { stream, month, draws }: SplitChance,
  trial: number,
  word: number,
  into: ByMonth,
  from: number,
  index: number,
): void {
  let left = leads
  let before = 0
  let chance = word
  for (let later = 0; later < upTo.length && left > 0; later++) {
    const sofar = upTo[later] ?? 1
    if (later > 0 && sofar < 1) {
      draw(stream, trial, furtherChance(month, later), draws)
      chance = draws.first[0] ?? 0
    }
    const arriving =
      sofar < 1 ? binomialQuantile(uniform(chance), left, (sofar - before) / (1 - before)) : left
    const list = into[from + later]
    if (list) list[index] = (list[index] ?? 0) + arriving
    left -= arriving
    before = sofar
  }
}

/** Address of further draws for a month; months lie between −480 and 36, so that none is the address of a month. */
export function furtherChance(month: number, which: number): number {
  return ((which + 1) << 10) + month
}
