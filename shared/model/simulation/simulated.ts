import type { Month } from '../../base/month.ts'
import type { CommitmentId } from '../../plan/ids.ts'
import type { Need } from '../figures.ts'
import type { Spread, SuggestedHurdles } from './hurdles.ts'
import type { ExactRate } from './ratePosteriors.ts'
import type { SuggestionLimit } from './suggestionLimit.ts'

/** Values that 5, 10, … 95 of 100 trials stay below, by month of the horizon. */
export interface Band {
  readonly p5: readonly number[]
  readonly p10: readonly number[]
  readonly p25: readonly number[]
  readonly p50: readonly number[]
  readonly p75: readonly number[]
  readonly p90: readonly number[]
  readonly p95: readonly number[]
}

/** A figure in each month, and from the first month to the end of each. */
export interface Bands {
  readonly byMonth: Band
  readonly cumulative: Band
}

/** A chance as trials show it. */
export interface Chance {
  readonly value: number
  /** How far it may be off by the luck of the trials: one standard error. */
  readonly standardError: number
}

export interface HurdleChance {
  readonly hurdle: 'minimum' | 'target' | 'stretch'
  /** In a period of the horizon picked at random. */
  readonly inOne: Chance
  /** In every period of the horizon. */
  readonly inEvery: Chance
  /** The period in which it is least likely, by its first month; the first of several. */
  readonly least: { readonly month: Month; readonly value: number }
}

/** What the model says of a commitment about leads, or about a time within which something is done with them. */
export interface CommitmentChance {
  readonly commitmentId: CommitmentId
  /** Of the hurdles that are set. */
  readonly hurdles: readonly HurdleChance[]
  /** In the commitment's unit per its period; of leads whole ones, rounded up, and no more than `limit`; of a time shares. */
  readonly suggested: SuggestedHurdles
  /** Set where the suggestion would be higher if sales could work more. */
  readonly limit: SuggestionLimit | null
  /** For the chance of any other hurdle, see `chanceOfHurdle`. */
  readonly spread: Spread
}

/** The least entries with which the goal is reached with the agreed confidence. */
export type PromisedNeed =
  | {
      readonly kind: 'reachable'
      readonly confidence: number
      /** Entries to the first stage in an average month. */
      readonly entriesAMonth: number
      /** Expected entries to the hand-off stage by month, with those of leads that entered before. */
      readonly handoff: readonly number[]
      /** Share of the trials that reach the goal with these entries: the confidence or a little more. */
      readonly chance: Chance
    }
  /** The rates are known so badly that 3,000 times the leads of an even chance would not be sure enough. */
  | { readonly kind: 'too-uncertain'; readonly confidence: number }
  /** Sales can work so few leads in time that no number of them would be sure enough. */
  | {
      readonly kind: 'limited-by-capacity'
      readonly confidence: number
      /** Share of the trials that reach the goal with more leads than can ever be worked. */
      readonly chance: Chance
      /** The same in words, with what to do. */
      readonly message: string
    }
  /** There is no need without a confidence either. */
  | Exclude<Need, { kind: 'reachable' }>

/** The figures of a scenario as so many trials show them. */
export interface Simulated {
  readonly seed: number
  /** Trials that these figures rest on. */
  readonly trials: number
  readonly months: readonly Month[]
  readonly revenue: Bands
  /** What of it counts for the goal: marketing's, where a share of the goal is marketing's to bring. */
  readonly revenueForGoal: Bands
  readonly customers: Bands
  /** Entries to the hand-off stage, of segments that marketing sources. */
  readonly handoff: Bands
  readonly goal: {
    /** To reach it by the end of the horizon. */
    readonly chance: Chance
    /** To have reached what is due by the end of each period of the goal. */
    readonly byPeriod: readonly { readonly by: Month; readonly chance: Chance }[]
  }
  /** More leads handed over than sales can work. */
  readonly overload: {
    readonly byMonth: readonly Chance[]
    /** In any month of the horizon. */
    readonly ever: Chance
  }
  /** Rates that every trial takes as they stand, because nothing says how sure they are. */
  readonly exactRates: readonly ExactRate[]
  /** Null until all trials are done, as is the next. */
  readonly commitments: readonly CommitmentChance[] | null
  readonly promise: PromisedNeed | null
}

export function chanceOf(count: number, trials: number): Chance {
  const value = count / trials
  return { value, standardError: Math.sqrt((value * (1 - value)) / trials) }
}
