import { produce, type Draft } from 'immer'
import { describe, expect, it } from 'vitest'
import {
  addExample,
  addNurtureTrack,
  addRejectReason,
  addTaker,
  missingTerms,
  removeNurtureTrack,
  removeTaker,
} from '../../../../shared/plan/changes/definitions.ts'
import { addLevel, removeLevel, USUAL_MATRIX } from '../../../../shared/plan/changes/leadMatrix.ts'
import { examplePlan } from '../../../../shared/plan/examples/examplePlan.ts'
import { StageId } from '../../../../shared/plan/ids.ts'
import { LeadMatrix } from '../../../../shared/plan/leadMatrix.ts'
import { Plan } from '../../../../shared/plan/plan.ts'
import { QUALIFICATION_TEMPLATES } from '../../../../shared/plan/qualificationTemplates.ts'
import { Scoring } from '../../../../shared/plan/scoring.ts'
import { USUAL_GLOSSARY } from '../../../../shared/plan/usualGlossary.ts'
import { USUAL_REASONS } from '../../../../shared/plan/usualReasons.ts'
import { EMPTY_SCORING, USUAL_SCORING } from '../../../../shared/plan/usualScoring.ts'

const example = examplePlan('software-company')

function change(recipe: (draft: Draft<Plan>) => void, plan: Plan = example): Plan {
  return Plan.parse(
    produce(plan, (draft) => {
      recipe(draft)
    }),
  )
}

describe('the usual words', () => {
  it('are offered as long as neither the glossary nor a stage has them, by either of their names', () => {
    const bare = change((draft) => {
      draft.definitions.glossary = [{ term: ' attempt ', meaning: '' }]
    })
    const offered = missingTerms(bare).map(({ term }) => term)
    expect(offered).toContain('Reached')
    expect(offered).not.toContain('Attempt')
    // MQL and SAL are stages of the example.
    expect(offered).not.toContain('Marketing qualified lead (MQL)')
    expect(offered).not.toContain('Lead')
  })

  it('are all offered once, and none is left after they were added', () => {
    expect(new Set(USUAL_GLOSSARY.map(({ term }) => term)).size).toBe(USUAL_GLOSSARY.length)
    const full = change((draft) => {
      draft.definitions.glossary.push(...missingTerms(example))
    })
    expect(missingTerms(full)).toEqual([])
  })
})

describe('reasons and tracks', () => {
  it('are added with ids of their own', () => {
    const after = change(({ definitions }) => {
      definitions.rejectReasons = []
      for (const reason of [...USUAL_REASONS, ...USUAL_REASONS]) addRejectReason(definitions, reason)
      addRejectReason(definitions)
    })
    expect(after.definitions.rejectReasons).toHaveLength(USUAL_REASONS.length * 2 + 1)
  })

  it('leave no reason that leads to a track that is gone', () => {
    const track = example.definitions.nurtureTracks.find(({ id }) => id === 'later-this-year')
    const after = change(({ definitions }) => removeNurtureTrack(definitions, track!.id))
    expect(example.definitions.rejectReasons.some((reason) => reason.nurtureTrackId === track!.id)).toBe(true)
    expect(after.definitions.rejectReasons.some((reason) => reason.nurtureTrackId === track!.id)).toBe(false)
  })

  it('begin with marketing as the owner of a track', () => {
    const after = change(({ definitions }) => addNurtureTrack(definitions, 'Basics'))
    expect(after.definitions.nurtureTracks.at(-1)).toMatchObject({ id: 'basics-2', owner: 'marketing' })
  })
})

describe('somebody who takes leads', () => {
  it('gets one share and no limit at first', () => {
    const after = change(({ definitions }) => addTaker(definitions.routing!, 'Ada Lindqvist'))
    expect(after.definitions.routing?.takers.at(-1)).toEqual({
      id: 'ada-lindqvist-2',
      name: 'Ada Lindqvist',
      weight: 1,
      cap: null,
    })
  })

  it('goes with the rules that route to nobody else', () => {
    const { to } = example.definitions.routing!.rules[0]!
    const after = change(({ definitions }) => removeTaker(definitions.routing!, to))
    expect(after.definitions.routing?.rules.map((rule) => rule.to)).not.toContain(to)
    expect(after.definitions.routing?.rules).toHaveLength(2)
  })
})

it('makes a disputed lead an example of a stage', () => {
  const mql = StageId.parse('mql')
  const after = change((draft) => {
    addExample(draft, mql, 'counterExamples', { lead: 'L-17', note: 'Three mails opened' })
    addExample(draft, mql, 'examples', { lead: 'L-18', note: '' })
  })
  expect(after.stages[1]?.counterExamples.at(-1)).toBe('L-17: Three mails opened')
  expect(after.stages[1]?.examples.at(-1)).toBe('L-18')
})

function resized(recipe: (matrix: Draft<LeadMatrix>) => void): LeadMatrix {
  return LeadMatrix.parse(
    produce(USUAL_MATRIX, (draft) => {
      recipe(draft)
    }),
  )
}

describe('the matrix', () => {
  it('grows by a level above the others, with cells in which nothing is agreed', () => {
    const wider = resized((matrix) => addLevel(matrix, 'interest', 'Burning'))
    expect(wider.interest.at(-1)).toEqual({ name: 'Burning', from: 60 })
    expect(wider.treatments.map((cells) => cells.at(-1))).toEqual(['', ''])
    const higher = resized((matrix) => addLevel(matrix, 'fit', 'Perfect'))
    expect(higher.treatments.at(-1)).toEqual(['', '', ''])
  })

  it('loses a level with its cells; the next becomes the lowest', () => {
    const smaller = resized((matrix) => removeLevel(matrix, 'interest', 0))
    expect(smaller.interest).toEqual([
      { name: 'Medium', from: null },
      { name: 'High', from: 40 },
    ])
    expect(smaller.treatments).toEqual(USUAL_MATRIX.treatments.map((cells) => cells.slice(1)))
    const flat = resized((matrix) => removeLevel(matrix, 'fit', 1))
    expect(flat.treatments).toEqual(USUAL_MATRIX.treatments.slice(0, 1))
  })
})

it('offers only what a plan takes', () => {
  expect(Scoring.safeParse(USUAL_SCORING).success).toBe(true)
  expect(Scoring.safeParse(EMPTY_SCORING).success).toBe(true)
  for (const { framework, items } of QUALIFICATION_TEMPLATES) {
    const after = change((draft) => {
      draft.definitions.qualification = { framework, items: [...items] }
    })
    expect(after.definitions.qualification?.items).toHaveLength(items.length)
  }
})
