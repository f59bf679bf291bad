import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { orderedSections } from '../../../../shared/agreement/sectionOrder.ts'
import {
  addOwnClause,
  editClause,
  includeSection,
  moveSection,
  nameSection,
  removeOwnClause,
  rewordOwnClause,
} from '../../../../shared/plan/changes/agreement.ts'
import { addUsualGuarantees } from '../../../../shared/plan/changes/guarantees.ts'
import { softwareCompany } from '../../../../shared/plan/examples/softwareCompany.ts'
import { Plan } from '../../../../shared/plan/plan.ts'
import type { Wording } from '../../../../shared/plan/wording.ts'

type Settings = Plan['agreement']

const words = (text: string): Wording => [{ kind: 'text', text }]
const changed = (...recipes: readonly ((agreement: Settings) => void)[]): Settings =>
  Plan.parse(
    produce(softwareCompany, ({ agreement }) => {
      for (const recipe of recipes) recipe(agreement)
    }),
  ).agreement

const out = (agreement: Settings): void => includeSection(agreement, 'summary', false)

describe('a clause', () => {
  it('keeps what else was made of it when one thing changes', () => {
    const { clauses } = changed(
      (agreement) => editClause(agreement, 'term', { wording: words('As agreed.') }),
      (agreement) => editClause(agreement, 'term', { openPoint: 'Until when?' }),
    )
    expect(clauses['term']).toEqual({
      wording: words('As agreed.'),
      variant: null,
      included: true,
      openPoint: 'Until when?',
    })
  })

  it('is untouched again when all of it is taken back', () => {
    const { clauses } = changed(
      (agreement) => editClause(agreement, 'term', { included: false }),
      (agreement) => editClause(agreement, 'term', { included: true, openPoint: '  ' }),
    )
    expect(clauses).toEqual({})
  })
})

describe('clauses of one’s own', () => {
  it('have ids of their own in all sections, also where they say the same', () => {
    const { ownClauses } = changed(
      (agreement) => void addOwnClause(agreement, 'goals', words('Nobody is late.')),
      (agreement) => void addOwnClause(agreement, 'goals', words('Nobody is late.')),
      (agreement) => void addOwnClause(agreement, 'baseline', words('Nobody is late.')),
    )
    const ids = Object.values(ownClauses).flatMap((own) => own.map(({ id }) => id))
    expect(ids).toEqual(['nobody-is-late', 'nobody-is-late-2', 'nobody-is-late-3'])
  })

  it('are reworded and removed, and leave no trace', () => {
    const { ownClauses } = changed((agreement) => {
      const id = addOwnClause(agreement, 'goals', words('First.'))
      rewordOwnClause(agreement, 'goals', id, words('Second.'))
      expect(agreement.ownClauses.goals?.[0]?.wording).toEqual(words('Second.'))
      removeOwnClause(agreement, 'goals', id)
    })
    expect(ownClauses).toEqual({})
  })
})

describe('a section', () => {
  it('is moved past another one', () => {
    const before = orderedSections(softwareCompany.agreement)
    const [first, second, third] = before
    const moved = changed((agreement) => moveSection(agreement, before, third!, second!))
    expect(orderedSections(moved).slice(0, 3)).toEqual([first, third, second])
  })

  it('is left out once, and taken in again', () => {
    expect(changed(out, out).without).toEqual(['summary'])
    expect(changed(out, (agreement) => includeSection(agreement, 'summary', true)).without).toEqual([])
  })

  it('has its usual title again when its own is emptied', () => {
    const named = changed((agreement) => nameSection(agreement, 'goals', ' What we want '))
    expect(named.titles).toEqual({ goals: 'What we want' })
    expect(
      changed(
        (agreement) => nameSection(agreement, 'goals', 'What we want'),
        (agreement) => nameSection(agreement, 'goals', ' '),
      ).titles,
    ).toEqual({})
  })
})

describe('the usual guarantees', () => {
  it('are offered without holding, and not twice', () => {
    const { terms } = Plan.parse(
      produce(softwareCompany, (draft) => {
        addUsualGuarantees(draft.terms)
        addUsualGuarantees(draft.terms)
      }),
    )
    expect(terms.guarantees).toHaveLength(7)
    expect(terms.guarantees.some(({ included }) => included)).toBe(false)
  })
})
