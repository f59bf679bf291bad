import { borrowedRatesOf } from '../../../../shared/model/topics/borrowedRatesOf.ts'
import { definitionTestOf } from '../../../../shared/model/topics/definitionTestOf.ts'
import { entryPatternsOf } from '../../../../shared/model/topics/entryPatternsOf.ts'
import { firstTouchOf } from '../../../../shared/model/topics/firstTouchOf.ts'
import { levelCheckOf } from '../../../../shared/model/topics/levelCheckOf.ts'
import { moneyOf } from '../../../../shared/model/topics/moneyOf.ts'
import { paceOf } from '../../../../shared/model/topics/paceOf.ts'
import { responseEffectOf } from '../../../../shared/model/topics/responseEffectOf.ts'
import { routingOf } from '../../../../shared/model/topics/routingOf.ts'
import { tradeOffOf } from '../../../../shared/model/topics/tradeOffOf.ts'
import { driftOfRates } from '../../../../shared/model/driftOfRates.ts'
import { bridge } from '../../../../shared/model/explain/bridge.ts'
import { tornado } from '../../../../shared/model/explain/tornado.ts'
import type { Simulated } from '../../../../shared/model/simulation/simulated.ts'
import { funnelJson } from './funnelJson.ts'
import { leadEvidenceOf } from './leadEvidence.ts'
import type { ModelRequest } from './request.ts'

/** Every figure of a scenario under names that stay; README.md says what each of them is. */
export function modelJson(request: ModelRequest, simulated: Simulated | null): object {
  const { plan, scenarioId } = request
  return {
    ...funnelJson(plan, scenarioId),
    pace: paceOf(plan, scenarioId),
    firstTouch: firstTouchOf(plan, scenarioId),
    responseEffect: responseEffectOf(plan, scenarioId),
    tradeOff: tradeOffOf(plan, scenarioId),
    money: moneyOf(plan, scenarioId),
    levelCheck: levelCheckOf(plan, scenarioId),
    entryPatterns: entryPatternsOf(plan),
    borrowedRates: borrowedRatesOf(plan),
    drift: driftOfRates(plan),
    definitionTest: definitionTestOf(plan),
    routing: routingOf(plan, scenarioId),
    tornado: {
      revenue: tornado(plan, scenarioId, 'revenue'),
      leadsNeeded: tornado(plan, scenarioId, 'leads-needed'),
    },
    bridge: bridgeJson(request),
    leads: leadEvidenceOf(plan, request.leads),
    ...(simulated === null ? {} : { simulation: simulationJson(simulated) }),
  }
}

/** Null where a scenario would be held against itself. */
function bridgeJson({ plan, scenarioId, againstId }: ModelRequest): object | null {
  if (scenarioId === againstId) return null
  const from = { plan, scenarioId: againstId }
  const to = { plan, scenarioId }
  return {
    against: plan.scenarios.find(({ id }) => id === againstId)?.name ?? null,
    revenue: bridge(from, to, 'revenue'),
    leadsNeeded: bridge(from, to, 'leads-needed'),
  }
}

/** Without the months, which are there already. */
function simulationJson(simulated: Simulated): object {
  const { months: _, ...simulation } = simulated
  return simulation
}
