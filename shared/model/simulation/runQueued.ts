import { present } from '../../base/invariant.ts'
import { drawEntries, drawRates } from './drawInputs.ts'
import { freshMeans } from './freshMeans.ts'
import { drawHandoff, type HandoffGroup } from './handoffGroups.ts'
import { passLeadsOn } from './passLeadsOn.ts'
import { addHorizon } from './runSegment.ts'
import { clear, createByMonth, type ByMonth, type TrialBlock } from './trialBlock.ts'
import type { TrialPlan } from './trialPlan.ts'
import { workTrials, type TrialQueue } from './trialQueue.ts'
import type { TrialSegment } from './trialSegment.ts'
import { winDeals, type Won } from './winDeals.ts'

/** Leads of one segment that are handed over, wait and are worked. */
export interface QueuedSegment {
  readonly trials: TrialSegment
  readonly group: Pick<HandoffGroup, 'draws' | 'leads'>
  readonly won: Won
}

/** Runs some trials of all segments. @returns what sales worked, could have worked and left waiting, overwritten by the next call */
export type QueuedRun = (
  segments: readonly QueuedSegment[],
  block: TrialBlock,
) => { readonly worked: readonly ByMonth[]; readonly workable: ByMonth; readonly waiting: ByMonth }

/**
 * Trials in which leads wait for sales. Everything follows single leads: the Poisson number that is handed over and those of
 * the past are worked by the rule, and only worked leads go on, in the month in which they were worked. Adds what they bring.
 */
export function queuedRun({ months, handoffIndex, segments }: TrialPlan, queue: TrialQueue): QueuedRun {
  const listOf = ({ pastMonths }: TrialSegment): ByMonth => createByMonth(pastMonths + months)
  const onTheWay = segments.map(({ trials }) => listOf(trials))
  const worked = segments.map(() => createByMonth(months))
  const workable = createByMonth(months)
  const waiting = createByMonth(months)

  const handOver = ({ trials, group }: QueuedSegment, block: TrialBlock, kept: ByMonth): ByMonth => {
    const { means, carried } = group.leads
    clear(means)
    clear(carried)
    drawRates(trials, block)
    drawEntries(trials, block)
    freshMeans(trials, handoffIndex, block, means)
    clear(block.lists[0])
    const before = passLeadsOn(trials, 0, handoffIndex, block.lists[0], block)
    kept.forEach((month, place) => month.set(present(before[place], 'month')))
    addHorizon(trials, before, carried)
    drawHandoff(group.draws, group.leads, block)
    return carried
  }

  const goOn = ({ trials, won }: QueuedSegment, block: TrialBlock, kept: ByMonth, taken: ByMonth): void => {
    const [start] = block.lists
    const { pastMonths, steps } = trials
    drawRates(trials, block)
    kept.forEach((month, place) => {
      const leads = place < pastMonths ? month : present(taken[place - pastMonths], 'month')
      present(start[place], 'month').set(leads)
    })
    clear(block.customersMean)
    clear(block.customers)
    addHorizon(trials, passLeadsOn(trials, handoffIndex, steps.length, start, block), block.customers)
    winDeals(trials, block, won)
  }

  return (of, block) => {
    const handedOver = of.map((segment, index) => handOver(segment, block, present(onTheWay[index], 'list')))
    workTrials(queue, handedOver, block.size, worked, workable, waiting)
    of.forEach((segment, index) =>
      goOn(segment, block, present(onTheWay[index], 'list'), present(worked[index], 'list')),
    )
    return { worked, workable, waiting }
  }
}
