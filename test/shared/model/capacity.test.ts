import { describe, expect, it } from 'vitest'
import { Month } from '../../../shared/base/month.ts'
import { attemptOutcome } from '../../../shared/model/attempts.ts'
import { rampShare } from '../../../shared/model/capacity.ts'
import { evaluate } from '../../../shared/model/evaluate.ts'
import { each, planOf, type PlanParts } from './planOf.ts'

const figuresOf = (parts: Omit<PlanParts, 'segments'>, entries = 0) =>
  evaluate(planOf({ segments: [{ entries, rates: [1, 1] }], ...parts }), null)
const repsOf = (reps: NonNullable<PlanParts['reps']>, months = 4) => figuresOf({ reps, months }).repsWorking
const month = (text: string) => Month.parse(text)

describe('ramp', () => {
  it('is over at once where it takes no months', () => {
    expect(rampShare(0, 0, 0.25)).toBe(1)
    expect(rampShare(-1, 0, 0.25)).toBe(0)
  })

  it('goes on for a rep who was hired before the plan starts', () => {
    expect(repsOf([{ hired: month('2026-11'), rampMonths: 4, startShare: 0 }])).toEqual([0.5, 0.75, 1, 1])
  })

  it('ends with the month of leaving, and knows part-time work', () => {
    expect(repsOf([{ left: month('2027-03') }, { availability: 0.5 }])).toEqual([1.5, 1.5, 0.5, 0.5])
    expect(repsOf([{ hired: month('2027-03'), left: month('2027-02') }])).toEqual([0, 0, 0, 0])
  })
})

describe('leads that sales can work', () => {
  it("are 1,000 a month for Roberge's ten reps at 100 leads each", () => {
    expect(figuresOf({ reps: each(0, 10).map(() => ({})), leadsPerRep: 100, months: 2 }).workable).toEqual([
      1000, 1000,
    ])
  })

  it("are used up by the leads of all segments, also those that are not marketing's", () => {
    const { utilisation, handoff } = evaluate(
      planOf({
        months: 1,
        reps: [{}],
        leadsPerRep: 100,
        segments: [
          { entries: 50, rates: [1, 1] },
          { entries: 75, rates: [1, 1], marketingSourced: false },
        ],
      }),
      null,
    )
    expect(handoff).toEqual({ marketing: [50], all: [125] })
    expect(utilisation).toEqual([{ kind: 'share', value: 1.25 }])
  })

  it('are no capacity, not a share, where nobody works', () => {
    expect(figuresOf({ months: 1 }, 5).utilisation).toEqual([{ kind: 'no-capacity' }])
    expect(figuresOf({ months: 1 }, 0).utilisation).toEqual([{ kind: 'no-capacity' }])
  })
})

describe('attempts', () => {
  it.each([
    [[0.2], 5, 0.67232, 3.3616],
    [[0.2], 6, 0.737856, 3.68928],
    [[0.3, 0.2, 0.1], 3, 0.496, 2.26],
  ])(
    'with contact chances %j, %d of them at most, reach and cost as computed by hand',
    (chances, most, reached, attempts) => {
      expect(attemptOutcome(chances, most)).toEqual({
        reached: expect.closeTo(reached, 10),
        attempts: expect.closeTo(attempts, 10),
      })
    },
  )

  it('reach nobody where there is no chance of contact, and cost every attempt', () => {
    expect(attemptOutcome([0], 4)).toEqual({ reached: 0, attempts: 4 })
    expect(attemptOutcome([], 4)).toEqual({ reached: 0, attempts: 4 })
  })
})
