import type { Day } from '../../base/month.ts'
import type { LeadTraits } from '../../plan/leadTraits.ts'
import type { ScoreRule } from '../../plan/scoring.ts'
import { logisticRegression } from '../numerics/logisticRegression.ts'
import { closeRate, type CloseRate } from './closeRate.ts'
import { ruleStrength } from './scoreLead.ts'

/** A lead that was won or lost, as it was on the day when it might have been handed over. */
export interface LeadWithOutcome {
  readonly traits: LeadTraits
  readonly on: Day
  readonly won: boolean
}

export type SuggestedPoints =
  | {
      readonly kind: 'points'
      /** In the order of the rules. */
      readonly rules: readonly {
        /** Whole; 0 where no lead meets the rule. */
        readonly points: number
        /** Of the leads that meet the rule at all. */
        readonly closeRate: CloseRate
      }[]
    }
  /** All leads were won, or none was, or there are none: nothing to learn from. */
  | { readonly kind: 'one-outcome' }

/** So many points double the odds that a lead is won. */
export const POINTS_THAT_DOUBLE_THE_ODDS = 10

/** As if each rule's log odds were known beforehand to lie around 0 with a standard deviation of 1. */
const RIDGE = 1

/**
 * Suggests the points of each rule from leads with outcomes: by logistic regression, so that rules which are met together
 * share what they explain, with a small ridge, so that few leads give few points.
 */
export function suggestPoints(
  rules: readonly ScoreRule[],
  leads: readonly LeadWithOutcome[],
): SuggestedPoints {
  const wins = leads.filter(({ won }) => won).length
  if (wins === 0 || wins === leads.length) return { kind: 'one-outcome' }
  const cases = leads.map(({ traits, on, won }) => ({
    won,
    features: rules
      .map((rule, index) => ({ index, value: ruleStrength(rule, traits, on) }))
      .filter(({ value }) => value > 0),
  }))
  const { coefficients } = logisticRegression(cases, rules.length, RIDGE)
  const met = rules.map(() => ({ leads: 0, won: 0 }))
  for (const { features, won } of cases) {
    for (const { index } of features) {
      const counts = met[index]
      if (!counts) continue
      counts.leads += 1
      if (won) counts.won += 1
    }
  }
  return {
    kind: 'points',
    rules: met.map((counts, index) => ({
      points: wholePoints(coefficients[index] ?? 0),
      closeRate: closeRate(counts.leads, counts.won),
    })),
  }
}

function wholePoints(logOdds: number): number {
  const points = Math.round((POINTS_THAT_DOUBLE_THE_ODDS * logOdds) / Math.LN2)
  return points === 0 ? 0 : points
}
