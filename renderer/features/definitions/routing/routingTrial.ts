import { monthOf, type Month } from '../../../../shared/base/month.ts'
import { routeLeads, type RoutedLeads } from '../../../../shared/model/leads/routeLeads.ts'
import { shareByWeight } from '../../../../shared/model/routing.ts'
import type { StageId } from '../../../../shared/plan/ids.ts'
import type { LeadRow } from '../../../../shared/plan/leadRow.ts'
import type { Routing } from '../../../../shared/plan/routing.ts'

/** The leads that were handed over in each month, in the order in which they came; the latest month first. */
export function handedOverByMonth(
  rows: readonly LeadRow[],
  handoff: StageId,
): readonly (readonly [Month, readonly LeadRow[]])[] {
  const byMonth = new Map<Month, LeadRow[]>()
  for (const row of rows) {
    const day = row.reached[handoff]
    if (day === undefined) continue
    const month = monthOf(day)
    const list = byMonth.get(month)
    if (list) list.push(row)
    else byMonth.set(month, [row])
  }
  const dayOf = (row: LeadRow): string => row.reached[handoff] ?? ''
  return [...byMonth]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .map(([month, list]) => [month, list.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1))] as const)
}

/** Leads of which nothing is known: no rule is met, so that all of them are shared by weight. */
export function routeUnknownLeads({ takers, rules }: Routing, leads: number): RoutedLeads {
  const { given, unrouted } = shareByWeight(leads, takers)
  return {
    takers: takers.map(({ id }, index) => ({ id, byRule: 0, byWeight: given[index] ?? 0 })),
    rules: rules.map(() => ({ routed: 0, passedOn: 0 })),
    unrouted,
  }
}

/** Routes the leads of a month by what is known of them. */
export function routeMonth(routing: Routing, leads: readonly LeadRow[]): RoutedLeads {
  return routeLeads(
    routing,
    leads.map(({ traits }) => traits.attributes),
  )
}
