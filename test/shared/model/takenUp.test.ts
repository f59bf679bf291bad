import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cadenceShares } from '../../../shared/model/cadence.ts'
import { takenUpWithin, type TakingUp } from '../../../shared/model/takenUp.ts'

const even = (leads: number, dailyCapacity: number, waiting = 0): TakingUp => ({
  leads,
  waiting,
  shares: cadenceShares({ kind: 'even' }, 20),
  atOpening: 0,
  dailyCapacity,
})

describe('leads taken up in time under the load of sales', () => {
  it('are all of them while sales can work more than come', () => {
    expect(takenUpWithin(even(1000, 52), 0)).toBe(1)
  })

  it('are those of the first days where more come than sales can work: the line grows past half a day', () => {
    // 55 come and 50 are worked a day: the line reaches 25, half a day of work, after five of twenty days.
    expect(takenUpWithin(even(1100, 50), 0.5)).toBeCloseTo(5 / 20, 12)
  })

  it('are the part of a week’s campaign that its first day can take', () => {
    const campaign = { ...even(1000, 50), shares: cadenceShares({ kind: 'weekly-campaign' }, 20) }
    // 250 come over a day of which 50 are worked: the line grows by 200 a day and is at a day's work after a quarter of it.
    expect(takenUpWithin(campaign, 1)).toBeCloseTo(1 / 4, 12)
    // All of them wait at opening: the first fifty are in time.
    expect(takenUpWithin({ ...campaign, atOpening: 1 }, 1)).toBeCloseTo(50 / 250, 12)
  })

  it('wait behind those of the month before', () => {
    // 40 come and 50 are worked a day: a line of 100 is down to half a day's work after 7.5 days.
    expect(takenUpWithin(even(800, 50, 100), 0.5)).toBeCloseTo(1 - 7.5 / 20, 12)
  })

  it('are all where none comes, and none where nobody works', () => {
    expect(takenUpWithin(even(0, 0), 1)).toBe(1)
    expect(takenUpWithin(even(100, 0), 1)).toBe(0)
  })

  it('are never a larger share of more leads, nor a smaller one with more capacity or time', () => {
    const profile = fc.constantFrom('even', 'front-loaded', 'back-loaded', 'weekly-campaign' as const)
    const part = fc.double({ min: 0, max: 1, noNaN: true })
    const up = fc.double({ min: 1, max: 3, noNaN: true })
    fc.assert(
      fc.property(
        profile,
        fc.integer({ min: 1, max: 31 }),
        fc.double({ min: 1, max: 3000, noNaN: true }),
        fc.double({ min: 1, max: 200, noNaN: true }),
        fc.double({ min: 0, max: 500, noNaN: true }),
        part,
        fc.double({ min: 0, max: 5, noNaN: true }),
        up,
        (kind, days, leads, dailyCapacity, waiting, atOpening, within, more) => {
          const load = { leads, waiting, atOpening, dailyCapacity, shares: cadenceShares({ kind }, days) }
          const share = takenUpWithin(load, within)
          const slack = 1e-9
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(1)
          expect(takenUpWithin({ ...load, leads: leads * more }, within)).toBeLessThanOrEqual(share + slack)
          expect(takenUpWithin({ ...load, waiting: waiting * more }, within)).toBeLessThanOrEqual(
            share + slack,
          )
          expect(
            takenUpWithin({ ...load, dailyCapacity: dailyCapacity * more }, within),
          ).toBeGreaterThanOrEqual(share - slack)
          expect(takenUpWithin(load, within * more)).toBeGreaterThanOrEqual(share - slack)
        },
      ),
    )
  })
})
