import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, daysInMonth, Month, monthRange, monthsBetween } from '../../../shared/base/month.ts'

const anyMonth = fc
  .tuple(fc.integer({ min: 1000, max: 9000 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => Month.parse(`${year}-${String(month).padStart(2, '0')}`))

describe('months', () => {
  it('go on over the end of a year', () => {
    expect(monthRange(Month.parse('2026-11'), 4)).toEqual(['2026-11', '2026-12', '2027-01', '2027-02'])
  })

  it('can be counted there and back', () => {
    fc.assert(
      fc.property(anyMonth, fc.integer({ min: -600, max: 600 }), (month, count) => {
        expect(monthsBetween(month, addMonths(month, count))).toBe(count)
      }),
    )
  })

  it('know the leap years', () => {
    expect(daysInMonth(Month.parse('2028-02'))).toBe(29)
    expect(daysInMonth(Month.parse('2100-02'))).toBe(28)
  })

  it('are refused when there is no such month', () => {
    expect(Month.safeParse('2027-13').success).toBe(false)
    expect(Month.safeParse('27-1').success).toBe(false)
  })
})
