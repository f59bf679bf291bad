import { describe, expect, it } from 'vitest'
import { evaluate } from '../../../../shared/model/evaluate.ts'
import { chanceOfCustomers, leadsForCustomers } from '../../../../shared/model/simulation/fixedLeads.ts'
import { chanceOfHurdle, spreadOf, suggestHurdles } from '../../../../shared/model/simulation/hurdles.ts'
import { promisedNeed } from '../../../../shared/model/simulation/promisedNeed.ts'
import type { PromisedNeed } from '../../../../shared/model/simulation/simulated.ts'
import { simulateAtOnce } from '../../../../shared/model/simulation/simulate.ts'
import { trialPlan } from '../../../../shared/model/simulation/trialPlan.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { each, planOf, segmentId, WHAT_IF } from '../planOf.ts'
import { withEvidence } from './simulated.ts'

function promiseOf(plan: Plan, trials = 2000): PromisedNeed {
  const run = promisedNeed(plan, evaluate(plan, null), trialPlan(plan, null, 1), trials)
  for (;;) {
    const step = run.next()
    if (step.done === true) return step.value
  }
}

describe('leads for at least 50 customers at 5 %', () => {
  it.each([
    ['known exactly', 0.05, 994, 1114, 1180, 52.03],
    ['500 of 10,000', { a: 500.5, b: 9500.5 }, 993, 1120, 1191, 52.01],
    ['50 of 1,000', { a: 50.5, b: 950.5 }, 991, 1168, 1273, 52.05],
    ['5 of 100', { a: 5.5, b: 95.5 }, 964, 1437, 1807, 53.3],
  ])('%s', (_, rate, half, four, nine, withThousand) => {
    expect([0.5, 0.8, 0.9].map((confidence) => leadsForCustomers(50, rate, confidence))).toEqual([
      half,
      four,
      nine,
    ])
    expect(100 * chanceOfCustomers(1000, 50, rate)).toBeCloseTo(withThousand, 2)
  })

  it('are none for no customer, and no number where nobody ever buys', () => {
    expect(leadsForCustomers(0, 0.05, 0.9)).toBe(0)
    expect(leadsForCustomers(1, 0, 0.9)).toBeNull()
    expect(chanceOfCustomers(10, 11, 0.5)).toBe(0)
    expect(chanceOfCustomers(10, 10, 1)).toBe(1)
  })
})

describe('the need at a confidence', () => {
  const parts = {
    goal: { amounts: [600_000], sourcedShare: 1 },
    segments: [{ entries: 100, rates: [0.2, 0.25], lagDays: [10, 20], dealValue: 10_000 }],
  }
  const evidence = [
    { trials: 300, successes: 60 },
    { trials: 80, successes: 20 },
  ]
  const at = (confidence: number): Plan =>
    withEvidence(planOf({ ...parts, goal: { ...parts.goal, confidence } }), evidence)

  it('is the least number of leads with which so many trials reach the goal', () => {
    const promise = promiseOf(at(0.8))
    if (promise.kind !== 'reachable') throw new Error(promise.kind)
    expect(promise.chance.value).toBeGreaterThanOrEqual(0.8)
    expect(promise.chance.value).toBeLessThan(0.802)
    const [chanceWith, chanceWithFewer] = [1, 0.999].map((factor) => {
      const overrides = { [`entries:${segmentId()}`]: promise.entriesAMonth * factor }
      const plan = withEvidence(
        planOf({ ...parts, goal: { ...parts.goal, confidence: 0.8 }, overrides }),
        evidence,
      )
      return simulateAtOnce({ plan, scenarioId: WHAT_IF, seed: 1, trials: 2000 }).goal.chance.value
    })
    expect(chanceWith).toBe(promise.chance.value)
    expect(chanceWithFewer).toBeLessThan(0.8)
  })

  it('rises with the confidence; that of a coin flip lies near the need without one', () => {
    const entries = [0.5, 0.7, 0.9, 0.99].map((confidence) => {
      const promise = promiseOf(at(confidence), 1000)
      return promise.kind === 'reachable' ? promise.entriesAMonth : Number.NaN
    })
    expect(entries).toEqual(entries.toSorted((a, b) => a - b))
    const { need } = evaluate(at(0.5), null)
    if (need.kind !== 'reachable') throw new Error(need.kind)
    expect(entries[0]! / need.entriesAMonth).toBeGreaterThan(0.95)
    expect(entries[0]! / need.entriesAMonth).toBeLessThan(1.1)
    expect(entries[2]! / need.entriesAMonth).toBeGreaterThan(1.15)
  })

  it('is nothing where what is on the way is enough', () => {
    const plan = planOf({
      months: 3,
      historyMonths: 2,
      goal: { amounts: [100], sourcedShare: 1, confidence: 0.9 },
      segments: [
        {
          entries: 10,
          rates: [1, 1],
          lagDays: [0, 45],
          dealValue: 10,
          history: [each(0, 2), each(500, 2), each(0, 2)],
        },
      ],
    })
    expect(promiseOf(plan, 200)).toMatchObject({ kind: 'reachable', entriesAMonth: 0, chance: { value: 1 } })
  })

  it('says that a goal is too uncertain where no number of leads is enough', () => {
    const plan = planOf({
      goal: { amounts: [1e5], sourcedShare: 1, confidence: 0.999 },
      segments: [{ entries: 100, rates: [1e-3, 0.5], dealValue: 1000 }],
    })
    const hardlyKnown = withEvidence(plan, [{ trials: 25, successes: 0 }])
    expect(promiseOf(hardlyKnown).kind).toBe('too-uncertain')
  })

  it('has no answer where there is no need either', () => {
    const plan = planOf({ segments: [{ entries: 10, rates: [0, 0.5] }], goal: { amounts: [10] } })
    expect(promiseOf(plan, 50).kind).toBe('unreachable')
  })
})

describe('hurdles', () => {
  const spread = spreadOf(Float64Array.from({ length: 1001 }, (_, index) => 1000 - index))

  it('are what 9 of 10, 5 of 10 and 2 of 10 outcomes meet', () => {
    expect(suggestHurdles(spread, 'higher')).toEqual({ minimum: 100, target: 500, stretch: 800 })
    expect(suggestHurdles(spread, 'lower')).toEqual({ minimum: 900, target: 500, stretch: 200 })
  })

  it('have the chance with which they are met', () => {
    const chances = [-1, 0, 250, 1000, 1001].map((hurdle) => chanceOfHurdle(spread, hurdle, 'higher'))
    expect(chances).toEqual([1, 1, expect.closeTo(0.75, 9), expect.closeTo(0, 9), 0])
    expect(chanceOfHurdle(spread, 250, 'lower')).toBeCloseTo(0.25, 2)
    const certain = spreadOf(Float64Array.of(5, 5, 5))
    expect([5, 6].map((hurdle) => chanceOfHurdle(certain, hurdle, 'higher'))).toEqual([1, 0])
    expect([4, 5].map((hurdle) => chanceOfHurdle(certain, hurdle, 'lower'))).toEqual([0, 1])
  })
})
