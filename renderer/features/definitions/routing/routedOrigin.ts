import { sum } from '../../../../shared/base/sum.ts'
import { computedOrigin, countedLeads, setOrigin } from '../../../../shared/model/explain/leadOrigins.ts'
import type { Origin } from '../../../../shared/model/explain/origin.ts'
import type { Routing } from '../../../../shared/plan/routing.ts'
import type { RoutedMonths } from './routingTrial.ts'

/** A try-out of the routing. */
export interface TriedRouting {
  readonly routing: Routing
  readonly routed: RoutedMonths
  /** How many months the leads came in. */
  readonly months: number
  /** Whether they are past leads, and not a number that somebody has typed. */
  readonly isOfPast: boolean
}

const ROUTING = ['definitions', 'routing'] as const

/** Where all leads of a taker come from. */
export function takenOrigin(tried: TriedRouting, taker: number): Origin {
  const { routing, routed, months } = tried
  const { name, cap } = routing.takers[taker] ?? NOBODY
  const { byRule, byWeight } = routed.takers[taker] ?? NOTHING
  return computedOrigin(
    `Leads that ${name} gets`,
    {
      value: byRule + byWeight,
      unit: 'leads',
      how: `Leads that a rule sends there, and its share by weight of those that no rule is for, month by month for ${months} ${months === 1 ? 'month' : 'months'}; never more than the most in a month`,
      ...(cap === null && { form: 'a + b' as const }),
    },
    [
      byRuleOrigin(tried, taker),
      byWeightOrigin(tried, taker),
      ...(cap === null ? [] : [capOrigin(tried, taker)]),
    ],
  )
}

/** Where the leads come from that rules send to a taker. */
export function byRuleOrigin({ routing, routed }: TriedRouting, taker: number): Origin {
  const { id, name } = routing.takers[taker] ?? NOBODY
  const rules = routing.rules.flatMap((rule, index) => (rule.to === id ? [{ ...rule, index }] : []))
  return computedOrigin(
    `Sent to ${name} by a rule`,
    {
      value: routed.takers[taker]?.byRule ?? 0,
      unit: 'leads',
      how:
        rules.length === 0
          ? 'No rule sends leads there'
          : 'Leads that meet all conditions of a rule, of the first such rule whose taker has room',
      form: 'a + b',
    },
    rules.map(({ name: rule, index }) =>
      countedLeads(
        `By “${rule}”`,
        routed.rules[index]?.routed ?? 0,
        'Counted among the imported leads handed over: the first rule that the lead meets and whose taker has room',
        [...ROUTING, 'rules', index],
      ),
    ),
  )
}

/** Where the leads come from that a taker gets by its weight. */
export function byWeightOrigin(tried: TriedRouting, taker: number): Origin {
  const { routing, routed } = tried
  const { name, weight } = routing.takers[taker] ?? NOBODY
  const weights = sum(routing.takers.map((one) => one.weight))
  return computedOrigin(
    `Shared with ${name} by weight`,
    {
      value: routed.takers[taker]?.byWeight ?? 0,
      unit: 'leads',
      how: 'Leads that no rule is for, or whose taker is full, times the weight divided by all weights, in whole leads; where somebody is full, the others share what is left',
    },
    [
      restOrigin(tried),
      setOrigin('Weight', weight, 'factor', takerPath(taker)),
      computedOrigin(
        'All weights',
        { value: weights, unit: 'factor', how: 'The weights of all takers, added up', form: 'a + b' },
        routing.takers.map((one, index) => setOrigin(one.name, one.weight, 'factor', takerPath(index))),
      ),
    ],
  )
}

/** The most that a taker can have in all months. */
export function capOrigin({ routing, months }: TriedRouting, taker: number): Origin {
  const { cap } = routing.takers[taker] ?? NOBODY
  return computedOrigin(
    'At most, in all months',
    {
      value: cap === null ? null : cap * months,
      unit: 'leads',
      how: 'The most in a month times the months that are tried; what one month leaves free is no room in another',
      form: 'a × b',
    },
    [
      setOrigin('At most in a month', cap, 'leads', takerPath(taker)),
      {
        ...countedLeads('Months that are tried', months, 'Chosen above the table'),
        unit: 'months',
        path: null,
      },
    ],
  )
}

/** Where the leads come from that a rule routes, or those that it meets while its taker is full. */
export function ruleOrigin(
  { routing, routed }: TriedRouting,
  rule: number,
  part: 'routed' | 'passedOn',
): Origin {
  const { name = '' } = routing.rules[rule] ?? {}
  const isRouted = part === 'routed'
  return {
    label: isRouted ? `Routed by “${name}”` : `Met “${name}” when its taker had no room`,
    value: routed.rules[rule]?.[part] ?? 0,
    unit: 'leads',
    how: isRouted
      ? 'Counted among the imported leads handed over: they meet all conditions, and no rule before took them'
      : 'Counted among the imported leads handed over: they meet all conditions, and went on to later rules and the weights',
    path: [...ROUTING, 'rules', rule],
    inputs: () => [],
  }
}

/** Where the leads come from that nobody takes. */
export function missedOrigin(tried: TriedRouting): Origin {
  const { routing, routed } = tried
  const takers = routing.takers.map((_, index) => takenOrigin(tried, index))
  return computedOrigin(
    'Leads that fall through',
    {
      value: routed.unrouted,
      unit: 'leads',
      how: 'All leads less those that somebody takes: no rule and no weight has room for them in their month',
    },
    [allOrigin(tried), ...takers],
  )
}

function restOrigin(tried: TriedRouting): Origin {
  const byRule = sum(tried.routed.takers.map((taker) => taker.byRule))
  return computedOrigin(
    'Leads to be shared by weight',
    {
      value: tried.routed.total - byRule,
      unit: 'leads',
      how: 'All leads less those that a rule sends to somebody',
      form: 'a − b',
    },
    [
      allOrigin(tried),
      countedLeads('Sent by a rule', byRule, 'Imported leads handed over that a rule sends to somebody'),
    ],
  )
}

function allOrigin({ routed: { total }, isOfPast }: TriedRouting): Origin {
  return isOfPast
    ? countedLeads(
        'Leads handed over',
        total,
        'Counted among the imported leads, by the month in which they were handed over',
      )
    : countedLeads('Leads in the month', total, 'Typed above the table', null)
}

function takerPath(taker: number): readonly (string | number)[] {
  return [...ROUTING, 'takers', taker]
}

const NOBODY: Pick<Routing['takers'][number], 'name' | 'weight' | 'cap'> & { readonly id: null } = {
  id: null,
  name: 'nobody',
  weight: 0,
  cap: null,
}
const NOTHING = { byRule: 0, byWeight: 0 }
