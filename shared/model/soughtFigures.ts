import { sum } from '../base/sum.ts'
import type { Commitment } from '../plan/commitments.ts'
import type { ScenarioId } from '../plan/ids.ts'
import type { Plan } from '../plan/plan.ts'
import { evaluateFigures, type PlainFigures } from './evaluate.ts'
import { multiplyLists } from './lists.ts'
import { SEEK_OUTPUTS, outputOf, type SeekOutput } from './seekOutputs.ts'
import { moneyOf } from './topics/moneyOf.ts'

/** A figure of a scenario that a goal can be set on. */
export interface SoughtFigure {
  readonly better: 'more' | 'less'
  /** Null where it does not exist. */
  readonly of: (plan: Plan, scenarioId: ScenarioId | null) => number | null
}

/** One of the outputs, by its name. */
export function soughtOutput(output: SeekOutput): SoughtFigure {
  return {
    better: SEEK_OUTPUTS[output].better,
    of: (plan, scenarioId) => outputOf(output, evaluateFigures(plan, scenarioId)),
  }
}

/** Cost of a customer (CAC), in the plan's currency; null until the plan says all that it takes. */
export const CUSTOMER_COST: SoughtFigure = {
  better: 'less',
  of: (plan, scenarioId) => {
    const cost = moneyOf(plan, scenarioId).customerAcquisitionCost
    return cost.kind === 'ratio' ? cost.value : null
  },
}

/** Leads of all segments that sales works in an average month. */
export const LEADS_WORKED: SoughtFigure = {
  better: 'more',
  of: (plan, scenarioId) => {
    const { backlog, handoff, workable } = evaluateFigures(plan, scenarioId)
    return inAverageMonth(
      backlog?.worked ?? handoff.all.map((leads, month) => Math.min(leads, workable[month] ?? 0)),
    )
  },
}

/** What a commitment promises, in an average month; null where it is no amount that the model has. */
export function promisedFigure({ metric }: Commitment): SoughtFigure | null {
  switch (metric.kind) {
    case 'leads-handed-over': {
      const { segmentId } = metric
      if (segmentId === null) return monthly((_, { handoff }) => handoff.marketing)
      return monthly((plan, { entries }) => entries[segmentId]?.[handoffOf(plan)] ?? [])
    }
    case 'lead-value-handed-over':
      return monthly((plan, { entries, leadValue, months }) => {
        const stage = handoffOf(plan)
        const values = plan.segments
          .filter(({ marketingSourced }) => marketingSourced)
          .map(({ id }) =>
            multiplyLists(
              entries[id]?.[stage] ?? [],
              months.map(() => leadValue[id]?.[stage] ?? 0),
            ),
          )
        return months.map((_, month) => sum(values.map((ofMonth) => ofMonth[month] ?? 0)))
      })
    case 'leads-worked':
      return LEADS_WORKED
    case 'first-touch-within':
    case 'decided-within':
    case 'data-complete':
    case 'attempts-within':
      return null
  }
}

function monthly(read: (plan: Plan, figures: PlainFigures) => readonly number[]): SoughtFigure {
  return {
    better: 'more',
    of: (plan, scenarioId) => inAverageMonth(read(plan, evaluateFigures(plan, scenarioId))),
  }
}

function handoffOf({ stages, handoffStageId }: Plan): number {
  return stages.findIndex(({ id }) => id === handoffStageId)
}

function inAverageMonth(values: readonly number[]): number {
  return sum(values) / values.length
}
