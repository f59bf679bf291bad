import { draw, uniform, type Draws, type Stream } from '../random/streams.ts'

/** A count that a source gave with a fraction: rounded up as often as the fraction says. */
export function wholeLeads(
  count: number,
  stream: Stream,
  trial: number,
  month: number,
  draws: Draws,
): number {
  if (Number.isInteger(count)) return count
  draw(stream, trial, month + 0x40000000, draws)
  return Math.floor(count + uniform(draws.first[0] ?? 0))
}
