import { describe, expect, it } from 'vitest'
import { composeAgreement } from '../../../shared/agreement/compose.ts'
import { canonicalText } from '../../../shared/agreement/fingerprint.ts'
import { roberge } from '../../../shared/plan/examples/roberge.ts'
import { COMPOSED_AT } from './contextOf.ts'

const document = composeAgreement(roberge, COMPOSED_AT)

describe('the text that a fingerprint is taken of', () => {
  it('does not depend on the order in which a file keeps its keys', () => {
    const { sections, title, ...rest } = document
    const reordered = { sections, ...rest, title }
    expect(Object.keys(reordered)).not.toEqual(Object.keys(document))
    expect(canonicalText(reordered)).toBe(canonicalText(document))
  })

  it('holds everything but the status', () => {
    const { status, ...content } = document
    expect(status).toBe('draft')
    expect(JSON.parse(canonicalText(document))).toEqual(content)
  })

  it('changes with every figure', () => {
    const text = canonicalText(document)
    const [goal] = roberge.goal.amounts
    const amounts = roberge.goal.amounts.map((amount, month) => (month === 0 ? amount + 1 : amount))
    const changed = composeAgreement({ ...roberge, goal: { ...roberge.goal, amounts } }, COMPOSED_AT)
    expect(goal).toBe(40_000)
    expect(canonicalText(changed)).not.toBe(text)
  })
})
