import { describe, expect, it } from 'vitest'
import { rateAfterResponse } from '../../../shared/model/speedToLead.ts'
import { ResponseCurve } from '../../../shared/plan/pace.ts'
import { PUBLISHED_CURVES } from '../../../shared/plan/publishedCurves.ts'

describe.each(PUBLISHED_CURVES.map((published) => [published.name, published] as const))(
  'the published curve “%s”',
  (_, { curve }) => {
    it('can be kept in a plan as it is, with its source', () => {
      expect(ResponseCurve.parse(curve)).toEqual(curve)
      expect(curve.source).toMatch(/20\d\d/)
    })

    it('leaves the rate as it is at its earliest time, and only lowers it from there', () => {
      const rates = curve.points.map(({ minutes }) => rateAfterResponse(0.2, curve.points, minutes))
      expect(rates[0]).toBeCloseTo(0.2, 12)
      expect(rates).toEqual(rates.toSorted((a, b) => b - a))
    })
  },
)

it('gives 21 times the odds after five minutes that there are after thirty, as its source says', () => {
  const published = PUBLISHED_CURVES.find(({ id }) => id === 'five-minutes-2007')
  expect(rateAfterResponse(0.2, published?.curve.points ?? [], 30)).toBeCloseTo(0.01176, 5)
})
