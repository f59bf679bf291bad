import { produce } from 'immer'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sum } from '../../../shared/base/sum.ts'
import { evaluate } from '../../../shared/model/evaluate.ts'
import { bridge } from '../../../shared/model/explain/bridge.ts'
import { DAYS_A_MONTH, joinLags, sharesOfLag } from '../../../shared/model/lag.ts'
import { stepCounts } from '../../../shared/model/rates.ts'
import { driversOf } from '../../../shared/model/scenario.ts'
import { adoptScenario } from '../../../shared/plan/changes/scenarios.ts'
import { Plan } from '../../../shared/plan/plan.ts'
import {
  each,
  keyed,
  planOf,
  segmentId,
  stageId,
  WHAT_IF,
  type PlanParts,
  type SegmentParts,
} from './planOf.ts'

/** 100 leads a month, of which 40 become customers: half of them at once, the others two months later. */
const parts = {
  months: 6,
  segments: [
    { entries: 100, rates: [1, 0.4], lagDays: [0, DAYS_A_MONTH], lagShares: [undefined, [0.5, 0, 0.5]] },
  ],
} satisfies PlanParts

const [segment] = parts.segments

describe('a lag that a lead list shows month by month', () => {
  it('brings customers when leads really arrive, not around the mean', () => {
    expect(evaluate(planOf(parts), null).customers).toEqual([20, 20, 40, 40, 40, 40])
  })

  it('says which leads of the history are still on their way', () => {
    const plan = planOf({
      ...parts,
      historyMonths: 4,
      segments: [{ ...segment!, entries: 0, history: [undefined, each(100, 4)] }],
    })
    expect(evaluate(plan, null).customers).toEqual([20, 20, 0, 0, 0, 0])
  })

  it('lays the counts of the history over each other for the rate', () => {
    const plan = planOf({
      ...parts,
      historyMonths: 4,
      segments: [{ ...segment!, history: [undefined, [100, 200, 300, 400], [7, 8, 60, 90]] }],
    })
    const { trials, successes } = stepCounts(plan.history, plan.baseline, segmentId(), stageId(1), stageId(2))
    expect(trials).toBe(0.5 * (100 + 200 + 300 + 400) + 0.5 * (100 + 200))
    expect(successes).toBe(0.5 * (7 + 8) + 60 + 90)
  })

  it('says when the first revenue can land', () => {
    const late = planOf({
      ...parts,
      months: 2,
      goal: { amounts: [1000] },
      segments: [{ ...segment!, dealValue: 10, lagShares: [undefined, [0, 0, 0, 1]] }],
    })
    expect(evaluate(late, null).need).toEqual({
      kind: 'out-of-reach',
      by: '2027-02',
      firstPossible: '2027-04',
    })
  })

  it('counts the work that follows within the month', () => {
    const hours = {
      sellingShare: 1,
      attempts: 1,
      contactChances: [0],
      minutesAnAttempt: 60,
      minutesAConversation: 0,
      minutesByStage: { [stageId(2)]: 60 },
    }
    const plan = planOf({ ...parts, hours, reps: [{}] })
    // An hour each, and another for the 20 of 100 that go on at once.
    const { hours: used, workable } = evaluate(plan, null)
    expect(used?.needed).toEqual([120, 120, 140, 140, 140, 140])
    expect(workable[0]).toBeCloseTo((used?.available[0] ?? 0) / 1.2, 9)
  })

  it('does not hold any more once a scenario sets the mean', () => {
    const plan = planOf({ ...parts, overrides: { 'lag:segment-0:stage-1': 0 } })
    expect(evaluate(plan, WHAT_IF).customers).toEqual(each(40, 6))
    const adopted = produce(plan, (draft) => adoptScenario(draft, WHAT_IF, driversOf(plan, WHAT_IF)))
    expect(evaluate(Plan.parse(adopted), null).customers).toEqual(each(40, 6))
    expect(adopted.baseline.segments[segmentId()]?.transitions[stageId(1)]).not.toHaveProperty('lagShares')
  })

  it('has its part in a bridge when it was measured anew', () => {
    const before = planOf(parts)
    const after = planOf({ ...parts, segments: [{ ...segment!, lagShares: [undefined, [0, 0, 1]] }] })
    expect(
      bridge({ plan: before, scenarioId: null }, { plan: after, scenarioId: null }, 'customers'),
    ).toMatchObject({
      from: 200,
      to: 160,
      parts: [{ key: keyed('lag:segment-0:stage-1'), amount: expect.closeTo(-40, 9) }],
    })
  })

  it('must hold all who go on', () => {
    const short = {
      ...planOf(parts),
      baseline: produce(planOf(parts).baseline, (draft) => {
        const step = draft.segments[segmentId()]?.transitions[stageId(1)]
        if (step) step.lagShares = [0.5, 0.2]
      }),
    }
    expect(Plan.safeParse(short).error?.issues[0]?.message).toBe('The shares of a lag add up to 1.')
  })
})

it('gives the same figures as the mean when the shares are those of the mean', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 200, noNaN: true }), (days) => {
      const withMean: SegmentParts = { ...segment!, lagDays: [days, 0], lagShares: [] }
      const withShares = { ...withMean, lagShares: [[...sharesOfLag({ days })]] }
      const history = [each(50, 9), each(20, 9)]
      const of = (one: SegmentParts): readonly number[] =>
        evaluate(planOf({ months: 9, historyMonths: 9, segments: [{ ...one, history }] }), null).customers
      const byMean = of(withMean)
      of(withShares).forEach((count, month) => expect(count).toBeCloseTo(byMean[month] ?? 0, 9))
    }),
  )
})

it('joins lags to one that keeps the whole of both means', () => {
  const joined = joinLags([{ days: DAYS_A_MONTH }, { days: DAYS_A_MONTH, shares: [0.5, 0, 0.5] }])
  expect(joined.shares).toEqual([0, 0.5, 0, 0.5, 0])
  expect(joined.days).toBe(2 * DAYS_A_MONTH)
  expect(sum(joined.shares ?? [])).toBe(1)
})
