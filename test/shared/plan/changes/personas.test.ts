import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import {
  addPersona,
  addStarterPersona,
  duplicatePersona,
  movePersona,
  removePersona,
} from '../../../../shared/plan/changes/personas.ts'
import { softwareCompany } from '../../../../shared/plan/examples/softwareCompany.ts'
import { Plan } from '../../../../shared/plan/plan.ts'
import { stepStates } from '../../../../shared/plan/steps.ts'

const [operations, dispatch, finance] = softwareCompany.personas.buyers.map(({ id }) => id)
const ids = (plan: Plan) => Plan.parse(plan).personas.buyers.map(({ id }) => id)

describe('personas', () => {
  it('are whole in the worked example', () => {
    expect(stepStates(softwareCompany, []).personas).toEqual({ state: 'done', points: [] })
  })

  it('are added at the end, each with an id of its own', () => {
    const plan = produce(softwareCompany, (draft) => {
      addPersona(draft, 'Plant manager')
      addPersona(draft, 'Plant manager')
      addStarterPersona(draft)
    })
    expect(ids(plan).slice(3)).toEqual(['plant-manager', 'plant-manager-2', 'head-of-the-department'])
  })

  it('are copied beside the first, and the copy changes alone', () => {
    const plan = produce(softwareCompany, (draft) => {
      duplicatePersona(draft, dispatch!)
      const copy = draft.personas.buyers[2]!
      copy.segmentIds.pop()
      copy.attributes[0]!.wanted = 'Anything'
    })
    expect(ids(plan)).toEqual([operations, dispatch, 'dispatch-manager-copy', finance])
    expect(plan.personas.buyers[1]).toEqual(softwareCompany.personas.buyers[1])
    expect(plan.personas.buyers[2]).toMatchObject({
      name: 'Dispatch manager (copy)',
      segmentIds: ['webinar'],
    })
  })

  it('with the longest of names can be copied', () => {
    const plan = produce(softwareCompany, (draft) => {
      draft.personas.buyers[0]!.name = 'n'.repeat(200)
      duplicatePersona(draft, operations!)
    })
    expect(Plan.parse(plan).personas.buyers[1]?.name).toMatch(/^n{193} \(copy\)$/)
  })

  it('move by one place, and stay where they cannot', () => {
    const moved = produce(softwareCompany, (draft) => movePersona(draft, finance!, -1))
    expect(ids(moved)).toEqual([operations, finance, dispatch])
    expect(produce(moved, (draft) => movePersona(draft, operations!, -1))).toBe(moved)
    expect(produce(moved, (draft) => movePersona(draft, dispatch!, 1))).toBe(moved)
  })

  it('are removed', () => {
    expect(ids(produce(softwareCompany, (draft) => removePersona(draft, dispatch!)))).toEqual([
      operations,
      finance,
    ])
  })
})
