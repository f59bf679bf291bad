import { present } from '../../base/invariant.ts'
import { binomialQuantile, poissonQuantile } from '../numerics/countQuantiles.ts'
import { largeGammaQuantile, NEARLY_NORMAL } from '../numerics/gammaQuantile.ts'
import { betaAt, gammaAt, gammaTable } from '../random/quantileTables.ts'
import { normal } from '../random/normalDraws.ts'
import { draw, drawMany, uniform, type Stream } from '../random/streams.ts'
import { freshMeans } from './freshMeans.ts'
import type { TrialSegment } from './trialSegment.ts'

const STEP = 'what a step of the funnel needs'

/** What one segment brings in one trial, by month of the horizon, and room to compute it in. Used again for each trial. */
export interface TrialRoom {
  /** Of leads that entered before the horizon: how many are handed over. */
  readonly carriedHandoff: Float64Array
  /** Of leads that enter inside it: the mean around which a Poisson number is handed over. */
  readonly handoffMean: Float64Array
  readonly customers: Float64Array
  /** Of leads that enter inside the horizon: mean entries, and the mean around which a Poisson number is won. */
  readonly entering: Float64Array
  readonly customersMean: Float64Array
  readonly revenue: Float64Array
  readonly rates: readonly Float64Array[]
  readonly lists: [Float64Array, Float64Array]
  readonly words: Uint32Array
  readonly entryWords: Uint32Array
  readonly dealWords: Uint32Array
}

/** @param pastMonths of the segment that has most */
export function createTrialRoom(months: number, steps: number, pastMonths: number): TrialRoom {
  const list = (): Float64Array => new Float64Array(months)
  return {
    carriedHandoff: list(),
    handoffMean: list(),
    customers: list(),
    entering: list(),
    customersMean: list(),
    revenue: list(),
    rates: Array.from({ length: steps }, list),
    lists: [new Float64Array(months + pastMonths), new Float64Array(months + pastMonths)],
    words: new Uint32Array(2),
    entryWords: new Uint32Array(months + (months % 2)),
    dealWords: new Uint32Array(2 * months),
  }
}

/**
 * Runs one trial of one segment: rates from what is known of them, entries by chance, each lead going on or not and
 * arriving in one month or the next, deals of varying value.
 *
 * Leads that enter inside the horizon are never counted stage by stage. A Poisson number of leads, each of which goes
 * its own way, lands in each month as a Poisson number of its own, independent of the other months: only those numbers
 * are drawn, around means that the funnel gives. Leads of the past are of a known number, so they go by the binomial.
 *
 * @param handoffIndex stage whose entries count as hand-off; null to leave them out. Their number is left to draw: only sums over
 * segments are looked at, and a sum of Poisson numbers is one Poisson number
 */
export function runTrial(
  segment: TrialSegment,
  trial: number,
  handoffIndex: number | null,
  room: TrialRoom,
): void {
  drawRates(segment, trial, room)
  carriedCounts(segment, trial, handoffIndex, room)
  freshCounts(segment, trial, handoffIndex, room)
  drawRevenue(segment, room)
}

function drawRates({ steps }: TrialSegment, trial: number, { rates, words }: TrialRoom): void {
  for (let step = 0; step < steps.length; step++) {
    const { rates: tables, rateAt, rateDraws } = present(steps[step], STEP)
    const byMonth = present(rates[step], STEP)
    draw(rateDraws, trial, 0, words)
    const z = normal(words[0] ?? 0)
    for (let which = 0; which < tables.length; which++) {
      const table = tables[which] ?? 0
      const rate = typeof table === 'number' ? table : betaAt(table, z)
      if (tables.length === 1) byMonth.fill(rate)
      else for (let t = 0; t < byMonth.length; t++) if (rateAt[t] === which) byMonth[t] = rate
    }
  }
}

/** Sends the leads of the past through the funnel, by whole leads, and sets what they bring. */
function carriedCounts(
  { steps, past, pastMonths, pastReach }: TrialSegment,
  trial: number,
  handoffIndex: number | null,
  { rates, lists, words, carriedHandoff, customers }: TrialRoom,
): void {
  const length = pastMonths + pastReach
  carriedHandoff.fill(0)
  customers.fill(0)
  if (pastMonths === 0) return
  let [here, next] = lists
  here.fill(0, 0, length)
  for (let stage = 0; stage < steps.length; stage++) {
    const { recorded, live } = present(past[stage], STEP)
    const { lagMonths, late, passageDraws } = present(steps[stage], STEP)
    const byMonth = present(rates[stage], STEP)
    next.fill(0, 0, length)
    for (let place = 0; place < length; place++) {
      const month = place - pastMonths
      const known = month < 0 ? (recorded[place] ?? 0) : Number.NaN
      if (month < 0 && live[place] === 0) continue
      const count = Number.isNaN(known) ? (here[place] ?? 0) : known
      if (count === 0) continue
      draw(passageDraws, trial, month, words)
      const from = Math.max(0, month)
      const chance = uniform(words[0] ?? 0)
      const lateChance = uniform(words[1] ?? 0)
      const leads = Number.isInteger(count) ? count : wholeLeads(count, passageDraws, trial, month, words)
      const going = binomialQuantile(chance, leads, byMonth[from] ?? 0)
      const lateGoing = late[from] === 0 ? 0 : binomialQuantile(lateChance, going, late[from] ?? 0)
      const arrival = place + (lagMonths[from] ?? 0)
      if (arrival < length) next[arrival] = (next[arrival] ?? 0) + going - lateGoing
      if (arrival + 1 < length) next[arrival + 1] = (next[arrival + 1] ?? 0) + lateGoing
    }
    if (stage + 1 === handoffIndex) carriedHandoff.set(next.subarray(pastMonths, length))
    const before = here
    here = next
    next = before
  }
  customers.set(here.subarray(pastMonths, length))
}

/** A count that a source gave with a fraction: rounded up as often as the fraction says. */
function wholeLeads(count: number, draws: Stream, trial: number, month: number, words: Uint32Array): number {
  draw(draws, trial, month + 0x10000, words)
  return Math.floor(count + uniform(words[0] ?? 0))
}

/** Adds the customers among the leads that enter inside the horizon. */
function freshCounts(
  segment: TrialSegment,
  trial: number,
  handoffIndex: number | null,
  room: TrialRoom,
): void {
  const { entries, extraSpread, entryDraws, dealDraws } = segment
  const { entering, entryWords, dealWords, customers, customersMean } = room
  if (extraSpread !== null) drawMany(entryDraws, trial, entryWords)
  for (let t = 0; t < entering.length; t++) {
    const table = extraSpread?.tables[t]
    entering[t] =
      extraSpread === null || !table
        ? (entries[t] ?? 0)
        : (extraSpread.factor - 1) * gammaAt(table, normal(entryWords[t] ?? 0))
  }
  freshMeans(segment, handoffIndex, room)
  drawMany(dealDraws, trial, dealWords)
  for (let t = 0; t < customers.length; t++) {
    const chance = uniform(dealWords[2 * t] ?? 0)
    customers[t] = (customers[t] ?? 0) + poissonQuantile(chance, customersMean[t] ?? 0)
  }
}

/** The sum of n deals of mean v and coefficient of variation cv: Gamma with shape n / cv² and scale v · cv². */
function drawRevenue(
  { dealSpread, dealTables, dealValues }: TrialSegment,
  { dealWords, customers, revenue }: TrialRoom,
): void {
  const square = dealSpread * dealSpread
  for (let t = 0; t < revenue.length; t++) {
    const deals = customers[t] ?? 0
    const value = dealValues[t] ?? 0
    if (deals === 0 || square === 0) {
      revenue[t] = deals * value
      continue
    }
    const z = normal(dealWords[2 * t + 1] ?? 0)
    const shape = deals / square
    const sum =
      shape >= NEARLY_NORMAL
        ? largeGammaQuantile(z, shape)
        : gammaAt((dealTables[deals] ??= gammaTable(shape)), z)
    revenue[t] = sum * square * value
  }
}
