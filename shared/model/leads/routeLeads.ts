import type { TakerId } from '../../plan/ids.ts'
import type { LeadTraits } from '../../plan/leadTraits.ts'
import type { Routing } from '../../plan/routing.ts'
import { shareWhole } from '../routing.ts'
import { meetsCondition } from './meetsCondition.ts'

export interface RoutedLeads {
  /** In the order of the takers. */
  readonly takers: readonly {
    readonly id: TakerId
    /** Whole leads, by the rules. */
    readonly byRule: number
    /** Whole leads, by weight. */
    readonly byWeight: number
  }[]
  /** In the order of the rules. */
  readonly rules: readonly {
    readonly routed: number
    /** Leads that met the rule while its taker had no room left; they went on to later rules and the weights. */
    readonly passedOn: number
  }[]
  /** Leads that nobody takes: no rule and no weight has room for them. */
  readonly unrouted: number
  /** Which ones, by their place in the list: of those that are shared by weight the last to come find nobody with room. */
  readonly unroutedAt: readonly number[]
}

/**
 * Routes the leads of one month, in the order in which they came: each by the first rule that it meets and whose taker has
 * room, the rest by weight up to the room that is left.
 */
export function routeLeads(
  { takers, rules }: Routing,
  leads: readonly LeadTraits['attributes'][],
): RoutedLeads {
  const byRule = new Map(takers.map(({ id }) => [id, 0]))
  const caps = new Map(takers.map(({ id, cap }) => [id, cap]))
  const tallies = rules.map((rule) => ({ ...rule, routed: 0, passedOn: 0 }))
  const rest: number[] = []
  for (const [place, attributes] of leads.entries()) {
    const met = tallies.filter(({ when }) => when.every((condition) => meetsCondition(condition, attributes)))
    const found = met.findIndex(({ to }) => (byRule.get(to) ?? 0) < (caps.get(to) ?? Infinity))
    for (const full of found < 0 ? met : met.slice(0, found)) full.passedOn += 1
    const rule = met[found]
    if (!rule) {
      rest.push(place)
      continue
    }
    rule.routed += 1
    byRule.set(rule.to, (byRule.get(rule.to) ?? 0) + 1)
  }
  const { given, unrouted } = shareWhole(
    rest.length,
    takers.map(({ id, weight, cap }) => ({ weight, cap: cap === null ? null : cap - (byRule.get(id) ?? 0) })),
  )
  return {
    takers: takers.map(({ id }, index) => ({
      id,
      byRule: byRule.get(id) ?? 0,
      byWeight: given[index] ?? 0,
    })),
    rules: tallies.map(({ routed, passedOn }) => ({ routed, passedOn })),
    unrouted,
    unroutedAt: rest.slice(rest.length - unrouted),
  }
}
