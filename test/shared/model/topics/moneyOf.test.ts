import { describe, expect, it } from 'vitest'
import { moneyOf } from '../../../../shared/model/topics/moneyOf.ts'
import { steady } from '../../../../shared/plan/drivers.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { changing, planOf, segmentId, type SegmentParts } from '../planOf.ts'

/** 1,000 leads a month, of which 3 % become customers. */
const leads: SegmentParts = { entries: 1000, rates: [0.3, 0.1] }
const economics: Plan['economics'] = {
  monthlyValue: 800,
  grossMargin: 0.8,
  engagementMonths: 24,
  salesCostAMonth: 90_000,
}

function planWith(segments: readonly SegmentParts[], spend: readonly (number | null)[]): Plan {
  const plan = planOf({ months: 1, segments })
  for (const [index, amount] of spend.entries()) {
    const drivers = plan.baseline.segments[segmentId(index)]
    if (drivers !== undefined && amount !== null) drivers.spend = steady(amount)
  }
  return { ...plan, economics }
}

describe('60,000 of marketing and 90,000 of sales for 30 customers', () => {
  const money = moneyOf(planWith([leads], [60_000]), null)

  it('cost 5,000 a customer, worth 15,360 and paid back in under 8 months', () => {
    expect(money.customerAcquisitionCost).toEqual({ kind: 'ratio', value: expect.closeTo(5000, 8) })
    expect(money.lifetimeValue).toEqual({ kind: 'ratio', value: expect.closeTo(15_360, 8) })
    expect(money.lifetimeValueToCost).toEqual({ kind: 'ratio', value: expect.closeTo(3.072, 8) })
    expect(money.paybackMonths).toEqual({ kind: 'ratio', value: expect.closeTo(7.8125, 8) })
  })

  it('are 60 a lead, 200 a lead handed over and 2,000 a customer for marketing alone', () => {
    expect(money.segments[0]).toMatchObject({
      costPerLead: { value: expect.closeTo(60, 8) },
      costPerHandedOver: { value: expect.closeTo(200, 8) },
      spendPerCustomer: { value: expect.closeTo(2000, 8) },
      recordedCostPerLead: null,
    })
  })
})

describe('what the plan does not say', () => {
  it('is named, and only the figures that need it are left out', () => {
    const plan = planWith([leads, { ...leads, marketingSourced: false }], [null, null])
    const money = moneyOf({ ...plan, economics: { ...economics, engagementMonths: null } }, null)
    expect(money.marketingSpend).toBeNull()
    expect(money.customerAcquisitionCost).toEqual({
      kind: 'incomplete',
      missing: [
        {
          what: 'what marketing spends on “segment-0”',
          path: ['baseline', 'segments', 'segment-0', 'spend'],
        },
      ],
    })
    expect(money.lifetimeValue).toEqual({
      kind: 'incomplete',
      missing: [{ what: 'how many months a customer stays', path: ['economics', 'engagementMonths'] }],
    })
    expect(money.segments[1]?.costPerLead.kind).toBe('incomplete')
  })

  it('does not matter for segments that are not marketing’s', () => {
    const plan = planWith([leads, { ...leads, marketingSourced: false }], [60_000, null])
    expect(moneyOf(plan, null).customerAcquisitionCost).toEqual({
      kind: 'ratio',
      value: expect.closeTo(2500, 8),
    })
  })
})

it('has no cost a customer where nobody becomes one', () => {
  const money = moneyOf(planWith([{ ...leads, rates: [0.3, 0] }], [60_000]), null)
  expect(money.customerAcquisitionCost).toEqual({ kind: 'undefined' })
  expect(money.paybackMonths).toEqual({ kind: 'undefined' })
})

it('counts spend month by month, and what a lead cost in the months that recorded both', () => {
  const plan = planOf({
    months: 4,
    segments: [{ ...leads, history: [[100, null, 300]] }],
    historyMonths: 3,
  })
  const drivers = plan.baseline.segments[segmentId()]!
  drivers.spend = changing(1000, ['2027-03', 3000])
  plan.history.spend = { [segmentId()]: [400, 500, 800] }
  expect(moneyOf(plan, null).segments[0]).toMatchObject({ spend: 8000, recordedCostPerLead: 3 })
})
