import { describe, expect, it } from 'vitest'
import { paceOf } from '../../../../shared/model/topics/paceOf.ts'
import type { CadenceProfile } from '../../../../shared/plan/pace.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { planOf, type PlanParts } from '../planOf.ts'

/** February 2027 has 20 working days: 1,000 leads, and a rep who can work 1,040, which is 52 a day. */
const february: PlanParts = {
  start: '2027-02',
  months: 1,
  segments: [{ entries: 1000, rates: [1, 0.5] }],
  reps: [{}],
  leadsPerRep: 1040,
}

function planWith(profile: CadenceProfile, parts: PlanParts = february): Plan {
  return { ...planOf(parts), cadence: { profile, windowDays: 1, tolerated: 0.5 } }
}

const inWeek = (week: number): CadenceProfile => ({
  kind: 'own',
  weights: Array.from({ length: 20 }, (_, day) => (Math.floor(day / 5) === week ? 1 : 0)),
})

describe('1,000 leads in a month of 20 working days, 52 worked a day', () => {
  it('are all on time when they come evenly', () => {
    const [month] = paceOf(planWith({ kind: 'even' }), null).months
    expect(month).toMatchObject({ days: 20, leads: 1000, dailyCapacity: 52 })
    expect(month?.result).toMatchObject({
      onTime: expect.closeTo(1, 8),
      idle: expect.closeTo(0.03846, 5),
    })
  })

  it('are 10.4 % on time when all come in the first week, and a quarter is worked when in the last', () => {
    const [first] = paceOf(planWith(inWeek(0)), null).months
    expect(first?.result).toMatchObject({ onTime: expect.closeTo(0.104, 8), worked: expect.closeTo(1, 8) })
    const [last] = paceOf(planWith(inWeek(3)), null).months
    expect(last?.result).toMatchObject({ onTime: expect.closeTo(0.104, 8), worked: expect.closeTo(0.26, 8) })
  })

  it('may run 125 ahead of the line or behind it', () => {
    const pace = paceOf(planWith({ kind: 'even' }), null)
    expect(pace.measured).toBe('planned')
    expect(pace.months[0]?.corridor[9]).toEqual({ low: 375, high: 625 })
  })
})

it('draws the line to the leads that are promised, not to those that are planned', () => {
  const promise = { metric: { kind: 'leads-handed-over' as const, segmentId: null }, target: 600 }
  const pace = paceOf(planWith({ kind: 'even' }, { ...february, commitments: [promise] }), null)
  expect(pace.measured).toBe('promised')
  expect(pace.months[0]?.corridor[19]).toEqual({ low: 525, high: 675 })
})

it('works nothing without a rep, and has no days in a month without a working day', () => {
  const [idle] = paceOf(planWith({ kind: 'even' }, { ...february, reps: [] }), null).months
  expect(idle?.result).toMatchObject({ onTime: 0, worked: 0, idle: 0 })
  const closed = { ...february, calendar: { windows: [] } }
  expect(paceOf(planWith({ kind: 'even' }, closed), null).months).toEqual([null])
})
