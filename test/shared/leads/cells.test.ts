import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Day } from '../../../shared/base/month.ts'
import { createDayReader } from '../../../shared/leads/cells/dayText.ts'
import { createMonthReader } from '../../../shared/leads/cells/monthText.ts'
import { readNumber } from '../../../shared/leads/cells/numberText.ts'
import { today } from './files.ts'

const british = createDayReader('day-month-year', today)
const american = createDayReader('month-day-year', today)
const month = createMonthReader('day-month-year', today)

describe('a date', () => {
  it.each([
    ['2025-03-04', '2025-03-04'],
    ['2025/3/4', '2025-03-04'],
    ['2025-03-04T17:45:00.000Z', '2025-03-04'],
    ['2025-03-04 02:00:00', '2025-03-04'],
    ['2025-03-04 02:00 AM', '2025-03-04'],
    ['2025-03-04T02:00:00+02:00', '2025-03-04'],
    ['20250304', '2025-03-04'],
    ['4/3/2025', '2025-03-04'],
    ['4.3.25', '2025-03-04'],
    ['4-3-2025, 14:05', '2025-03-04'],
    ['4 Mar 2025', '2025-03-04'],
    ['04-Mar-25', '2025-03-04'],
    ['March 4th, 2025', '2025-03-04'],
    ['Tue, 4 March 2025', '2025-03-04'],
    ['31/12/99', '1999-12-31'],
    ['29/02/2024', '2024-02-29'],
  ])('written %s is %s', (text, day) => {
    expect(british(text)).toEqual({ ok: true, value: day })
  })

  it('is read month first where the file says so', () => {
    expect(american('3/4/2025')).toEqual({ ok: true, value: '2025-03-04' })
    expect(american('2025-03-04')).toEqual({ ok: true, value: '2025-03-04' })
  })

  it.each([
    ['never', /no date/],
    ['29/02/2025', /no day 29 in 2025-02/],
    ['3/14/2025', /no month 14.*order of day and month/],
    ['45720', /spreadsheet keeps a date/],
    ['2026-02-01', /after 2026-01-15/],
    ['01/01/1901', /year 1901/],
    ['0000-00-00', /year 0/],
    ['x'.repeat(100_000), /no date/],
  ])('written %j is refused with the reason', (text, reason) => {
    const read = british(text)
    expect(read.ok ? read.value : read.error).toMatch(reason)
  })

  it('is never read otherwise than it was written', () => {
    const day = fc
      .date({ min: new Date('1970-01-01'), max: new Date('2026-01-15'), noInvalidDate: true })
      .map((date) => Day.parse(date.toISOString().slice(0, 10)))
    fc.assert(
      fc.property(day, (value) => {
        const [y = '', m = '', d = ''] = value.split('-')
        expect(british(`${d}/${m}/${y}`)).toEqual({ ok: true, value })
        expect(american(`${Number(m)}-${Number(d)}-${y}`)).toEqual({ ok: true, value })
        expect(british(value)).toEqual({ ok: true, value })
      }),
    )
  })
})

describe('a month', () => {
  it.each([
    ['2025-03', '2025-03'],
    ['2025/3', '2025-03'],
    ['2025M03', '2025-03'],
    ['03/2025', '2025-03'],
    ['Mar 2025', '2025-03'],
    ['March-25', '2025-03'],
    ['2025 Mar', '2025-03'],
    ['01/03/2025', '2025-03'],
    ['2025-03-31', '2025-03'],
  ])('written %s is %s', (text, value) => {
    expect(month(text)).toEqual({ ok: true, value })
  })

  it.each([
    ['spring', /no month/],
    ['2025-13', /no month/],
    ['2026-02', /after 2026-01/],
  ])('written %s is refused with the reason', (text, reason) => {
    const read = month(text)
    expect(read.ok ? read.value : read.error).toMatch(reason)
  })
})

describe('a number', () => {
  it.each([
    ['1,234.5', '.', 1234.5],
    ['1.234,5', ',', 1234.5],
    ['12', '.', 12],
    ['€ 9.500,00', ',', 9500],
    ['R$ 1.200,00', ',', 1200],
    ['1 200,50 EUR', ',', 1200.5],
    ["1'200.50", '.', 1200.5],
    ['-5', '.', -5],
    ['1.0E3', '.', 1000],
  ] as const)('written %s with the sign %s is %d', (text, sign, value) => {
    expect(readNumber(text, sign)).toBe(value)
  })

  it.each([
    ['1.234,5', '.'],
    ['1,23', '.'],
    ['12 apples', '.'],
    ['Infinity', '.'],
    ['1e99', '.'],
    ['', '.'],
    ['=1+1', '.'],
  ] as const)('written %s with the sign %s is none', (text, sign) => {
    expect(readNumber(text, sign)).toBeNull()
  })
})
