import type { Month } from '../../base/month.ts'
import { sum } from '../../base/sum.ts'
import { PERIOD_MONTHS, type Commitment } from '../../plan/commitments.ts'
import type { ScenarioId } from '../../plan/ids.ts'
import type { Plan } from '../../plan/plan.ts'
import { evaluateFigures, type PlainFigures } from '../evaluate.ts'
import { addLists } from '../lists.ts'
import { PERIODS_A_MONTH } from '../promisedLeads.ts'
import { inTimeOf } from './inTimeOf.ts'

/** What the plan expects of a commitment in one of its periods; a week is seen as a part of its month. */
export interface ExpectedPeriod {
  /** The first month of the period. */
  readonly month: Month
  /** In the unit of the commitment's hurdles. */
  readonly value: number
}

export interface ExpectedPromise {
  readonly commitment: Commitment
  /** Place of the commitment in the plan. */
  readonly index: number
  readonly periods: readonly ExpectedPeriod[]
}

/**
 * What the plan expects of every commitment that the model can follow, period by period, without chance.
 *
 * @param scenarioId null for the baseline
 */
export function expectedOf(plan: Plan, scenarioId: ScenarioId | null): ExpectedPromise[] {
  const figures = evaluateFigures(plan, scenarioId)
  const inTime = new Map(inTimeOf(plan, scenarioId).map((one) => [one.index, one.byMonth]))
  return plan.commitments.flatMap((commitment, index): ExpectedPromise[] => {
    const amounts = amountsOf(commitment, plan, figures)
    const shares = inTime.get(index)
    if (amounts !== null) return [{ commitment, index, periods: ofAmounts(amounts, commitment, figures) }]
    return shares === undefined ? [] : [{ commitment, index, periods: ofShares(shares, commitment, figures) }]
  })
}

/** By month; null where the commitment is not about an amount that the figures have. */
function amountsOf({ metric }: Commitment, plan: Plan, figures: PlainFigures): readonly number[] | null {
  const { months, handoff, entries, leadValue, workable, backlog } = figures
  const stage = plan.stages.findIndex(({ id }) => id === plan.handoffStageId)
  switch (metric.kind) {
    case 'leads-handed-over':
      return metric.segmentId === null ? handoff.marketing : (entries[metric.segmentId]?.[stage] ?? null)
    case 'lead-value-handed-over':
      return addLists(
        plan.segments
          .filter(({ marketingSourced }) => marketingSourced)
          .map(({ id }) =>
            (entries[id]?.[stage] ?? []).map((leads) => leads * (leadValue[id]?.[stage] ?? 0)),
          ),
        months.length,
      )
    case 'leads-worked':
      return backlog?.worked ?? handoff.all.map((leads, month) => Math.min(leads, workable[month] ?? 0))
    case 'data-complete':
    case 'first-touch-within':
    case 'attempts-within':
    case 'decided-within':
      return null
  }
}

/** A last quarter that is shorter counts by its mean month. */
function ofAmounts(
  byMonth: readonly number[],
  { per }: Commitment,
  { months }: PlainFigures,
): ExpectedPeriod[] {
  return periodsOf(months, per).map(({ month, from, to }) => {
    const part = byMonth.slice(from, to)
    return { month, value: sum(part) / part.length / PERIODS_A_MONTH[per] }
  })
}

/** Months with more leads weigh more. */
function ofShares(
  byMonth: readonly number[],
  { per }: Commitment,
  { months, handoff }: PlainFigures,
): ExpectedPeriod[] {
  return periodsOf(months, per).map(({ month, from, to }) => {
    const leads = handoff.all.slice(from, to)
    const all = sum(leads)
    const kept = sum(leads.map((count, place) => count * (byMonth[from + place] ?? 0)))
    return { month, value: all > 0 ? kept / all : 1 }
  })
}

function periodsOf(
  months: readonly Month[],
  per: Commitment['per'],
): { readonly month: Month; readonly from: number; readonly to: number }[] {
  const length = PERIOD_MONTHS[per]
  return months.flatMap((month, from) => (from % length === 0 ? [{ month, from, to: from + length }] : []))
}
