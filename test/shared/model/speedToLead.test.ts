import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  burstTouchedWithin,
  chanceOfWaiting,
  rateAfterResponse,
  respondersFor,
  touchedWithin,
} from '../../../shared/model/speedToLead.ts'

const flow = { arrivalsAnHour: 10, touchesAnHour: 4 }
const FIVE_MINUTES = 5 / 60

describe('ten leads an hour, four first touches an hour and rep', () => {
  it('three reps touch 40.6 % within five minutes', () => {
    expect(chanceOfWaiting({ ...flow, onDuty: 3 })).toBeCloseTo(0.702247, 6)
    expect(touchedWithin({ ...flow, onDuty: 3 }, FIVE_MINUTES)).toBeCloseTo(0.405561, 6)
  })

  it('four reps touch 80.6 %, and five are needed for 90 %', () => {
    expect(touchedWithin({ ...flow, onDuty: 4 }, FIVE_MINUTES)).toBeCloseTo(0.805997, 6)
    expect(respondersFor(flow, 0.9, FIVE_MINUTES)).toEqual({ kind: 'enough', onDuty: 5 })
  })

  it('forty leads that wait at opening are not touched in time by anybody', () => {
    expect(burstTouchedWithin({ ...flow, onDuty: 5 }, 40, FIVE_MINUTES)).toBeCloseTo(1 / 24, 12)
  })
})

describe('the edges', () => {
  it('too few reps never catch up, no leads are all in time, nobody touches nobody', () => {
    expect(touchedWithin({ ...flow, onDuty: 2 }, 1)).toBe(0)
    expect(touchedWithin({ arrivalsAnHour: 0, touchesAnHour: 0, onDuty: 0 }, 1)).toBe(1)
    expect(touchedWithin({ arrivalsAnHour: 5, touchesAnHour: 0, onDuty: 3 }, 1)).toBe(0)
    expect(respondersFor({ arrivalsAnHour: 5, touchesAnHour: 0 }, 0.9, 1)).toEqual({ kind: 'never' })
  })

  it('another rep never makes it worse', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 200, noNaN: true }),
        fc.double({ min: 0.1, max: 20, noNaN: true }),
        fc.integer({ min: 1, max: 80 }),
        (arrivalsAnHour, touchesAnHour, onDuty) => {
          const now = touchedWithin({ arrivalsAnHour, touchesAnHour, onDuty }, 0.25)
          const more = touchedWithin({ arrivalsAnHour, touchesAnHour, onDuty: onDuty + 1 }, 0.25)
          expect(more).toBeGreaterThanOrEqual(now - 1e-12)
          expect(now).toBeGreaterThanOrEqual(0)
          expect(now).toBeLessThanOrEqual(1)
        },
      ),
    )
  })
})

describe('what a late answer does to conversion', () => {
  it('is worked out on the odds', () => {
    expect(rateAfterResponse(0.5, [{ minutes: 30, oddsRatio: 0.01 }], 30)).toBeCloseTo(0.0099, 4)
    expect(rateAfterResponse(0.2, [{ minutes: 30, oddsRatio: 1 / 21 }], 30)).toBeCloseTo(0.01176, 5)
  })

  it('is nothing until a curve is chosen, and never beyond what was observed', () => {
    const curve = [
      { minutes: 5, oddsRatio: 1 },
      { minutes: 500, oddsRatio: 0.5 },
    ]
    expect(rateAfterResponse(0.3, [], 60)).toBe(0.3)
    expect(rateAfterResponse(0.3, curve, 1)).toBeCloseTo(0.3, 12)
    expect(rateAfterResponse(0.3, curve, 50)).toBeCloseTo(
      rateAfterResponse(0.3, [{ minutes: 1, oddsRatio: 0.75 }], 1),
      12,
    )
    expect(rateAfterResponse(0.3, curve, 9000)).toBeCloseTo(rateAfterResponse(0.3, curve, 500), 12)
  })
})
