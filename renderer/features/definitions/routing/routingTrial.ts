import { monthOf, type Day, type Month } from '../../../../shared/base/month.ts'
import { sum } from '../../../../shared/base/sum.ts'
import { routeLeads, type RoutedLeads } from '../../../../shared/model/leads/routeLeads.ts'
import { shareWhole } from '../../../../shared/model/routing.ts'
import type { StageId } from '../../../../shared/plan/ids.ts'
import type { LeadRow } from '../../../../shared/plan/leadRow.ts'
import type { Routing } from '../../../../shared/plan/routing.ts'

/** A lead and the day on which it was handed over. */
export interface HandedOver {
  readonly lead: LeadRow
  readonly day: Day
}

export interface RoutedMonths extends Omit<RoutedLeads, 'unroutedAt'> {
  readonly total: number
  /** The leads that nobody takes, the latest first. */
  readonly fallen: readonly HandedOver[]
  /** How many of them there are in each month that has any, the latest first. */
  readonly fallenByMonth: readonly (readonly [Month, number])[]
}

/** The leads that were handed over in each month, in the order in which they came; the latest month first. */
export function handedOverByMonth(
  rows: readonly LeadRow[],
  handoff: StageId,
): readonly (readonly [Month, readonly HandedOver[]])[] {
  const handedOver = rows.flatMap((lead): HandedOver[] => {
    const day = lead.reached[handoff]
    return day === undefined ? [] : [{ lead, day }]
  })
  return [...Map.groupBy(handedOver, ({ day }) => monthOf(day))]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .map(([month, list]) => [month, list.toSorted((a, b) => (a.day < b.day ? -1 : 1))] as const)
}

/** Leads of which nothing is known: no rule is met, so that all of them are shared by weight. */
export function routeUnknownLeads({ takers, rules }: Routing, leads: number): RoutedMonths {
  const { given, unrouted } = shareWhole(Math.round(leads), takers)
  return {
    takers: takers.map(({ id }, index) => ({ id, byRule: 0, byWeight: given[index] ?? 0 })),
    rules: rules.map(() => ({ routed: 0, passedOn: 0 })),
    unrouted,
    total: leads,
    fallen: [],
    fallenByMonth: [],
  }
}

/** Routes leads by what is known of them, each month by itself: what one month leaves free is no room in another. */
export function routeMonths(
  routing: Routing,
  months: readonly (readonly [Month, readonly HandedOver[]])[],
): RoutedMonths {
  const routed = months.map(([month, list]) => ({
    month,
    list,
    ...routeLeads(
      routing,
      list.map(({ lead }) => lead.traits.attributes),
    ),
  }))
  const total = (count: (one: RoutedLeads) => number | undefined): number =>
    sum(routed.map((one) => count(one) ?? 0))
  return {
    takers: routing.takers.map(({ id }, index) => ({
      id,
      byRule: total(({ takers }) => takers[index]?.byRule),
      byWeight: total(({ takers }) => takers[index]?.byWeight),
    })),
    rules: routing.rules.map((_, index) => ({
      routed: total(({ rules }) => rules[index]?.routed),
      passedOn: total(({ rules }) => rules[index]?.passedOn),
    })),
    unrouted: total(({ unrouted }) => unrouted),
    total: sum(months.map(([, list]) => list.length)),
    fallen: routed.flatMap(({ list, unroutedAt }) => unroutedAt.toReversed().flatMap((at) => list[at] ?? [])),
    fallenByMonth: routed.flatMap(({ month, unroutedAt }) =>
      unroutedAt.length > 0 ? [[month, unroutedAt.length] as const] : [],
    ),
  }
}
