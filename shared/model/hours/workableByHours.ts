import type { Step } from '../funnel.ts'
import type { Utilisation } from '../figures.ts'
import { repeat, sumLists } from '../lists.ts'
import { laterWork, type LaterWork } from './laterWork.ts'

/** The leads of one kind from the hand-off on, by month. */
export interface HandedOver {
  /** Leads handed over. */
  readonly leads: readonly number[]
  /** Entries to the hand-off stage (of which there are none here) and those below it, of leads handed over before the first month. */
  readonly earlier: readonly (readonly number[])[]
  /** From the hand-off stage down. */
  readonly steps: readonly Step[]
}

/** Hours that a lead costs sales. */
export interface WorkCosts {
  /** At the hand-off stage, by month of entry; above 0. */
  readonly handoff: readonly number[]
  /** At the stages below it, next first. */
  readonly below: readonly number[]
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
 * is divided by what a new lead costs this month, c(h) + c(h+1)·p·g(0) + …, at the mix handed over. Leads that are not
 * worked cost nothing later.
 *
 * @param hours selling hours by month, 0 or more
 * @param takeOn decides what is worked; without it as many of the month's own leads as the hours are enough for
 */
export function workableByHours(
  hours: readonly number[],
  costs: WorkCosts,
  kinds: readonly HandedOver[],
  takeOn: TakeOn = inTheirMonth(kinds),
): WorkableMonth[] {
  const months = hours.length
  const works = kinds.map(({ earlier, steps }) => laterWork(earlier, steps, costs.below, months))
  const later = sumLists(works, ({ earlier }) => earlier, months)
  return hours.map((available, month) => {
    const taken = later[month] ?? 0
    const left = Math.max(0, available - taken)
    const own = costs.handoff[month] ?? 1
    const costsEach = repeat(own, works.length)
    for (let kind = 0; kind < works.length; kind++) costsEach[kind] = own + (works[kind]?.atOnce[month] ?? 0)
    const costEach = kinds.length === 0 ? own : meanCost(kinds, costsEach, month)
    const worked = takeOn(month, left, costsEach)
    for (let kind = 0; kind < works.length; kind++) addLater(later, works[kind], month, worked[kind] ?? 0)
    return { taken, costEach, workable: left / costEach }
  })
}

/** Adds the hours that leads taken on in a month will take in the months after it. */
function addLater(later: number[], work: LaterWork | undefined, taken: number, leads: number): void {
  if (work === undefined || leads === 0) return
  const row = taken * later.length
  for (let month = taken + 1; month < later.length; month++) {
    later[month] = (later[month] ?? 0) + leads * (work.after[row + month] ?? 0)
  }
}

function inTheirMonth(kinds: readonly HandedOver[]): TakeOn {
  return (month, hoursLeft, costs) => {
    let needed = 0
    for (let kind = 0; kind < kinds.length; kind++) {
      needed += (kinds[kind]?.leads[month] ?? 0) * (costs[kind] ?? 0)
    }
    const part = needed > hoursLeft ? hoursLeft / needed : 1
    return kinds.map(({ leads }) => (leads[month] ?? 0) * part)
  }
}

/** What a lead costs at the mix of the month's leads, or at an even mix where there is none. */
function meanCost(kinds: readonly HandedOver[], costs: readonly number[], month: number): number {
  let all = 0
  for (const { leads } of kinds) all += leads[month] ?? 0
  let mean = 0
  for (let kind = 0; kind < kinds.length; kind++) {
    mean += (costs[kind] ?? 0) * (all > 0 ? (kinds[kind]?.leads[month] ?? 0) / all : 1 / kinds.length)
  }
  return mean
}

/**
 * Hours of work by month: Σ entries × what an entry to the stage costs.
 *
 * @param entries by stage, then month; those from the hand-off stage on count
 * @param handoff index of the hand-off stage
 */
export function workOf(entries: readonly (readonly number[])[], handoff: number, costs: WorkCosts): number[] {
  const atHandoff = entries[handoff] ?? []
  const work = repeat(0, atHandoff.length)
  for (let month = 0; month < work.length; month++) {
    work[month] = (atHandoff[month] ?? 0) * (costs.handoff[month] ?? 0)
  }
  costs.below.forEach((cost, depth) => {
    const below = entries[handoff + 1 + depth] ?? []
    for (let month = 0; month < work.length; month++) {
      work[month] = (work[month] ?? 0) + (below[month] ?? 0) * cost
    }
  })
  return work
}

/** Work ÷ hours; no share where there is no hour. */
export function hoursUtilisation(work: number, hours: number): Utilisation {
  const value = work / hours
  return Number.isFinite(value) ? { kind: 'share', value } : { kind: 'no-capacity' }
}
