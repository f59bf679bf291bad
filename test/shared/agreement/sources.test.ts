import { describe, expect, it } from 'vitest'
import { composeAgreement } from '../../../shared/agreement/compose.ts'
import { describeSource, wayToSource } from '../../../shared/agreement/sources.ts'
import { EXAMPLE_NAMES } from '../../../shared/plan/examples/exampleNames.ts'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { COMPOSED_AT } from './contextOf.ts'
import { inlinesOf } from './treeOf.ts'

describe('where a field comes from', () => {
  it.each(EXAMPLE_NAMES)('is said in words of its own for every field of the example %s', (name) => {
    const plan = examplePlan(name)
    const whole: Plan = { ...plan, agreement: { ...plan.agreement, size: 'full' } }
    const fields = inlinesOf(
      composeAgreement(whole, COMPOSED_AT, { kind: 'draft' }, { chances: 'pending' }),
    ).filter(({ kind }) => kind === 'field')
    const general = fields
      .flatMap((inline) => (inline.kind === 'field' ? [inline.source] : []))
      .filter((source) => ['Plan', 'Computed from the plan'].includes(describeSource(source).words))
    expect(fields.length).toBeGreaterThan(100)
    expect(general).toEqual([])
  })

  it('leads to the part of the plan that it is set in', () => {
    expect(describeSource('plan.commitments.2.owner')).toEqual({
      words: 'Commitments',
      path: ['commitments', 2, 'owner'],
    })
    expect(describeSource('figures.need.entriesAMonth').path).toBeNull()
  })

  it('leads to the model for what is computed, to sign-off for the version before, and nowhere for the moment of writing', () => {
    expect(wayToSource('plan.goal.amounts')).toEqual(['goal', 'amounts'])
    expect(wayToSource('figures.need.entriesAMonth')).toEqual([])
    expect(wayToSource('chances.goal')).toEqual([])
    expect(wayToSource('previous')).toEqual(['signoff'])
    expect(wayToSource('composedAt')).toBeNull()
  })
})
