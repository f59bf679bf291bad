import { present } from '../../base/invariant.ts'
import { arriveAtOnce } from './arriveAtOnce.ts'
import { drawEntries, drawRates } from './drawInputs.ts'
import { freshMeans } from './freshMeans.ts'
import { passLeadsOn } from './passLeadsOn.ts'
import { clear, type ByMonth, type TrialBlock } from './trialBlock.ts'
import type { TrialSegment } from './trialSegment.ts'
import { winDeals, type Won } from './winDeals.ts'

/** What is handed over, by month and trial. */
export interface HandedOverLeads {
  /** Of leads that enter inside the horizon: the mean around which a Poisson number is handed over. */
  readonly means: ByMonth
  /** Of leads that entered before it: how many are. */
  readonly carried: ByMonth
}

/**
 * Runs some trials of one segment whose leads never wait: rates from what is known of them, entries by chance, each lead
 * going on or not and arriving in one month or the next, deals of varying value. Adds what they bring.
 *
 * Leads that enter inside the horizon are never counted stage by stage. A Poisson number of leads, each of which goes
 * its own way, lands in each month as a Poisson number of its own, independent of the other months: only those numbers
 * are drawn, around means that the funnel gives. Leads of the past are of a known number, so they go by the binomial.
 * Hand-off and customers may be drawn apart from each other at the same rates, for no figure looks at both.
 *
 * @param handoff null to leave it out. How many new leads are handed over is left to draw: only sums over segments are looked
 * at, and a sum of Poisson numbers is one Poisson number
 */
export function runSegment(
  segment: TrialSegment,
  handoffIndex: number,
  block: TrialBlock,
  handoff: HandedOverLeads | null,
  won: Won,
): void {
  const { steady, extraSpread } = segment
  const { customers, customersMean } = block
  const varied = extraSpread !== null
  drawRates(segment, block)
  if (varied || steady === null) drawEntries(segment, block)
  if (steady === null) {
    freshMeans(segment, handoffIndex, block, handoff?.means ?? null)
    carry(segment, handoffIndex, block, handoff?.carried ?? null)
  } else {
    if (handoff !== null) arriveAtOnce(steady.handoff, varied, block, handoff.means, handoff.carried)
    clear(customersMean)
    clear(customers)
    arriveAtOnce(steady.customers, varied, block, customersMean, customers)
  }
  winDeals(segment, block, won)
}

/** Leads of the past, through to customers. */
function carry(
  segment: TrialSegment,
  handoffIndex: number,
  block: TrialBlock,
  handoff: ByMonth | null,
): void {
  const [start] = block.lists
  clear(start)
  const handedOver = passLeadsOn(segment, 0, handoffIndex, start, block)
  if (handoff !== null) addHorizon(segment, handedOver, handoff)
  clear(block.customers)
  addHorizon(
    segment,
    passLeadsOn(segment, handoffIndex, segment.steps.length, handedOver, block),
    block.customers,
  )
}

/** Adds the months of the horizon of a list that begins with the past. */
export function addHorizon({ pastMonths }: TrialSegment, list: ByMonth, into: ByMonth): void {
  into.forEach((month, t) => {
    const leads = present(list[pastMonths + t], 'month')
    for (let index = 0; index < month.length; index++)
      month[index] = (month[index] ?? 0) + (leads[index] ?? 0)
  })
}
