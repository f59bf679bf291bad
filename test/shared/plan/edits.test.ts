import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyPatchesToPlan, describeEdit, Edit, editsOverlap } from '../../../shared/plan/edits.ts'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import { ScenarioId, StageId } from '../../../shared/plan/ids.ts'
import type { Plan } from '../../../shared/plan/plan.ts'

const plan = examplePlan('software-company')

const change = (label: string, recipe: Parameters<typeof describeEdit>[2]): Edit => {
  const edit = describeEdit(plan, label, recipe)
  if (!edit) throw new Error('the recipe changed nothing')
  return edit
}

const apply = (to: Plan, patches: Edit['patches']): { plan: Plan; inverse: Edit['patches'] } => {
  const result = applyPatchesToPlan(to, patches)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

describe('an edit of the plan', () => {
  it('survives the wire and gives the same plan there', () => {
    const edit = change('Rename the stage', (draft) => {
      const stage = draft.stages[1]
      if (stage) stage.name = 'Marketing qualified'
    })
    const sent = Edit.parse(JSON.parse(JSON.stringify(edit)))
    expect(apply(plan, sent.patches).plan.stages[1]?.name).toBe('Marketing qualified')
    expect(plan.stages[1]?.name).toBe('MQL')
  })

  it('is nothing when the recipe changes nothing', () => {
    expect(describeEdit(plan, 'Same name', (draft) => void (draft.name = plan.name))).toBeNull()
  })

  it('has a label that fits, however long the name is that it quotes', () => {
    const edit = change(`Rename “${'😀'.repeat(100)}”`, (draft) => void (draft.name = 'Other'))
    expect(edit.label).toMatch(/…$/)
    expect(Edit.safeParse(edit).success).toBe(true)
  })

  it('taken back gives the plan from before, whatever it changed', () => {
    const recipes = [
      (draft: Plan): void => void draft.people.splice(1, 2),
      (draft: Plan): void => void (draft.commitments = draft.commitments.toReversed()),
      (draft: Plan): void => void delete draft.history.entries[plan.segments[0]!.id],
      (draft: Plan): void => void (draft.goal.sourcedShare = null),
      (draft: Plan): void =>
        void draft.scenarios.push({ ...plan.scenarios[0]!, id: ScenarioId.parse('another') }),
      (draft: Plan): void => void (draft.company.name = 'Another company'),
    ]
    fc.assert(
      fc.property(fc.subarray(recipes, { minLength: 1 }), (chosen) => {
        const edit = change('Several things', (draft) => chosen.forEach((recipe) => recipe(draft)))
        const done = apply(plan, edit.patches)
        expect(apply(done.plan, done.inverse).plan).toEqual(plan)
      }),
    )
  })

  it('that would break the plan is refused with the place, and the plan stays as it was', () => {
    const edit = change('Impossible rate', (draft) => {
      draft.baseline.sales.leadsPerRep.value = -5
      draft.handoffStageId = StageId.parse('nowhere')
    })
    const result = applyPatchesToPlan(plan, edit.patches)
    const places = result.ok ? [] : result.error.map((problem) => problem.path.join('/'))
    expect(places).toContain('baseline/sales/leadsPerRep/value')
  })

  it('with a path that leads nowhere is refused, not thrown', () => {
    const result = applyPatchesToPlan(plan, [{ op: 'replace', path: ['no', 'such', 'place'], value: 1 }])
    expect(result.ok).toBe(false)
  })

  it('cannot reach the prototype of anything', () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const result = applyPatchesToPlan(plan, [{ op: 'add', path: [key, 'polluted'], value: true }])
      expect(result.ok).toBe(false)
    }
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })
})

describe('two edits made without knowing each other', () => {
  const goal = change('Goal', (draft) => void (draft.goal.confidence = 0.9))
  const name = change('Name', (draft) => void (draft.name = 'New name'))
  const firstRep = change('First rep', (draft) => void (draft.baseline.sales.reps[0]!.availability = 0.5))
  const fewerReps = change('Fewer reps', (draft) => void draft.baseline.sales.reps.shift())

  it('go together when they touch different places', () => {
    expect(editsOverlap(goal.patches, name.patches)).toBe(false)
  })

  it('do not when they touch the same one, or the same list', () => {
    expect(editsOverlap(goal.patches, goal.patches)).toBe(true)
    expect(editsOverlap(firstRep.patches, fewerReps.patches)).toBe(true)
  })
})
