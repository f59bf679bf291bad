import type { Step } from '../funnel.ts'
import type { Utilisation } from '../figures.ts'
import { lagTaps } from '../lag.ts'
import { repeat } from '../lists.ts'
import { sum } from '../../base/sum.ts'

/** The leads of one kind from the hand-off on, by month. */
export interface HandedOver {
  /** Leads handed over. */
  readonly leads: readonly number[]
  /** Entries to the hand-off stage (of which there are none here) and those below it, of leads handed over before the first month. */
  readonly earlier: readonly (readonly number[])[]
  /** From the hand-off stage down. */
  readonly steps: readonly Step[]
}

/** What the hours of a month are enough for. */
export interface WorkableMonth {
  /** Hours that later stages of leads worked in earlier months take first. */
  readonly taken: number
  /** Hours that a newly handed-off lead costs in this month: its first stage, and what follows within the month. */
  readonly costEach: number
  /** Leads that sales can take on. */
  readonly workable: number
}

/** How many leads of each kind are taken on in a month, for so many hours at such a cost each. */
export type TakeOn = (month: number, hoursLeft: number, costs: readonly number[]) => readonly number[]

/**
 * Leads that sales can take on month by month: hours go first to later stages of leads worked in earlier months, the rest
 * is divided by what a new lead costs this month, at the mix handed over. Leads that are not worked cost nothing later.
 *
 * @param hours selling hours by month, 0 or more
 * @param costs hours that an entry costs, by month, then from the hand-off stage down; the first is above 0
 * @param takeOn decides what is worked; without it as many of the month's own leads as the hours are enough for
 */
export function workableByHours(
  hours: readonly number[],
  costs: readonly (readonly number[])[],
  kinds: readonly HandedOver[],
  takeOn: TakeOn = inTheirMonth(kinds),
): WorkableMonth[] {
  const flows = kinds.map(({ earlier, steps }) => ({
    steps,
    below: (costs[0] ?? []).map((_, depth) => (earlier[depth] ?? repeat(0, hours.length)).slice()),
  }))
  return hours.map((available, month) => {
    const ofMonth = costs[month] ?? []
    const taken = sum(flows.map(({ below, steps }) => passMonth(below, steps, ofMonth, month)))
    const left = Math.max(0, available - taken)
    const costsEach = flows.map(({ steps }) => monthCost(ofMonth, steps, month))
    const costEach = kinds.length === 0 ? (ofMonth[0] ?? 1) : meanCost(kinds, costsEach, month)
    const worked = takeOn(month, left, costsEach)
    flows.forEach(({ below, steps }, kind) => startWork(below, steps, month, worked[kind] ?? 0))
    return { taken, costEach, workable: left / costEach }
  })
}

function inTheirMonth(kinds: readonly HandedOver[]): TakeOn {
  return (month, hoursLeft, costs) => {
    const leads = kinds.map((kind) => kind.leads[month] ?? 0)
    const needed = sum(leads.map((count, kind) => count * (costs[kind] ?? 0)))
    const part = needed > hoursLeft ? hoursLeft / needed : 1
    return leads.map((count) => count * part)
  }
}

/** What a lead costs at the mix of the month's leads, or at an even mix where there is none. */
function meanCost(kinds: readonly HandedOver[], costs: readonly number[], month: number): number {
  const leads = kinds.map((kind) => kind.leads[month] ?? 0)
  const all = sum(leads)
  return sum(costs.map((cost, kind) => cost * (all > 0 ? (leads[kind] ?? 0) / all : 1 / kinds.length)))
}

/**
 * Hours that a lead costs in the month in which it is taken on: c(h) + c(h+1)·p·g(0) + …
 *
 * @param costs hours that an entry costs, from the hand-off stage down
 */
export function monthCost(costs: readonly number[], steps: readonly Step[], month: number): number {
  let share = 1
  return sum(
    costs.map((cost, depth) => {
      const own = share
      share *= atOnce(steps[depth], month)
      return own * cost
    }),
  )
}

/**
 * Hours of work by month: Σ entries × what an entry to the stage costs.
 *
 * @param entries by stage, then month, from the hand-off stage down
 * @param costs by month, then stage
 */
export function workOf(
  entries: readonly (readonly number[])[],
  costs: readonly (readonly number[])[],
): number[] {
  const months = entries[0]?.length ?? 0
  return Array.from({ length: months }, (_, month) =>
    sum(entries.map((byMonth, depth) => (byMonth[month] ?? 0) * (costs[month]?.[depth] ?? 0))),
  )
}

/** Work ÷ hours; no share where there is no hour. */
export function hoursUtilisation(work: number, hours: number): Utilisation {
  const value = work / hours
  return Number.isFinite(value) ? { kind: 'share', value } : { kind: 'no-capacity' }
}

/** Sends on what arrives below the hand-off in a month. @returns the hours that it costs */
function passMonth(
  below: number[][],
  steps: readonly Step[],
  costs: readonly number[],
  month: number,
): number {
  let hours = 0
  for (let depth = 1; depth < below.length; depth++) {
    const entries = below[depth]?.[month] ?? 0
    hours += entries * (costs[depth] ?? 0)
    send(below[depth + 1], steps[depth], month, entries)
  }
  return hours
}

/** Sends on leads that are taken on in a month; what follows within the month follows at once. */
function startWork(below: number[][], steps: readonly Step[], month: number, leads: number): void {
  let entries = leads
  for (let depth = 0; depth < below.length - 1; depth++) {
    send(below[depth + 1], steps[depth], month, entries)
    entries *= atOnce(steps[depth], month)
  }
}

/** Share of those who enter a stage in a month that enter the next one in the same month. */
function atOnce(step: Step | undefined, month: number): number {
  if (step === undefined) return 0
  const rate = step.rates[month] ?? 0
  if (step.lagShares !== undefined) return rate * (step.lagShares[0] ?? 0)
  const { months, late } = lagTaps(step.lagDays[month] ?? 0)
  return months === 0 ? rate * (1 - late) : 0
}

function send(next: number[] | undefined, step: Step | undefined, month: number, entries: number): void {
  if (next === undefined || step === undefined || entries === 0) return
  const going = entries * (step.rates[month] ?? 0)
  if (step.lagShares !== undefined) {
    const end = Math.min(step.lagShares.length, next.length - month)
    for (let later = 0; later < end; later++) {
      next[month + later] = (next[month + later] ?? 0) + going * (step.lagShares[later] ?? 0)
    }
    return
  }
  const { months, late } = lagTaps(step.lagDays[month] ?? 0)
  const arrival = month + months
  if (arrival < next.length) next[arrival] = (next[arrival] ?? 0) + going * (1 - late)
  if (arrival + 1 < next.length) next[arrival + 1] = (next[arrival + 1] ?? 0) + going * late
}
