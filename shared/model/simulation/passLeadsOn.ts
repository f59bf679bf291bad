import { present } from '../../base/invariant.ts'
import { binomialQuantile } from '../numerics/countQuantiles.ts'
import { drawAll, uniform } from '../random/streams.ts'
import { clear, type ByMonth, type TrialBlock } from './trialBlock.ts'
import type { TrialSegment } from './trialSegment.ts'
import { wholeLeads } from './wholeLeads.ts'

/**
 * Sends known leads through the funnel, by whole leads: so many of a month's go on by the binomial, and arrive in one month
 * or the next by another. Recorded counts of past months stand as they are.
 *
 * @param from stage that the leads are at
 * @param to stage to get to
 * @param start leads that enter the stage `from`, one of the block's lists: the segment's past months, then those of the horizon
 * @returns those that enter the stage `to`, by the same months, in one of the block's lists
 */
export function passLeadsOn(
  { steps, past, pastMonths }: TrialSegment,
  from: number,
  to: number,
  start: ByMonth,
  { trials, size, rates, lists, draws, oneDraw, entering }: TrialBlock,
): ByMonth {
  const length = pastMonths + entering.length
  let here = start
  for (let stage = from; stage < to; stage++) {
    const next = here === lists[0] ? lists[1] : lists[0]
    clear(next)
    const { recorded, live } = present(past[stage], 'stage')
    const { lagMonths, late, rateAt, passageDraws } = present(steps[stage], 'step')
    for (let place = 0; place < length; place++) {
      const month = place - pastMonths
      if (month < 0 && live[place] === 0) continue
      const known = month < 0 ? (recorded[place] ?? 0) : Number.NaN
      const during = Math.max(0, month)
      const rate = present(rates[stage]?.[rateAt[during] ?? 0], 'rate')
      const lateShare = late[during] ?? 0
      const arrival = place + (lagMonths[during] ?? 0)
      const [inTime, later] = [next[arrival], next[arrival + 1]]
      const leads = present(here[place], 'month')
      drawAll(passageDraws, trials, size, month, draws)
      for (let index = 0; index < size; index++) {
        const count = Number.isNaN(known) ? (leads[index] ?? 0) : known
        if (count === 0) continue
        const whole = wholeLeads(count, passageDraws, trials[index] ?? 0, month, oneDraw)
        const going = binomialQuantile(uniform(draws.first[index] ?? 0), whole, rate[index] ?? 0)
        const lateChance = uniform(draws.second[index] ?? 0)
        const lateGoing = lateShare === 0 ? 0 : binomialQuantile(lateChance, going, lateShare)
        if (arrival < length && inTime) inTime[index] = (inTime[index] ?? 0) + going - lateGoing
        if (arrival + 1 < length && later) later[index] = (later[index] ?? 0) + lateGoing
      }
    }
    here = next
  }
  return here
}
