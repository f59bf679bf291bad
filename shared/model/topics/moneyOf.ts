import type { Segment } from '../../plan/funnel.ts'
import type { ScenarioId, SegmentId } from '../../plan/ids.ts'
import type { Plan } from '../../plan/plan.ts'
import { sum } from '../../base/sum.ts'
import { evaluateFigures } from '../evaluate.ts'
import { moneyFigures, ratio, type Ratio } from '../money.ts'
import { driversOf } from '../scenario.ts'
import { seriesOf, timelineOf } from '../timeline.ts'
import { incomplete, type Incomplete, type Missing } from './incomplete.ts'

/** A figure, `undefined` where there is nothing to divide by, such as no customer, or what the plan would have to say first. */
export type MoneyFigure = Ratio | Incomplete

/** What the leads of a segment cost marketing over the horizon, in the plan's currency. */
export interface SegmentMoney {
  readonly segmentId: SegmentId
  /** Null where the plan does not say what is spent. */
  readonly spend: number | null
  /** Leads that enter the first stage. */
  readonly leads: number
  readonly costPerLead: MoneyFigure
  readonly costPerHandedOver: MoneyFigure
  /** Marketing's spend alone for each customer of the segment. */
  readonly spendPerCustomer: MoneyFigure
  /** Cost per lead in the months of history that have both; null where none has. */
  readonly recordedCostPerLead: number | null
}

/** What customers cost and bring. All of it over the horizon, in the plan's currency. */
export interface Money {
  readonly segments: readonly SegmentMoney[]
  /** Of all segments whose spend is said; null where none is. */
  readonly marketingSpend: number | null
  /** Null where the plan does not say what sales costs. */
  readonly salesCost: number | null
  readonly customers: number
  /** CAC: marketing's spend and the cost of sales for each customer. */
  readonly customerAcquisitionCost: MoneyFigure
  /** LTV: what a customer brings over the months that it stays, less the cost of serving. */
  readonly lifetimeValue: MoneyFigure
  /** LTV ÷ CAC. */
  readonly lifetimeValueToCost: MoneyFigure
  /** Months until a customer has paid back what winning it cost. */
  readonly paybackMonths: MoneyFigure
}

/**
 * Cost per lead, CAC, LTV, LTV:CAC and payback of a scenario. Spend must be said for every segment that marketing sources;
 * other segments cost marketing nothing unless it is said. Customers are those won inside the horizon, also from leads that
 * entered before it.
 *
 * @param scenarioId null for the baseline
 */
export function moneyOf(plan: Plan, scenarioId: ScenarioId | null): Money {
  const drivers = driversOf(plan, scenarioId)
  const figures = evaluateFigures(plan, scenarioId)
  const { months } = timelineOf(plan.horizon, plan.goal)
  const handoff = plan.stages.findIndex(({ id }) => id === plan.handoffStageId)
  const spends = plan.segments.map(({ id }) => {
    const spend = drivers.segments[id]?.spend
    return spend === undefined ? null : sum(seriesOf(spend, months))
  })
  const segments = plan.segments.map((segment, index): SegmentMoney => {
    const { id } = segment
    const spend = spends[index] ?? null
    const per = (entries: readonly number[] | undefined): MoneyFigure =>
      spend === null ? incomplete(missingSpend(segment)) : ratio(spend, sum(entries ?? []))
    const entries = figures.entries[id]
    return {
      segmentId: id,
      spend,
      leads: sum(entries?.[0] ?? []),
      costPerLead: per(entries?.[0]),
      costPerHandedOver: per(entries?.[handoff]),
      spendPerCustomer: per(entries?.at(-1)),
      recordedCostPerLead: recordedCostPerLead(plan, id),
    }
  })

  const { economics } = plan
  const marketingSpend = spends.every((spend) => spend === null) ? null : sum(spends.map((s) => s ?? 0))
  const salesCost = economics.salesCostAMonth === null ? null : economics.salesCostAMonth * months.length
  const customers = sum(figures.customers)
  const found = moneyFigures({
    marketingSpend: marketingSpend ?? 0,
    salesCost: salesCost ?? 0,
    entries: sum(segments.map(({ leads }) => leads)),
    customers,
    monthlyValue: economics.monthlyValue ?? 0,
    margin: economics.grossMargin ?? 0,
    engagementMonths: economics.engagementMonths ?? 0,
  })
  const cost = [
    ...plan.segments
      .filter(({ marketingSourced }, index) => marketingSourced && spends[index] === null)
      .map(missingSpend),
    ...unsaid(plan, 'salesCostAMonth'),
  ]
  const margin = [...unsaid(plan, 'monthlyValue'), ...unsaid(plan, 'grossMargin')]
  const lifetime = [...margin, ...unsaid(plan, 'engagementMonths')]
  return {
    segments,
    marketingSpend,
    salesCost,
    customers,
    customerAcquisitionCost: unless(cost, found.customerAcquisitionCost),
    lifetimeValue: unless(lifetime, { kind: 'ratio', value: found.lifetimeValue }),
    lifetimeValueToCost: unless([...cost, ...lifetime], found.lifetimeValueToCost),
    paybackMonths: unless([...cost, ...margin], found.paybackMonths),
  }
}

const WORDS = {
  monthlyValue: 'what a customer pays a month',
  grossMargin: 'the gross margin',
  engagementMonths: 'how many months a customer stays',
  salesCostAMonth: 'what sales costs a month',
} as const

function unsaid({ economics }: Plan, name: keyof typeof WORDS): Missing[] {
  return economics[name] === null ? [{ what: WORDS[name], path: ['economics', name] }] : []
}

function missingSpend({ id, name }: Segment): Missing {
  return { what: `what marketing spends on “${name}”`, path: ['baseline', 'segments', id, 'spend'] }
}

function unless(missing: readonly Missing[], figure: Ratio): MoneyFigure {
  return missing.length > 0 ? incomplete(...missing) : figure
}

function recordedCostPerLead({ history, stages }: Plan, id: SegmentId): number | null {
  const [first] = stages
  const leads = (first && history.entries[id]?.[first.id]) ?? []
  const both = (history.spend[id] ?? []).flatMap((spend, month) => {
    const count = leads[month] ?? null
    return spend === null || count === null ? [] : [{ spend, count }]
  })
  const count = sum(both.map((month) => month.count))
  return count > 0 ? sum(both.map(({ spend }) => spend)) / count : null
}
