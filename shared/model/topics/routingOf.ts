import { present } from '../../base/invariant.ts'
import type { Month } from '../../base/month.ts'
import type { ScenarioId, TakerId } from '../../plan/ids.ts'
import type { Plan } from '../../plan/plan.ts'
import { evaluateFigures } from '../evaluate.ts'
import { shareByWeight } from '../routing.ts'
import { incomplete, type Incomplete } from './incomplete.ts'

/** Who would get how many of the leads handed over. */
export type RoutedMonths =
  | {
      readonly kind: 'routed'
      readonly months: readonly Month[]
      readonly takers: readonly {
        readonly takerId: TakerId
        readonly name: string
        /** Leads by month. */
        readonly leads: readonly number[]
      }[]
      /** Leads by month that nobody may take. */
      readonly unrouted: readonly number[]
      /** Rules that need attributes of single leads, which a number of leads does not have: all leads go by weight. */
      readonly rulesLeftOut: number
    }
  | Incomplete

/** @param scenarioId null for the baseline */
export function routingOf(plan: Plan, scenarioId: ScenarioId | null): RoutedMonths {
  const { routing } = plan.definitions
  if (routing === null || routing.takers.length === 0) {
    return incomplete({ what: 'who takes which leads', path: ['definitions', 'routing'] })
  }
  const { months, handoff } = evaluateFigures(plan, scenarioId)
  const shared = handoff.all.map((leads) => shareByWeight(leads, routing.takers))
  return {
    kind: 'routed',
    months,
    takers: routing.takers.map(({ id, name }, index) => ({
      takerId: id,
      name,
      leads: shared.map(({ given }) => present(given[index], 'share of a taker')),
    })),
    unrouted: shared.map(({ unrouted }) => unrouted),
    rulesLeftOut: routing.rules.length,
  }
}
