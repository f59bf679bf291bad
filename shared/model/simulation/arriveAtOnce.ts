import { present } from '../../base/invariant.ts'
import { binomialQuantile } from '../numerics/countQuantiles.ts'
import { draw, drawAll, uniform, type Draws, type Stream } from '../random/streams.ts'
import type { PastSource } from './pastSources.ts'
import type { SteadyArrivals } from './steadyArrivals.ts'
import type { ByMonth, TrialBlock } from './trialBlock.ts'
import { furtherChance, splitLeads } from './splitLeads.ts'
import { wholeLeads } from './wholeLeads.ts'

/** From so many leads in one past month on, those who get through are split by the binomial and not one by one. */
const MANY_LEADS = 2000

/**
 * What gets to a stage of a segment whose rates and lags never change: what entered, spread over months, times all rates
 * before it, and the leads of the past on their way there.
 *
 * @param varied whether entries differ from trial to trial
 * @param means gets added the mean around which a Poisson number of leads that enter inside the horizon gets there
 * @param carried gets added the leads of the past that do
 */
export function arriveAtOnce(
  arrivals: SteadyArrivals,
  varied: boolean,
  block: TrialBlock,
  means: ByMonth,
  carried: ByMonth,
): void {
  const { stage, shares, reachable, sources } = arrivals
  const { size, entering, factors } = block
  chancesFrom(block, 0, stage)
  for (let t = 0; t < means.length; t++) {
    const into = present(means[t], 'month')
    if (varied) {
      for (let months = 0; months <= t && months < shares.length; months += 2) {
        const earlier = months < t ? (shares[months + 1] ?? 0) : 0
        const [leads, before] = [entering[t - months], entering[Math.max(0, t - months - 1)]]
        addArriving(
          present(leads, 'month'),
          shares[months] ?? 0,
          present(before, 'month'),
          earlier,
          factors,
          into,
          size,
        )
      }
    } else {
      const leads = reachable[t] ?? 0
      for (let index = 0; index < size; index++)
        into[index] = (into[index] ?? 0) + leads * (factors[index] ?? 0)
    }
  }
  let known = -1
  for (const source of sources) {
    if (source.stage !== known) chancesFrom(block, source.stage, stage)
    known = source.stage
    arriveFromPast(source, present(arrivals.sourceDraws[source.stage], 'stage'), block, carried)
  }
}

/** Share of the leads of a stage that ever gets to a later one, by trial. */
function chancesFrom({ size, rates, factors }: TrialBlock, from: number, to: number): void {
  factors.fill(1)
  for (let step = from; step < to; step++) {
    const rate = present(rates[step]?.[0], 'rate')
    for (let index = 0; index < size; index++) factors[index] = (factors[index] ?? 0) * (rate[index] ?? 0)
  }
}

function addArriving(
  leads: Float64Array,
  share: number,
  earlierLeads: Float64Array,
  earlierShare: number,
  factors: Float64Array,
  into: Float64Array,
  size: number,
): void {
  if (share === 0 && earlierShare === 0) return
  for (let index = 0; index < size; index++) {
    const arriving = (leads[index] ?? 0) * share + (earlierLeads[index] ?? 0) * earlierShare
    into[index] = (into[index] ?? 0) + arriving * (factors[index] ?? 0)
  }
}

function arriveFromPast(source: PastSource, stream: Stream, block: TrialBlock, carried: ByMonth): void {
  const { trials, size, factors, draws, oneDraw } = block
  const { month, leads, share, from, upTo } = source
  const first = present(carried[from], 'month')
  const chanceOfSource = { stream, month, draws: oneDraw }
  drawAll(stream, trials, size, month, draws)
  for (let index = 0; index < size; index++) {
    const trial = trials[index] ?? 0
    const chance = uniform(draws.first[index] ?? 0)
    const whole = wholeLeads(leads, stream, trial, month, oneDraw)
    const arriving = binomialQuantile(chance, whole, (factors[index] ?? 0) * share)
    // How they are split must not hang on a rate: more of them would not mean more of them in every month.
    if (upTo.length === 1) first[index] = (first[index] ?? 0) + arriving
    else if (leads < MANY_LEADS)
      landOneByOne(source, arriving, stream, trial, draws.second[index] ?? 0, oneDraw, carried, index)
    else splitLeads(arriving, upTo, chanceOfSource, trial, draws.second[index] ?? 0, carried, from, index)
  }
}

function landOneByOne(
  { month, from, upTo }: PastSource,
  leads: number,
  stream: Stream,
  trial: number,
  firstWord: number,
  draws: Draws,
  into: ByMonth,
  index: number,
): void {
  let word = firstWord
  for (let lead = 0; lead < leads; lead++) {
    // Each draw from the second lead on has chance for two of them.
    if (lead % 2 === 1) draw(stream, trial, furtherChance(month, lead >> 1), draws)
    if (lead > 0) word = (lead % 2 === 1 ? draws.first : draws.second)[0] ?? 0
    const chance = uniform(word)
    let later = 0
    while (chance > (upTo[later] ?? 1)) later++
    add(into, from + later, index, 1)
  }
}

function add(into: ByMonth, month: number, index: number, leads: number): void {
  const list = into[month]
  if (list) list[index] = (list[index] ?? 0) + leads
}
