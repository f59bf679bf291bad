import { present } from '../base/invariant.ts'
import type { Baseline, SegmentDrivers } from '../plan/drivers.ts'
import type { History, Segment, Stage } from '../plan/funnel.ts'
import type { Plan } from '../plan/plan.ts'
import { carriedEntries, freshEntries, type Step } from './funnel.ts'
import { leadValues } from './leadValue.ts'
import { pastEntries } from './pastEntries.ts'
import { remember } from './remember.ts'
import { addLists, multiplyLists } from './lists.ts'
import { sum } from '../base/sum.ts'
import { seriesOf, type Timeline } from './timeline.ts'

/** What one part of a segment's leads brings, by month of the horizon. */
export interface Flow {
  /** Stage entries by stage, then month. */
  readonly entries: readonly (readonly number[])[]
  readonly revenue: readonly number[]
}

/** Everything about one segment that does not depend on the others. */
export interface SegmentModel {
  readonly segment: Segment
  readonly steps: readonly Step[]
  /** Value of a deal by the month in which it is won. */
  readonly dealValues: readonly number[]
  /** Leads that enter inside the horizon. */
  readonly fresh: Flow
  /** Leads that entered before it. */
  readonly carried: Flow
  /** Both. */
  readonly all: Flow
  /** Value of a lead by stage, at the first month's drivers. */
  readonly leadValue: readonly number[]
  /** Leads that enter inside the horizon, in all. */
  readonly entered: number
  /** Their value, by the drivers of the month in which each enters. */
  readonly valueEntered: number
}

/**
 * A segment of the plan with what the drivers say of it.
 * @param drivers of the baseline, or of a scenario of the plan
 */
export function segmentModel(
  { history, stages }: Pick<Plan, 'history' | 'stages'>,
  segment: Segment,
  drivers: Baseline,
  timeline: Timeline,
): SegmentModel {
  const own = present(drivers.segments[segment.id], `drivers of segment ${segment.id}`)
  return modelOf(segment, own, timeline, history, stages)
}

/** Remembered by the parts of the plan that it is made of: moving a slider computes only its own segment anew. */
const modelOf = remember(
  (
    segment: Segment,
    drivers: SegmentDrivers,
    { horizon, months, seasonality }: Timeline,
    history: History,
    stages: readonly Stage[],
  ): SegmentModel => {
    const steps = stages.slice(0, -1).map(({ id }): Step => {
      const { rate, lagDays, lagShares } = present(drivers.transitions[id], `step from ${id}`)
      return { rates: seriesOf(rate, months), lagDays: seriesOf(lagDays, months), lagShares }
    })
    const planned = multiplyLists(seriesOf(drivers.entries, months), seasonality)
    const fresh = freshEntries(planned, steps)
    const carried = carriedEntries(pastEntries(segment, history, stages, horizon), steps, months.length)
    const all = fresh.map((entries, stage) => addLists([entries, carried[stage] ?? []], months.length))

    const dealValues = seriesOf(drivers.dealValue, months)
    const flow = (entries: readonly (readonly number[])[]): Flow => ({
      entries,
      revenue: multiplyLists(dealValues, entries.at(-1) ?? []),
    })
    return {
      segment,
      steps,
      dealValues,
      fresh: flow(fresh),
      carried: flow(carried),
      all: flow(all),
      entered: sum(planned),
      valueEntered: sum(
        steps.reduce((value, { rates }) => multiplyLists(value, rates), multiplyLists(planned, dealValues)),
      ),
      leadValue: leadValues(
        dealValues[0] ?? 0,
        steps.map(({ rates }) => rates[0] ?? 0),
      ),
    }
  },
)
