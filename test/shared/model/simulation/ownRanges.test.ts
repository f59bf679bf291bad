import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { likelyRange } from '../../../../shared/model/explain/tornado.ts'
import { betaQuantile } from '../../../../shared/model/numerics/betaQuantile.ts'
import { rangePosterior } from '../../../../shared/model/simulation/rangePosterior.ts'
import { evidenceOf, exactRates, posteriorAt } from '../../../../shared/model/simulation/ratePosteriors.ts'
import { Plan } from '../../../../shared/plan/plan.ts'
import { keyed, planOf, segmentId, WHAT_IF, type PlanParts } from '../planOf.ts'

const key = keyed('rate:segment-0:stage-1')
const parts: PlanParts = {
  segments: [{ entries: 100, rates: [0.5, 0.2] }],
  driverRanges: { [key]: { low: 0.1, high: 0.35 } },
}

describe('a range of 10 to 35 % that the user gives for a rate', () => {
  it('is where the rate lies in 8 of 10 trials', () => {
    const evidence = evidenceOf(planOf(parts), segmentId(), 1)
    const { a, b } = posteriorAt(0.2, evidence ?? { trials: 0, successes: 0 })
    expect(betaQuantile(0.1, a, b)).toBeCloseTo(0.1, 10)
    expect(betaQuantile(0.9, a, b)).toBeCloseTo(0.35, 10)
    expect(likelyRange(planOf(parts), null, key)).toEqual({
      low: expect.closeTo(0.1, 10),
      high: expect.closeTo(0.35, 10),
    })
  })

  it('takes the rate out of those that count as exact', () => {
    expect(exactRates(planOf(parts)).map(({ stageId }) => stageId)).toEqual(['stage-0'])
  })

  it('moves along with the rate in a scenario, as sure as it was', () => {
    const moved = likelyRange(planOf({ ...parts, overrides: { [key]: 0.4 } }), WHAT_IF, key)
    expect(moved?.low).toBeGreaterThan(0.2)
    expect(moved?.high).toBeLessThan(0.6)
  })

  it('gives way to history', () => {
    const [segment] = parts.segments
    const history = [undefined, [200], [30]]
    const plan = planOf({ ...parts, historyMonths: 1, segments: [{ ...segment!, history }] })
    expect(evidenceOf(plan, segmentId(), 1)).toMatchObject({ trials: 200, successes: 30 })
  })

  it('must lie where the driver may lie', () => {
    const plan = planOf(parts)
    const beyond = { [key]: { low: 0.1, high: 1.2 }, reps: { low: 1.5, high: 3 } }
    expect(Plan.safeParse({ ...plan, driverRanges: beyond }).error?.issues).toMatchObject([
      { path: ['driverRanges', key, 'high'], message: 'A rate lies between 0 and 1.' },
      { path: ['driverRanges', 'reps', 'low'], message: 'Reps come in whole numbers.' },
    ])
  })
})

it('gives back the ends of any range', () => {
  const share = fc.double({ min: 0.001, max: 0.999, noNaN: true })
  fc.assert(
    fc.property(share, share, (first, second) => {
      const range = { low: Math.min(first, second), high: Math.max(first, second) }
      fc.pre(range.high - range.low > 0.001)
      const { a, b } = rangePosterior(range) ?? { a: 0, b: 0 }
      expect(Math.abs(betaQuantile(0.1, a, b) - range.low)).toBeLessThan(1e-9)
      expect(Math.abs(betaQuantile(0.9, a, b) - range.high)).toBeLessThan(1e-9)
    }),
  )
})

it('stays a distribution for a range that no share has, and is exact where both ends are the same', () => {
  const edge = fc.constantFrom(0, 1, Number.MIN_VALUE, 1e-12, 1 - 1e-12, 0.5, 0.5 + 1e-12)
  fc.assert(
    fc.property(edge, edge, (first, second) => {
      const posterior = rangePosterior({ low: Math.min(first, second), high: Math.max(first, second) })
      const isOne =
        posterior !== null && posterior.a > 0 && posterior.b > 0 && posterior.a + posterior.b < 1e9
      expect(isOne).toBe(first !== second)
    }),
  )
})
