import { describe, expect, it } from 'vitest'
import { firstTouchOf } from '../../../../shared/model/topics/firstTouchOf.ts'
import { responseEffectOf } from '../../../../shared/model/topics/responseEffectOf.ts'
import type { Response } from '../../../../shared/plan/pace.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { planOf, type PlanParts } from '../planOf.ts'

const promise = (minutes: number, clock: 'business' | 'calendar', target: number) => ({
  side: 'sales' as const,
  metric: { kind: 'first-touch-within' as const, minutes, clock },
  target,
})

/** February 2027 has 160 working hours: 1,600 leads are ten an hour. */
const february: PlanParts = {
  start: '2027-02',
  months: 1,
  segments: [{ entries: 1600, rates: [1, 0.5] }],
  commitments: [promise(5, 'business', 0.9), promise(5, 'calendar', 0.19), promise(5, 'calendar', 0.9)],
}
const three: Response = { respondersOnDuty: 3, touchesAnHour: 4, waitingAtOpening: 0.5, curve: null }

function planWith(response: Response | null, parts: PlanParts = february): Plan {
  return { ...planOf(parts), response }
}

describe('ten leads an hour, four first touches an hour and person', () => {
  const { queue, promises } = firstTouchOf(planWith(three), null)

  it('make 70 % of the leads wait for three people, who touch 40.6 % within five minutes', () => {
    expect(queue).toMatchObject({
      kind: 'queue',
      months: [
        { arrivalsAnHour: 10, load: expect.closeTo(10 / 12, 8), waiting: expect.closeTo(0.702247, 6) },
      ],
    })
    expect(promises[0]?.months[0]).toMatchObject({
      within: expect.closeTo(0.405561, 6),
      respondersNeeded: 5,
    })
  })

  it('touch one in twenty-four of the forty that wait at opening, were there five people', () => {
    const five = firstTouchOf(planWith({ ...three, respondersOnDuty: 5 }), null)
    expect(five.queue).toMatchObject({ months: [{ burst: 40 }] })
    expect(five.promises[0]?.months[0]?.burstWithin).toBeCloseTo(1 / 24, 12)
  })

  it('half of the leads are touched within the median, nine in ten within the second figure', () => {
    const month = queue.kind === 'queue' ? queue.months[0] : null
    // 1 − C·e^(−2T) = 0.5 and 0.9
    expect(month?.medianMinutes).toBeCloseTo((60 * Math.log(0.702247 / 0.5)) / 2, 3)
    expect(month?.p90Minutes).toBeCloseTo((60 * Math.log(0.702247 / 0.1)) / 2, 3)
  })

  it('day and night, no team keeps more than the staffed share', () => {
    // Eight hours and five minutes, five days of seven.
    const attainable = (5 * (8 + 5 / 60)) / 168
    expect(promises[1]?.attainable).toBeCloseTo(attainable, 12)
    expect(promises[1]?.months[0]).toMatchObject({
      within: expect.closeTo(attainable * 0.405561, 6),
      respondersNeeded: 4,
    })
    expect(promises[2]?.months[0]?.respondersNeeded).toBeNull()
  })
})

describe('the edges', () => {
  it('a queue that only grows has no time, and nobody in it touches anybody', () => {
    const { queue, promises } = firstTouchOf(planWith({ ...three, respondersOnDuty: 2 }), null)
    expect(queue).toMatchObject({
      months: [{ load: 1.25, waiting: 1, medianMinutes: null, p90Minutes: null }],
    })
    expect(promises[0]?.months[0]?.within).toBe(0)
    const nobody = firstTouchOf(planWith({ ...three, touchesAnHour: 0 }), null)
    expect(nobody.queue).toMatchObject({ months: [{ load: null }] })
    expect(nobody.promises[0]?.months[0]).toMatchObject({ within: 0, respondersNeeded: null })
  })

  it('without a lead all are touched in time, by nobody', () => {
    const none = { ...february, segments: [{ entries: 0, rates: [1, 0.5] }] }
    const { promises } = firstTouchOf(planWith(three, none), null)
    expect(promises[0]?.months[0]).toEqual({
      month: '2027-02',
      within: 1,
      burstWithin: 1,
      respondersNeeded: 0,
    })
  })

  it('names what the plan does not say', () => {
    const { queue, promises } = firstTouchOf(planWith(null, { ...february, calendar: { windows: [] } }), null)
    expect(queue).toMatchObject({
      kind: 'incomplete',
      missing: [{ path: ['response'] }, { path: ['calendar', 'windows'] }],
    })
    expect(promises.map(({ months }) => months)).toEqual([[], [], []])
  })

  it('a team larger than any plan may have is no answer', () => {
    const { promises } = firstTouchOf(planWith({ ...three, touchesAnHour: 0.0001 }), null)
    expect(promises[0]?.months[0]?.respondersNeeded).toBeNull()
  })
})

describe('what a late touch does to the rate after the hand-off', () => {
  it('is nothing while nobody has chosen a curve', () => {
    expect(responseEffectOf(planWith(three), null)).toEqual({ kind: 'flat' })
  })

  it('is worked out on the odds, at the points of the curve and the times promised', () => {
    const points = [
      { minutes: 1, oddsRatio: 1 },
      { minutes: 30, oddsRatio: 0.01 },
    ]
    const curve = { source: 'A study', points }
    const effect = responseEffectOf(planWith({ ...three, curve }), null)
    expect(effect).toMatchObject({
      kind: 'curve',
      source: 'A study',
      minutes: [1, 5, 30],
      segments: [{ rate: 0.5, rates: [0.5, expect.any(Number), expect.closeTo(0.0099, 4)] }],
    })
  })
})
