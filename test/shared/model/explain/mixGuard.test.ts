import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluate, evaluateFigures } from '../../../../shared/model/evaluate.ts'
import { isMoreOfWorse, leadMix } from '../../../../shared/model/explain/mixGuard.ts'
import { planOf, WHAT_IF, type PlanParts } from '../planOf.ts'

/** Demo requests are worth 1,000 at the hand-off, ebook leads 100. */
const parts: PlanParts = {
  segments: [
    { id: 'demo', entries: 100, rates: [1, 0.1], dealValue: 10_000 },
    { id: 'ebook', entries: 100, rates: [1, 0.01], dealValue: 10_000 },
  ],
  commitments: [{ metric: { kind: 'leads-handed-over', segmentId: null }, target: 200 }],
}
const said = (more: Partial<PlanParts>) =>
  evaluate(planOf({ ...parts, ...more }), WHAT_IF).findings.find(
    ({ code }) => code === 'more-leads-of-less-value',
  )

describe('more leads of less value', () => {
  const worse = { 'entries:demo': 90, 'entries:ebook': 210 }

  it('are told from the leads that a volume promise means', () => {
    const plan = planOf({ ...parts, overrides: worse })
    expect(leadMix(plan, evaluateFigures(plan, null))).toEqual({ leadsAMonth: 200, valueEach: 550 })
    expect(leadMix(plan, evaluateFigures(plan, WHAT_IF))).toEqual({ leadsAMonth: 300, valueEach: 370 })
    expect(said({ overrides: worse })).toMatchObject({
      severity: 'warning',
      message: expect.stringContaining(
        '300 a month instead of 200, but one of them is worth $370 instead of $550',
      ),
    })
  })

  it('weigh less where lead value is promised as well, or no volume', () => {
    const value = { metric: { kind: 'lead-value-handed-over' as const }, target: 110_000 }
    expect(said({ overrides: worse, commitments: [...parts.commitments!, value] })?.severity).toBe('note')
    expect(said({ overrides: worse, commitments: [] })?.severity).toBe('note')
  })

  it('are not said of more leads of the same value, of fewer leads, or of the baseline', () => {
    expect(said({ overrides: { 'entries:demo': 120, 'entries:ebook': 120 } })).toBeUndefined()
    expect(said({ overrides: { 'entries:demo': 50 } })).toBeUndefined()
    expect(said({})).toBeUndefined()
  })

  it('count only where marketing sources them', () => {
    const [demo, ebook] = parts.segments
    const segments = [demo!, { ...ebook!, marketingSourced: false }]
    expect(said({ segments, overrides: { 'entries:ebook': 400 } })).toBeUndefined()
  })

  it('can never be said of both directions', () => {
    const mix = fc.record({
      leadsAMonth: fc.double({ min: 0, max: 1e9, noNaN: true }),
      valueEach: fc.double({ min: 0, max: 1e9, noNaN: true }),
    })
    fc.assert(
      fc.property(mix, mix, (one, other) => {
        expect(isMoreOfWorse(one, other) && isMoreOfWorse(other, one)).toBe(false)
        expect(isMoreOfWorse(one, one)).toBe(false)
      }),
    )
  })
})
