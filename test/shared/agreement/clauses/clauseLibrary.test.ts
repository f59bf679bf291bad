import { describe, expect, it } from 'vitest'
import { CLAUSE_LIBRARY } from '../../../../shared/agreement/clauses/clauseLibrary.ts'
import { agreementContext, composeAgreement } from '../../../../shared/agreement/compose.ts'
import { describeSource } from '../../../../shared/agreement/sources.ts'
import { emptyPlan } from '../../../../shared/plan/emptyPlan.ts'
import { examplePlan } from '../../../../shared/plan/examples/examplePlan.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { Month } from '../../../../shared/base/month.ts'
import { COMPOSED_AT } from '../contextOf.ts'
import { blocksOf } from '../treeOf.ts'

const example = examplePlan('software-company')
const whole: Plan = { ...example, agreement: { ...example.agreement, size: 'full' } }
const all = Object.entries(CLAUSE_LIBRARY).flatMap(([clauseId, variants]) =>
  variants.map((variant) => ({ clauseId, variant })),
)
const wordsIn = (plan: Plan) =>
  all.map(({ clauseId, variant }) => ({
    name: `${clauseId}: ${variant.id}`,
    words: variant.words(agreementContext(plan, COMPOSED_AT)),
  }))

describe('the clause library', () => {
  it('has wordings only for clauses that the agreement has', () => {
    const ids = new Set(
      blocksOf(composeAgreement(whole, COMPOSED_AT)).flatMap((block) =>
        block.kind === 'clause' ? [block.id] : [],
      ),
    )
    expect(Object.keys(CLAUSE_LIBRARY).filter((id) => !ids.has(id))).toEqual([])
  })

  it('offers each clause under names that differ', () => {
    for (const variants of Object.values(CLAUSE_LIBRARY)) {
      expect(new Set(variants.map(({ id }) => id)).size).toBe(variants.length)
      expect(new Set(variants.map(({ name }) => name)).size).toBe(variants.length)
    }
  })

  it('is ready to sign: whole sentences, every figure a field, nothing missing in the worked example', () => {
    const faults = wordsIn(whole).flatMap(({ name, words }) => {
      const text = words.map((inline) => ('text' in inline ? inline.text : '')).join('')
      const isSentence = /^[A-Z].{40,}[.]$/u.test(text)
      const areFields = words.every(
        (inline) => inline.kind !== 'text' || (!/\d/.test(inline.text) && inline.emphasis !== true),
      )
      const areExplained = words.every(
        (inline) => inline.kind !== 'field' || describeSource(inline.source).words !== 'Plan',
      )
      return isSentence && areFields && areExplained ? [] : [name]
    })
    expect(faults).toEqual([])
  })

  it('says what is missing where the plan knows no leads', () => {
    const empty = wordsIn(emptyPlan('Empty', Month.parse('2027-01')))
    const missing = empty.filter(({ words }) =>
      words.some((inline) => inline.kind === 'text' && inline.emphasis === true),
    )
    expect(missing.map(({ name }) => name)).toEqual(['marketing-mix: by-value', 'marketing-mix: by-share'])
  })
})
