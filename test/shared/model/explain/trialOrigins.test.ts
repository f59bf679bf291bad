import { describe, expect, it } from 'vitest'
import { present } from '../../../../shared/base/invariant.ts'
import { sum } from '../../../../shared/base/sum.ts'
import { originOf, type FigurePlace } from '../../../../shared/model/explain/origin.ts'
import type { TrialFigureName } from '../../../../shared/model/explain/trialWords.ts'
import { simulateAtOnce } from '../../../../shared/model/simulation/simulate.ts'
import { examplePlan } from '../../../../shared/plan/examples/examplePlan.ts'

const plan = examplePlan('software-company')
const trials = simulateAtOnce({ plan, scenarioId: null, seed: 7, trials: 500 })
const origin = (figure: TrialFigureName, at: FigurePlace = {}) => originOf(plan, null, figure, at, trials)

describe('where a figure of trials comes from, of trials that are known', () => {
  it('is the chance of the goal, by the end or to the end of a period', () => {
    expect(origin('trials.goalChance').value).toBe(trials.goal.chance.value)
    const [first] = trials.goal.byPeriod
    const month = trials.months.indexOf(present(first, 'period').by)
    expect(origin('trials.goalChance', { month }).value).toBe(first?.chance.value)
  })

  it('is the need at the confidence that the parties chose, from that at even odds', () => {
    const promise = trials.promise?.kind === 'reachable' ? trials.promise : null
    expect(origin('trials.need').value).toBe(present(promise, 'need').entriesAMonth)
    expect(origin('trials.needHandoff').value).toBe(sum(present(promise, 'need').handoff))
    expect(origin('trials.needHandoff', { month: 3 }).value).toBe(promise?.handoff[3])
    const inputs = origin('trials.need').inputs()
    expect(inputs.map(({ label, value }) => [label, value])).toEqual([
      ['Chance that the parties want', plan.goal.confidence],
      ['Need of new leads a month', originOf(plan, null, 'need').value],
    ])
  })

  it('is the chance of each hurdle of a promise, with what is promised and where it is typed', () => {
    const chance = present(trials.commitments?.[0], 'chances')
    const index = plan.commitments.findIndex(({ id }) => id === chance.commitmentId)
    for (const { hurdle, inOne, inEvery } of chance.hurdles) {
      const at = { commitmentId: chance.commitmentId, hurdle }
      expect(origin('trials.promiseChance', at).value).toBe(inOne.value)
      expect(origin('trials.promiseEvery', at).value).toBe(inEvery.value)
      expect(origin('trials.promiseChance', at).inputs()[0]).toMatchObject({
        value: plan.commitments[index]?.[hurdle],
        path: ['commitments', index, hurdle],
      })
      expect(origin('trials.suggested', at).value).toBe(chance.suggested[hurdle])
    }
  })

  it('says between what revenue lies with a chance of 9 in 10', () => {
    const { p5, p95 } = trials.revenueForGoal.cumulative
    expect([origin('trials.revenueLow').value, origin('trials.revenueHigh').value]).toEqual([
      p5.at(-1),
      p95.at(-1),
    ])
  })
})
