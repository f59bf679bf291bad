import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { addTaker } from '../../../shared/plan/changes/definitions.ts'
import { addScenario } from '../../../shared/plan/changes/scenarios.ts'
import { addSegment } from '../../../shared/plan/changes/segments.ts'
import { addStage } from '../../../shared/plan/changes/stages.ts'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import { isNewName } from '../../../shared/plan/newNames.ts'
import { Plan } from '../../../shared/plan/plan.ts'
import { definitionsNeeds, planNeeds } from '../../../shared/plan/stepNeeds.ts'

const example = examplePlan('software-company')

describe('what is added', () => {
  it('gets a name that nothing beside it has, whatever its capitals', () => {
    const after = produce(example, (draft) => {
      for (const name of ['New kind', 'New kind', 'WEBINAR']) addSegment(draft, name)
      for (const name of ['New stage', 'New stage']) addStage(draft, 5, name)
      addScenario(draft, 'Best')
    })
    expect(Plan.safeParse(after).success).toBe(true)
    expect(after.segments.slice(4).map(({ name }) => name)).toEqual(['New kind', 'New kind 2', 'WEBINAR 2'])
    expect(after.stages.slice(5, 7).map(({ name }) => name)).toEqual(['New stage 2', 'New stage'])
    expect(after.scenarios.at(-1)?.name).toBe('Best 2')
  })

  it('is still to be named until somebody does', () => {
    const after = produce(example, (draft) => {
      addSegment(draft, 'New kind')
      addStage(draft, 5, 'New stage')
      draft.people[0]!.name = 'New person (marketing)'
      if (draft.definitions.routing) addTaker(draft.definitions.routing, 'New taker')
      const criterion = draft.definitions.scoring?.rules[1]?.criterion
      if (criterion?.kind === 'is') criterion.values = ['Value']
    })
    const told = [...planNeeds(after).missing, ...definitionsNeeds(after).missing]
    const places = told.map(({ path }) => path.join('.'))
    expect(places).toEqual(
      expect.arrayContaining([
        'segments.4',
        'people.0',
        'stages.5',
        'definitions.routing.takers.8',
        'definitions.scoring.rules.1',
      ]),
    )
    expect(told.map(({ message }) => message)).toContain('Name the kind of leads that is called “New kind”.')
  })

  it('is taken for named with any other name', () => {
    expect(['New kind', 'New person (sales)', 'New word 12'].filter(isNewName)).toHaveLength(3)
    expect(['New kinds of ovens', 'New York', 'Kind', 'My New kind'].filter(isNewName)).toEqual([])
    for (const needs of [planNeeds(example), definitionsNeeds(example)]) expect(needs.missing).toEqual([])
  })
})
