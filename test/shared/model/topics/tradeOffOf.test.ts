import { describe, expect, it } from 'vitest'
import { tradeOffOf } from '../../../../shared/model/topics/tradeOffOf.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { changing, planOf, type PlanParts } from '../planOf.ts'
import { sixReps } from '../hours/sixReps.ts'

/** Six reps with 352.8 selling hours, and what is promised of them. */
const promised: PlanParts = {
  ...sixReps,
  commitments: [
    { metric: { kind: 'leads-handed-over', segmentId: null }, target: 620 },
    { side: 'sales', metric: { kind: 'first-touch-within', minutes: 10, clock: 'business' }, target: 0.8 },
    { side: 'sales', metric: { kind: 'attempts-within', attempts: 5, days: 10 }, target: 0.9 },
  ],
}

function planWith(respondersOnDuty: number | null, parts: PlanParts = promised): Plan {
  const response =
    respondersOnDuty === null
      ? null
      : { respondersOnDuty, touchesAnHour: 6, waitingAtOpening: 0, curve: null }
  return { ...planOf(parts), response }
}

describe('352.8 hours, 6 minutes an attempt, 20 a conversation, chance 0.2', () => {
  const picture = tradeOffOf(planWith(4), null)
  if (picture.kind !== 'trade-off') throw new Error('nothing is missing')

  it('are enough for 629.70 leads at five attempts and for 867.54 at three', () => {
    expect(picture.team).toMatchObject({ hours: expect.closeTo(352.8, 8), businessHours: 168 })
    const byAttempts = new Map(picture.attempts.map((row) => [row.attempts, row.leads]))
    expect(byAttempts.get(5)).toBeCloseTo(629.7, 2)
    expect(byAttempts.get(3)).toBeCloseTo(867.54, 2)
  })

  it('compare the time that is promised with others, at the share that is promised', () => {
    expect(picture.share).toBe(0.8)
    expect(picture.times.map(({ withinMinutes }) => withinMinutes)).toEqual([
      5, 10, 15, 30, 60, 120, 240, 480,
    ])
    expect(picture.cells).toHaveLength(8)
  })

  it('keep five attempts for the 620 leads that are promised, and name what runs out first', () => {
    expect(picture).toMatchObject({
      leads: 620,
      held: { attempts: 5, limit: 'hours' },
      honoured: { leads: expect.closeTo(629.7, 2), limit: 'hours' },
    })
    expect(tradeOffOf(planWith(1), null)).toMatchObject({
      held: { attempts: 5 },
      honoured: { limit: 'responders' },
    })
  })
})

it('goes by the leads handed over and nine in ten where nothing is promised', () => {
  const { commitments: _, ...alone } = promised
  expect(tradeOffOf(planWith(4, alone), null)).toMatchObject({ leads: 500, share: 0.9, honoured: null })
  expect(tradeOffOf(planWith(4, alone), null, { month: 0, share: 0.5 })).toMatchObject({ share: 0.5 })
})

it('goes by the minutes of the month that is looked at', () => {
  const { hours } = promised
  const later = { minutesAnAttempt: changing(6, ['2027-04', 12]).changes }
  const plan = planWith(4, { ...promised, months: 2, hours: hours && { ...hours, later } })
  expect(tradeOffOf(plan, null, { month: 0 })).toMatchObject({ team: { minutesAnAttempt: 6 } })
  expect(tradeOffOf(plan, null, { month: 1 })).toMatchObject({ team: { minutesAnAttempt: 12 } })
  expect(tradeOffOf(plan, null)).toMatchObject({ team: { minutesAnAttempt: 9 } })
})

it('still says how many leads the hours are enough for where nobody is there for first touches alone', () => {
  const picture = tradeOffOf(planWith(null), null)
  expect(picture).toMatchObject({
    kind: 'attempts-only',
    leads: 620,
    held: { attempts: 5 },
    missing: [{ path: ['response'] }],
  })
  expect(picture.kind === 'attempts-only' && picture.attempts[4]?.leads).toBeCloseTo(629.7, 2)
})

it('names what the plan does not say', () => {
  const { hours: _, ...byLeads } = promised
  expect(tradeOffOf(planWith(null, byLeads), null)).toMatchObject({
    kind: 'incomplete',
    missing: [{ path: ['baseline', 'sales', 'hours'] }],
  })
})
