import type { Month } from '../base/month.ts'
import type { Evidence } from '../plan/drivers.ts'
import type { SegmentId, StageId } from '../plan/ids.ts'
import type { BacklogFlow } from './backlog.ts'

/** Something about the plan that a person should know, with its reason and the place to go to. */
export interface Finding {
  readonly code: string
  /** Blocking ones stop a final export; warnings are worth a look; notes explain. */
  readonly severity: 'blocking' | 'warning' | 'note'
  /** What happened, what it means, what to do, in plain words. */
  readonly message: string
  /** The part of the plan that it is about. */
  readonly path: readonly (string | number)[]
}

/** A rate as history gives it, with the interval that 9 in 10 such histories would put it in. */
export type RateEstimate =
  | {
      readonly kind: 'estimate'
      readonly mean: number
      readonly low: number
      readonly high: number
      /** Aligned for lag, so fractional. */
      readonly trials: number
      readonly successes: number
      /** Where the segment leans on the others: what mean and interval rest on, its own trials and what it borrows. */
      readonly borrowed?: Evidence
    }
  | { readonly kind: 'no-trials' }
  /** More successes than trials: the data cannot be right. The months are the ones to look at. */
  | {
      readonly kind: 'contradiction'
      readonly trials: number
      readonly successes: number
      readonly months: readonly Month[]
    }

/** A goal to the end of a month that is missed however many leads enter. */
export interface GoalOutOfReach {
  readonly by: Month
  /** First month in which revenue from a new lead can land; null where none ever does. */
  readonly firstPossible: Month | null
}

/** Entries to the first stage that reach the goal, a month, by the mix and seasonality of the scenario, if sales works all of them in time. */
export type Need =
  | {
      readonly kind: 'reachable'
      /** X: entries to the first stage in an average month. */
      readonly entriesAMonth: number
      /** The same without lag, as a steady month would need; null when only the horizon reaches the goal. */
      readonly steadyEntriesAMonth: number | null
      /** Entries to the hand-off stage month by month when X enters, with those of leads that entered before. */
      readonly handoff: readonly number[]
      /** Goal periods that no new lead can reach in time; X meets every other one to its end. */
      readonly outOfReach: readonly GoalOutOfReach[]
    }
  /** A rate of 0 below the entry: no number of leads helps. */
  | { readonly kind: 'unreachable'; readonly segmentId: SegmentId; readonly stageId: StageId }
  /** Nothing that enters now lands inside the horizon, which ends with the month `by`. */
  | ({ readonly kind: 'out-of-reach' } & GoalOutOfReach)
  /** There is no segment, no volume or no goal to compute from. */
  | { readonly kind: 'incomplete'; readonly missing: string }

export type Utilisation =
  | { readonly kind: 'share'; readonly value: number }
  | { readonly kind: 'no-capacity' }

/** Every deterministic figure of one scenario. Lists by month follow `months`, lists by stage follow the plan's stages. */
export interface Figures {
  readonly months: readonly Month[]
  /** entries[segment][stage][month]: expected stage entries, marketing's plan as entered. */
  readonly entries: Readonly<Record<SegmentId, readonly (readonly number[])[]>>
  /** Entries to the hand-off stage a month, of segments that marketing sources, and of all. */
  readonly handoff: { readonly marketing: readonly number[]; readonly all: readonly number[] }
  /** Customers and revenue a month, all segments. */
  readonly customers: readonly number[]
  readonly revenue: readonly number[]
  /** Revenue of marketing's segments only. */
  readonly marketingRevenue: readonly number[]
  /** Marketing-sourced revenue inside the horizon from entries before it. */
  readonly carriedRevenue: number
  readonly goal: {
    /** Sum over the horizon, in the plan's currency. */
    readonly total: number
    /** Marketing's part of it: total × sourced share, or total − other revenue. */
    readonly marketing: number
    /** Cumulative goal at the end of each month. */
    readonly cumulative: readonly number[]
  }
  readonly need: Need
  /** Leads that sales can work a month. */
  readonly workable: readonly number[]
  /** Ramped full-time reps that the team is worth a month. */
  readonly repsWorking: readonly number[]
  /** Leads handed over ÷ leads that can be worked; by hours, work ÷ hours. */
  readonly utilisation: readonly Utilisation[]
  /** Selling hours a month, and those that the leads take; null where leads a rep say what can be worked. */
  readonly hours: { readonly available: readonly number[]; readonly needed: readonly number[] } | null
  /** What becomes of the leads handed over, by month; null where all of them count as worked in their month. */
  readonly backlog: BacklogFlow | null
  /** leadValue[segment][stage]: value of one lead at that stage, in the plan's currency (first month's drivers). */
  readonly leadValue: Readonly<Record<SegmentId, readonly number[]>>
  /** rates[segment][i]: what history says of the step from stage i to i + 1. */
  readonly rates: Readonly<Record<SegmentId, readonly RateEstimate[]>>
  readonly findings: readonly Finding[]
}
