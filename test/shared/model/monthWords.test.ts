import { expect, it } from 'vitest'
import { createFormat } from '../../../shared/base/format.ts'
import { Month } from '../../../shared/base/month.ts'
import { monthsInWords } from '../../../shared/model/findings/monthWords.ts'

const inWords = (...months: readonly string[]): string =>
  monthsInWords(
    months.map((month) => Month.parse(month)),
    createFormat('en-US', 'USD'),
  )

it('draws months in a row together, over the turn of the year too', () => {
  expect(inWords('2026-01')).toBe('Jan 2026')
  expect(inWords('2026-11', '2026-12', '2027-01', '2027-03')).toBe('Nov 2026 to Jan 2027, Mar 2027')
})

it('counts what would make the list too long', () => {
  expect(inWords('2026-01', '2026-03', '2026-05', '2026-07', '2026-09', '2026-10')).toBe(
    'Jan 2026, Mar 2026, May 2026, Jul 2026 and 2 more months',
  )
  expect(inWords('2026-01', '2026-03', '2026-05', '2026-07', '2026-09')).toBe(
    'Jan 2026, Mar 2026, May 2026, Jul 2026 and 1 more month',
  )
})
