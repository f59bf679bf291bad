import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cadenceShares, corridor, simulateCadence } from '../../../shared/model/cadence.ts'

const week = (first: number): number[] =>
  Array.from({ length: 20 }, (_, day) => (day >= first && day < first + 5 ? 1 : 0))
const month = (weights: number[]): ReturnType<typeof simulateCadence> =>
  simulateCadence(1000, cadenceShares({ kind: 'own', weights }, 20), 52, 1)

describe('1,000 leads in 20 days, 52 worked a day, on time within the next working day', () => {
  it('delivered evenly are all on time', () => {
    const even = simulateCadence(1000, cadenceShares({ kind: 'even' }, 20), 52, 1)
    expect(even.onTime).toBeCloseTo(1, 12)
    expect(even.idle).toBeCloseTo(0.03846, 5)
  })

  it('all in the first week are worked, but 10.4 % on time', () => {
    const first = month(week(0))
    expect(first.onTime).toBeCloseTo(0.104, 12)
    expect(first.worked).toBeCloseTo(1, 12)
    expect(first.idle).toBeCloseTo(0.03846, 5)
  })

  it('all in the last week leave three quarters of the month idle', () => {
    const last = month(week(15))
    expect(last.onTime).toBeCloseTo(0.104, 12)
    expect(last.worked).toBeCloseTo(0.26, 12)
    expect(last.idle).toBeCloseTo(0.75, 12)
  })

  it('may run half a week’s leads ahead of the line or behind it', () => {
    expect(corridor(1000, 10, 20, 0.5)).toEqual({ low: 375, high: 625 })
  })
})

describe('any cadence', () => {
  const profile = fc.constantFrom('even', 'front-loaded', 'back-loaded', 'weekly-campaign' as const)

  it('spreads the whole month, no more and no less', () => {
    fc.assert(
      fc.property(profile, fc.integer({ min: 1, max: 31 }), (kind, days) => {
        const shares = cadenceShares({ kind }, days)
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('never works more than arrived, and a wider window is never worse', () => {
    fc.assert(
      fc.property(
        profile,
        fc.integer({ min: 0, max: 5000 }),
        fc.double({ min: 0, max: 300, noNaN: true }),
        fc.integer({ min: 0, max: 10 }),
        (kind, leads, daily, window) => {
          const shares = cadenceShares({ kind }, 20)
          const narrow = simulateCadence(leads, shares, daily, window)
          const wide = simulateCadence(leads, shares, daily, window + 1)
          expect(narrow.worked).toBeLessThanOrEqual(1 + 1e-9)
          expect(narrow.onTime).toBeLessThanOrEqual(narrow.worked + 1e-9)
          expect(wide.onTime).toBeGreaterThanOrEqual(narrow.onTime - 1e-9)
          expect(narrow.idle).toBeGreaterThanOrEqual(-1e-9)
        },
      ),
    )
  })
})
