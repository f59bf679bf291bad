import { present } from '../../base/invariant.ts'
import { binomialQuantile } from '../numerics/countQuantiles.ts'
import { drawAll, uniform } from '../random/streams.ts'
import { splitLeads } from './splitLeads.ts'
import { clear, type ByMonth, type TrialBlock } from './trialBlock.ts'
import type { TrialSegment } from './trialSegment.ts'
import { wholeLeads } from './wholeLeads.ts'

/**
 * Sends known leads through the funnel, by whole leads: so many of a month's go on by the binomial, and arrive in the
 * months after by further ones. Recorded counts of past months stand as they are.
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
    const { lags, rateAt, passageDraws: stream } = present(steps[stage], 'step')
    for (let place = 0; place < length; place++) {
      const month = place - pastMonths
      if (month < 0 && live[place] === 0) continue
      const known = month < 0 ? (recorded[place] ?? 0) : Number.NaN
      const during = Math.max(0, month)
      const rate = present(rates[stage]?.[rateAt[during] ?? 0], 'rate')
      const { from: lagMonths, upTo } = present(lags[during], 'lag')
      const chance = { stream, month, draws: oneDraw }
      const leads = present(here[place], 'month')
      drawAll(stream, trials, size, month, draws)
      for (let index = 0; index < size; index++) {
        const count = Number.isNaN(known) ? (leads[index] ?? 0) : known
        if (count === 0) continue
        const trial = trials[index] ?? 0
        const whole = wholeLeads(count, stream, trial, month, oneDraw)
        const going = binomialQuantile(uniform(draws.first[index] ?? 0), whole, rate[index] ?? 0)
        splitLeads(going, upTo, chance, trial, draws.second[index] ?? 0, next, place + lagMonths, index)
      }
    }
    here = next
  }
  return here
}
