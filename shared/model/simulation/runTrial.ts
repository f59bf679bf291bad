import { present } from '../../base/invariant.ts'
import { binomialQuantile, poissonQuantile } from '../numerics/countQuantiles.ts'
import { largeGammaQuantile, NEARLY_NORMAL } from '../numerics/gammaQuantile.ts'
import { normalQuantile } from '../numerics/normalQuantile.ts'
import { betaAt, gammaAt, gammaTable } from '../random/quantileTables.ts'
import { draw, uniform, type Stream } from '../random/streams.ts'
import type { TrialSegment } from './trialSegment.ts'

const STEP = 'what a step of the funnel needs'

/** What one segment brings in one trial, by month of the horizon, and room to compute it in. Used again for each trial. */
export interface TrialRoom {
  readonly handoff: Float64Array
  readonly customers: Float64Array
  readonly revenue: Float64Array
  readonly rates: readonly Float64Array[]
  readonly lists: [Float64Array, Float64Array]
  readonly words: Uint32Array
}

/** @param pastMonths of the segment that has most */
export function createTrialRoom(months: number, steps: number, pastMonths: number): TrialRoom {
  const list = (): Float64Array => new Float64Array(months)
  return {
    handoff: list(),
    customers: list(),
    revenue: list(),
    rates: Array.from({ length: steps }, list),
    lists: [new Float64Array(months + pastMonths), new Float64Array(months + pastMonths)],
    words: new Uint32Array(2),
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
 * @param handoffIndex stage whose entries are counted as hand-off; null to leave them out
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
  drawRevenue(segment, trial, room)
}

function drawRates({ steps }: TrialSegment, trial: number, { rates, words }: TrialRoom): void {
  for (let step = 0; step < steps.length; step++) {
    const { rates: tables, rateAt, rateDraws } = present(steps[step], STEP)
    const byMonth = present(rates[step], STEP)
    draw(rateDraws, trial, 0, words)
    const z = normalQuantile(uniform(words[0] ?? 0))
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
  { steps, past, pastMonths }: TrialSegment,
  trial: number,
  handoffIndex: number | null,
  { rates, lists, words, handoff, customers }: TrialRoom,
): void {
  const months = handoff.length
  const length = pastMonths + months
  handoff.fill(0)
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
    if (stage + 1 === handoffIndex) handoff.set(next.subarray(pastMonths, length))
    ;[here, next] = [next, here]
  }
  customers.set(here.subarray(pastMonths, length))
}

/** A count that a source gave with a fraction: rounded up as often as the fraction says. */
function wholeLeads(count: number, draws: Stream, trial: number, month: number, words: Uint32Array): number {
  draw(draws, trial, month + 0x10000, words)
  return Math.floor(count + uniform(words[0] ?? 0))
}

/** Adds what the leads bring that enter inside the horizon. */
function freshCounts(
  segment: TrialSegment,
  trial: number,
  handoffIndex: number | null,
  { rates, lists, words, handoff, customers }: TrialRoom,
): void {
  const { steps, entries, extraSpread, entryDraws, dealDraws } = segment
  const months = handoff.length
  let [here, next] = lists
  const addHandoff = (): void => {
    for (let t = 0; t < months; t++) {
      draw(entryDraws, trial, t, words)
      handoff[t] = (handoff[t] ?? 0) + poissonQuantile(uniform(words[1] ?? 0), here[t] ?? 0)
    }
  }
  for (let t = 0; t < months; t++) {
    const table = extraSpread?.tables[t]
    if (extraSpread === null || !table) {
      here[t] = entries[t] ?? 0
    } else {
      draw(entryDraws, trial, t, words)
      here[t] = (extraSpread.factor - 1) * gammaAt(table, normalQuantile(uniform(words[0] ?? 0)))
    }
  }
  if (handoffIndex === 0) addHandoff()
  for (let step = 0; step < steps.length; step++) {
    const { lagMonths, late } = present(steps[step], STEP)
    const byMonth = present(rates[step], STEP)
    next.fill(0, 0, months)
    for (let t = 0; t < months; t++) {
      const going = (here[t] ?? 0) * (byMonth[t] ?? 0)
      const share = late[t] ?? 0
      const arrival = t + (lagMonths[t] ?? 0)
      if (arrival < months) next[arrival] = (next[arrival] ?? 0) + going * (1 - share)
      if (arrival + 1 < months) next[arrival + 1] = (next[arrival + 1] ?? 0) + going * share
    }
    ;[here, next] = [next, here]
    if (step + 1 === handoffIndex) addHandoff()
  }
  for (let t = 0; t < months; t++) {
    draw(dealDraws, trial, t, words)
    customers[t] = (customers[t] ?? 0) + poissonQuantile(uniform(words[0] ?? 0), here[t] ?? 0)
  }
}

/** The sum of n deals of mean v and coefficient of variation cv: Gamma with shape n / cv² and scale v · cv². */
function drawRevenue(
  { dealSpread, dealTables, dealDraws, dealValues }: TrialSegment,
  trial: number,
  { words, customers, revenue }: TrialRoom,
): void {
  const square = dealSpread * dealSpread
  for (let t = 0; t < revenue.length; t++) {
    const deals = customers[t] ?? 0
    const value = dealValues[t] ?? 0
    if (deals === 0 || square === 0) {
      revenue[t] = deals * value
      continue
    }
    draw(dealDraws, trial, t, words)
    const z = normalQuantile(uniform(words[1] ?? 0))
    const shape = deals / square
    const sum =
      shape >= NEARLY_NORMAL
        ? largeGammaQuantile(z, shape)
        : gammaAt((dealTables[deals] ??= gammaTable(shape)), z)
    revenue[t] = sum * square * value
  }
}
