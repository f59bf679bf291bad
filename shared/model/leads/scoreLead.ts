import { dayTime, type Day } from '../../base/month.ts'
import { knownIn, type LeadTraits } from '../../plan/leadTraits.ts'
import type { ScoreRule, Scoring } from '../../plan/scoring.ts'
import { sum } from '../../base/sum.ts'
import { meetsCondition } from './meetsCondition.ts'

export interface LeadScore {
  /** fit + interest. */
  readonly points: number
  /** Points for who the lead is. */
  readonly fit: number
  /** Points for what it did, those that fade as far as they have. */
  readonly interest: number
  /** Points by rule, in the order of the rules; 0 where the lead does not meet it. */
  readonly byRule: readonly number[]
  /** Name of the first disqualifier that the lead meets; null when there is none. */
  readonly disqualifiedBy: string | null
  /** Whether it reaches the threshold and nothing disqualifies it. */
  readonly passes: boolean
}

/**
 * Scores a lead: the sum of the points of the rules that it meets.
 * @param on day at which it is looked at; what it did later does not count, what it did before may have faded
 */
export function scoreLead(
  { rules, disqualifiers, threshold }: Scoring,
  traits: LeadTraits,
  on: Day,
): LeadScore {
  const byRule = rules.map((rule) => {
    const strength = ruleStrength(rule, traits, on)
    return strength === 0 ? 0 : rule.points * strength
  })
  const ofKind = (isBehaviour: boolean): number =>
    sum(byRule.filter((_, index) => (rules[index]?.criterion.kind === 'did') === isBehaviour))
  const [fit, interest] = [ofKind(false), ofKind(true)]
  const disqualifier = disqualifiers.find(({ condition }) => meetsCondition(condition, traits.attributes))
  return {
    points: fit + interest,
    fit,
    interest,
    byRule,
    disqualifiedBy: disqualifier?.name ?? null,
    passes: disqualifier === undefined && fit + interest >= threshold,
  }
}

const DAY = 86_400_000

/** How far a lead meets a rule: 0 not at all, 1 in full, between where what it did has faded. */
export function ruleStrength({ criterion }: ScoreRule, traits: LeadTraits, on: Day): number {
  if (criterion.kind !== 'did') return meetsCondition(criterion, traits.attributes) ? 1 : 0
  const last = knownIn(traits.behaviours, criterion.behaviour)
  if (last === undefined || last > on) return 0
  if (criterion.halfLifeDays === null) return 1
  return 2 ** (-(dayTime(on) - dayTime(last)) / DAY / criterion.halfLifeDays)
}
