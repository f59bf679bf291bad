import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Day, monthRange, Month } from '../../../../shared/base/month.ts'
import { workingTime } from '../../../../shared/model/businessClock.ts'
import { teamWork } from '../../../../shared/model/capacity.ts'
import { freshEntries } from '../../../../shared/model/funnel.ts'
import {
  hoursUtilisation,
  workableByHours,
  workOf,
  type HandedOver,
} from '../../../../shared/model/hours/workableByHours.ts'
import { emptyPlan } from '../../../../shared/plan/emptyPlan.ts'
import { each, planOf } from '../planOf.ts'

const { calendar } = emptyPlan('Test', Month.parse('2027-01'))
const { reps: sixAndTwo } = planOf({
  segments: [{ entries: 1, rates: [1, 1] }],
  reps: [
    ...each(0, 6).map(() => ({})),
    ...each(0, 2).map(() => ({ hired: Month.parse('2027-03'), rampMonths: 4, startShare: 0.25 })),
  ],
}).baseline.sales

describe('working time', () => {
  it('counts the days with a window, without holidays, and their hours', () => {
    const months = [Month.parse('2027-01'), Month.parse('2027-02')]
    const newYear = { ...calendar, holidays: [{ day: Day.parse('2027-01-01'), name: 'New Year' }] }
    expect(workingTime(newYear, months)).toEqual([
      { days: 20, hours: 160 },
      { days: 20, hours: 160 },
    ])
  })

  it('counts what lies in two windows once, whatever the clock does in that month', () => {
    const windows = [
      { weekday: 7, from: '00:00', to: '24:00' },
      { weekday: 7, from: '08:00', to: '12:00' },
    ]
    expect(workingTime({ ...calendar, windows }, [Month.parse('2027-03')])).toEqual([{ days: 4, hours: 96 }])
    expect(workingTime({ ...calendar, windows: [] }, [Month.parse('2027-03')])).toEqual([
      { days: 0, hours: 0 },
    ])
  })

  it('gives six reps and two who ramp up 352.8 to 470.4 selling hours at a share of 0.35', () => {
    const team = teamWork(sixAndTwo, monthRange(Month.parse('2027-01'), 8))
    expect(team.map((reps) => reps * 21 * 8 * 0.35)).toEqual(
      [352.8, 352.8, 382.2, 404.25, 426.3, 448.35, 470.4, 470.4].map((hours) => expect.closeTo(hours, 8)),
    )
  })
})

const steps = [
  { rates: [0.4, 0.4, 0.4], lagDays: [20, 20, 20] },
  { rates: [0.25, 0.25, 0.25], lagDays: [45, 45, 45] },
]
const steps5 = steps.map(({ rates, lagDays }) => ({
  rates: [...rates, 0.3, 0.2],
  lagDays: [...lagDays, 50, 10],
}))
const costs5 = { handoff: [0.5, 0.5, 0.6, 0.6, 0.6], below: [1, 2] }
const costs = { handoff: [0.5, 0.5], below: [1, 2] }

describe('470.4 hours, of which leads of earlier months take 120', () => {
  it('are enough for 549.934902 leads at 0.637166 hours each', () => {
    const [month] = workableByHours([470.4], costs, [{ leads: [1000], earlier: [[0], [120], [0]], steps }])
    expect(month).toEqual({
      taken: 120,
      costEach: expect.closeTo(0.637166, 6),
      workable: expect.closeTo(549.934902, 6),
    })
  })

  it('are used by all leads at the mix in which they come', () => {
    const cheap: HandedOver = { leads: [100], earlier: [], steps: [{ rates: [0], lagDays: [0] }] }
    const dear: HandedOver = { leads: [300], earlier: [], steps: [{ rates: [1], lagDays: [0] }] }
    const [month] = workableByHours([400], { handoff: [1], below: [3] }, [cheap, dear])
    expect(month?.costEach).toBe(0.25 * 1 + 0.75 * 4)
  })

  it('are none where they are all taken, and count no more work than there is a lead for', () => {
    const [first, second] = workableByHours([100, 100], costs, [
      {
        leads: [10, 10],
        earlier: [
          [0, 0],
          [500, 30],
          [0, 40],
        ],
        steps,
      },
    ])
    expect(first?.workable).toBe(0)
    // What comes of earlier leads counts once, as it is said; the ten that nobody worked bring no meeting.
    expect(second?.taken).toBe(30 + 2 * 40)
  })

  it('are used up by just the leads that come, with those on the way, where all of them are worked', () => {
    const leads = [120, 80, 200, 60, 90]
    const kind = (ofEarlier: boolean): HandedOver => {
      const below = ofEarlier ? freshEntries([50, 0, 0, 0, 0], steps5) : [[], [], []]
      return { leads, earlier: [[], below[1]!, below[2]!], steps: steps5 }
    }
    for (const one of [kind(false), kind(true)]) {
      const own = freshEntries(leads, steps5)
      const all = own.map((entries, depth) =>
        entries.map((count, month) => count + (one.earlier[depth]?.[month] ?? 0)),
      )
      const many = workableByHours(
        leads.map(() => 1e6),
        costs5,
        [one],
      )
      const used = many.map(({ taken, costEach }, month) => taken + costEach * leads[month]!)
      expect(used).toEqual(workOf(all, 0, costs5).map((hours) => expect.closeTo(hours, 9)))
    }
  })
})

describe('work', () => {
  it('is entries times hours, and its share of the hours is the utilisation', () => {
    expect(
      workOf(
        [
          [900, 900],
          [100, 0],
          [40, 8],
        ],
        1,
        { handoff: [0.5, 1], below: [2] },
      ),
    ).toEqual([130, 16])
    expect(hoursUtilisation(90, 120)).toEqual({ kind: 'share', value: 0.75 })
    expect(hoursUtilisation(90, 0)).toEqual({ kind: 'no-capacity' })
    expect(hoursUtilisation(0, 0)).toEqual({ kind: 'no-capacity' })
  })

  it('costs a lead only its own stage where the next one comes later', () => {
    const kind = { leads: [1], earlier: [], steps: [{ rates: [0.9], lagDays: [31] }] }
    expect(workableByHours([1], { handoff: [0.5], below: [1] }, [kind])[0]?.costEach).toBe(0.5)
  })
})

it('never plans more hours than there are, but for leads taken on before, and never a lead of none', () => {
  const months = 8
  const list = (max: number) =>
    fc.array(fc.double({ min: 0, max, noNaN: true }), { minLength: months, maxLength: months })
  const kind = fc.record({
    leads: list(1000),
    earlier: fc.array(list(100), { minLength: 3, maxLength: 3 }),
    steps: fc.array(fc.record({ rates: list(1), lagDays: list(90) }), { minLength: 2, maxLength: 2 }),
  })
  const hourly = fc.double({ min: 0.01, max: 10, noNaN: true })
  fc.assert(
    fc.property(
      list(2000),
      fc.array(hourly, { minLength: 3, maxLength: 3 }),
      fc.array(kind, { minLength: 1, maxLength: 3 }),
      (hours, hourCosts, kinds) => {
        workableByHours(
          hours,
          { handoff: hours.map(() => hourCosts[0]!), below: hourCosts.slice(1) },
          kinds,
        ).forEach(({ taken, costEach, workable }, month) => {
          expect(Number.isFinite(workable) && workable >= 0).toBe(true)
          const most = Math.max(hours[month]!, taken)
          expect(taken + costEach * workable).toBeLessThanOrEqual(most * (1 + 1e-9) + 1e-9)
        })
      },
    ),
  )
})
