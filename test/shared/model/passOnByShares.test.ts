import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lagTaps } from '../../../shared/model/lag.ts'
import { repeat } from '../../../shared/model/lists.ts'
import { passOn } from '../../../shared/model/passOn.ts'
import { passOnByShares } from '../../../shared/model/passOnByShares.ts'

it('spreads a month over the months that a lead list shows', () => {
  expect(passOnByShares([100, 0, 0, 200, 0], repeat(0.5, 5), [0.2, 0.3, 0, 0.5])).toEqual([10, 15, 0, 45, 30])
})

it('lands nothing where the lag is longer than the months', () => {
  expect(passOnByShares([100, 100], repeat(0.5, 2), [0, 0, 1])).toEqual([0, 0])
})

it('is what the mean lag gives where only its two months have a share', () => {
  const month = fc.record({
    entries: fc.double({ min: 0, max: 1e4, noNaN: true }),
    rate: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  fc.assert(
    fc.property(
      fc.array(month, { minLength: 1, maxLength: 36 }),
      fc.double({ min: 0, max: 400, noNaN: true }),
      fc.nat(6),
      (list, days, before) => {
        const entries = list.map((one) => one.entries)
        const rates = list.map((one) => one.rate)
        const { months, late } = lagTaps(days)
        const shares = [...repeat(0, months), 1 - late, late]
        const expected = passOn(entries, rates, repeat(days, list.length), before)
        const actual = passOnByShares(entries, rates, shares, before)
        for (const [place, count] of actual.entries()) expect(count).toBeCloseTo(expected[place]!, 6)
      },
    ),
  )
})
