import { describe, expect, it } from 'vitest'
import { createFormat } from '../../../shared/base/format.ts'
import { Day, Month } from '../../../shared/base/month.ts'

describe('figures as they are shown', () => {
  const american = createFormat('en-US', 'USD')

  it('writes counts, shares and money as the locale does', () => {
    expect(american.count(1234.6)).toBe('1,235')
    expect(american.share(0.4256)).toBe('42.6%')
    expect(american.money(1_200_000)).toBe('$1,200,000')
    expect(american.moneyShort(1_234_567)).toBe('$1.2M')
    expect(createFormat('de-DE', 'EUR').number(1234.56, 1)).toBe('1.234,6')
  })

  it('keeps small shares and small amounts legible', () => {
    expect(american.share(0.0042)).toBe('0.42%')
    expect(american.money(4.5)).toBe('$4.50')
  })

  it('never shows a minus before nothing', () => {
    expect(american.count(-0.2)).toBe('0')
    expect(american.number(-0.01, 1)).toBe('0')
  })

  it('writes months and days', () => {
    expect(american.month(Month.parse('2027-03'))).toBe('Mar 2027')
    expect(american.monthName(Month.parse('2027-12'))).toBe('Dec')
    expect(createFormat('en-GB', 'GBP').day(Day.parse('2027-01-31'))).toBe('31 Jan 2027')
  })
})
