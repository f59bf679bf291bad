import { describe, expect, it } from 'vitest'
import { labelAgreement } from '../../../shared/model/labelAgreement.ts'
import { moneyFigures } from '../../../shared/model/money.ts'

describe('60,000 of marketing, 90,000 of sales, 30 customers at 800 a month, margin 0.8, 24 months', () => {
  const figures = moneyFigures({
    marketingSpend: 60_000,
    salesCost: 90_000,
    entries: 1000,
    customers: 30,
    monthlyValue: 800,
    margin: 0.8,
    engagementMonths: 24,
  })

  it('cost 5,000 a customer, who is worth 15,360 and pays back in under 8 months', () => {
    expect(figures.customerAcquisitionCost).toEqual({ kind: 'ratio', value: 5000 })
    expect(figures.lifetimeValue).toBeCloseTo(15_360, 9)
    expect(figures.lifetimeValueToCost).toEqual({ kind: 'ratio', value: expect.closeTo(3.072, 9) })
    expect(figures.paybackMonths).toEqual({ kind: 'ratio', value: expect.closeTo(7.8125, 9) })
    expect(figures.costPerLead).toEqual({ kind: 'ratio', value: 60 })
  })

  it('have no cost a customer while there is no customer', () => {
    const none = moneyFigures({
      marketingSpend: 1,
      salesCost: 1,
      entries: 0,
      customers: 0,
      monthlyValue: 0,
      margin: 0,
      engagementMonths: 0,
    })
    expect(none.customerAcquisitionCost).toEqual({ kind: 'undefined' })
    expect(none.paybackMonths).toEqual({ kind: 'undefined' })
    expect(none.costPerLead).toEqual({ kind: 'undefined' })
  })
})

describe('two sides label the same 20 leads', () => {
  it('and agree on 75 %, of which κ leaves 0.49 beyond chance', () => {
    const { share, kappa } = labelAgreement({ bothYes: 9, onlyFirst: 3, onlySecond: 2, bothNo: 6 })
    expect(share).toBe(0.75)
    expect(kappa).toEqual({ kind: 'kappa', value: expect.closeTo(0.4898, 4) })
  })

  it('all alike, which says nothing about the definition', () => {
    expect(labelAgreement({ bothYes: 20, onlyFirst: 0, onlySecond: 0, bothNo: 0 }).kappa).toEqual({
      kind: 'all-alike',
    })
    expect(labelAgreement({ bothYes: 0, onlyFirst: 0, onlySecond: 0, bothNo: 0 }).share).toBeNull()
  })
})
