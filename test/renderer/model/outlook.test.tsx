import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { outlookOf, NO_OUTLOOK } from '../../../renderer/features/model/outlook.ts'
import { chanceWords } from '../../../shared/base/chanceWords.ts'
import { evaluate } from '../../../shared/model/evaluate.ts'
import { simulateAtOnce } from '../../../shared/model/simulation/simulate.ts'
import { setOverride } from '../../../shared/plan/changes/scenarios.ts'
import { DriverKey, steady } from '../../../shared/plan/drivers.ts'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import { ScenarioId } from '../../../shared/plan/ids.ts'
import type { Plan } from '../../../shared/plan/plan.ts'

const plan = examplePlan('roberge')
const OTHER = ScenarioId.parse('other')

function shown(of: Plan, scenarioId: ScenarioId | null = null) {
  return { plan: of, scenarioId, figures: evaluate(of, scenarioId) }
}

const simulated = {
  plan,
  scenarioId: null,
  figures: simulateAtOnce({ plan, scenarioId: null, seed: 1, trials: 300 }),
}
const { promise, handoff } = simulated.figures
if (promise?.kind !== 'reachable') throw new Error('the need of the example can be reached')

describe('what trials say of the plan that is shown', () => {
  it('is nothing before the first of them', () => {
    expect(outlookOf(shown(plan), null, null)).toBe(NO_OUTLOOK)
  })

  it('is the chance and the band first, and the need when all trials are done', () => {
    const first = outlookOf(shown(plan), simulated, null)
    expect(first.chance).toEqual(simulated.figures.goal.chance)
    expect(first.expected).toEqual({ low: handoff.byMonth.p10, high: handoff.byMonth.p90 })
    expect(first.need).toBeNull()
    const all = outlookOf(shown(plan), simulated, simulated)
    expect(all.need).toEqual({ confidence: 0.8, handoff: promise.handoff })
    expect(all.isFresh).toBe(true)
    expect(all.isStale).toEqual({ chance: false, commitments: false })
  })

  it('goes along with a slider by the factor of the figures, until the trials have been run again', () => {
    const more = produce(plan, (draft) => {
      for (const drivers of Object.values(draft.baseline.segments)) drivers.entries.value *= 1.5
    })
    const outlook = outlookOf(shown(more), simulated, simulated)
    expect(outlook.isFresh).toBe(false)
    expect(outlook.isStale).toEqual({ chance: true, commitments: true })
    // The first trials of the changed plan tell of the goal; promises wait for all of them.
    const first = { plan: more, scenarioId: null, figures: simulated.figures }
    expect(outlookOf(shown(more), first, simulated).isStale).toEqual({ chance: false, commitments: true })
    outlook.expected?.low.forEach((leads, month) => {
      expect(leads).toBeCloseTo(1.5 * (handoff.byMonth.p10[month] ?? 0), 6)
    })
    // More leads of the same kind leave the need of the goal as it is.
    expect(outlook.need?.handoff[5]).toBeCloseTo(promise.handoff[5] ?? 0, 6)
  })

  it('is nothing of another scenario, nor of another confidence', () => {
    const withScenario = produce(plan, (draft) => {
      draft.scenarios.push({ id: OTHER, name: 'Other', kind: 'own', overrides: {}, note: '' })
      setOverride(draft, OTHER, DriverKey.parse('reps'), steady(3))
    })
    expect(outlookOf(shown(withScenario, OTHER), simulated, simulated)).toBe(NO_OUTLOOK)
    const surer = produce(plan, (draft) => {
      draft.goal.confidence = 0.9
    })
    expect(outlookOf(shown(surer), simulated, simulated).need).toBeNull()
  })
})

describe('a chance in words', () => {
  it.each([
    [0, 'less than 1 in 100'],
    [0.04, 'less than 1 in 20'],
    [0.06, '1 in 10'],
    [0.649, '6 in 10'],
    [0.65, '7 in 10'],
    [0.95, '9 in 10'],
    [0.96, 'more than 19 in 20'],
    [1, 'more than 99 in 100'],
  ])('%f is %s', (chance, words) => {
    expect(chanceWords(chance)).toBe(words)
  })
})
