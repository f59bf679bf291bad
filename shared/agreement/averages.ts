import type { Segment } from '../plan/funnel.ts'
import type { SectionContext } from './context.ts'
import { sum } from '../base/sum.ts'

/** What one lead of a kind is expected to become, by the drivers of the first month. */
export interface SegmentOutlook {
  readonly segment: Segment
  /** Position in the plan's list, which fields name as their source. */
  readonly index: number
  /** New leads in an average month. */
  readonly entries: number
  readonly dealValue: number
  /** Share of new leads that become customers. */
  readonly entryToCustomer: number
  /** Share of leads handed over that become customers. */
  readonly handoffToCustomer: number
  /** Mean days from new lead to customer. */
  readonly days: number
  readonly handoffDays: number
}

export function segmentOutlooks({ plan, drivers, stages }: SectionContext): SegmentOutlook[] {
  const leaving = plan.stages.slice(0, -1)
  return plan.segments.flatMap((segment, index) => {
    const own = drivers.segments[segment.id]
    if (!own) return []
    const steps = leaving.map(({ id }) => own.transitions[id])
    const later = steps.slice(stages.handoffIndex)
    const product = (some: typeof steps): number =>
      some.reduce((share, step) => share * (step?.rate.value ?? 0), 1)
    const days = (some: typeof steps): number => sum(some.map((step) => step?.lagDays.value ?? 0))
    return [
      {
        segment,
        index,
        entries: own.entries.value,
        dealValue: own.dealValue.value,
        entryToCustomer: product(steps),
        handoffToCustomer: product(later),
        days: days(steps),
        handoffDays: days(later),
      },
    ]
  })
}

/** All of marketing's kinds of lead as one: leads weigh by how many there are, values and days by customers. */
export interface MarketingOutlook {
  readonly entries: number
  readonly entryToCustomer: number
  readonly dealValue: number
  readonly days: number
}

/** @returns null while marketing's leads bring no customers, so that there is nothing to average. */
export function marketingOutlook(context: SectionContext): MarketingOutlook | null {
  const outlooks = segmentOutlooks(context).filter(({ segment }) => segment.marketingSourced)
  const total = (weight: (outlook: SegmentOutlook) => number): number => sum(outlooks.map(weight))
  const entries = total((outlook) => outlook.entries)
  const customers = total((outlook) => outlook.entries * outlook.entryToCustomer)
  if (customers === 0) return null
  const overCustomers = (value: (outlook: SegmentOutlook) => number): number =>
    total((outlook) => outlook.entries * outlook.entryToCustomer * value(outlook)) / customers
  return {
    entries,
    entryToCustomer: customers / entries,
    dealValue: overCustomers((outlook) => outlook.dealValue),
    days: overCustomers((outlook) => outlook.days),
  }
}
