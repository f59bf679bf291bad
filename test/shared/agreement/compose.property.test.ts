import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkAgreement } from '../../../shared/agreement/checks.ts'
import { agreementContext, composeAgreement } from '../../../shared/agreement/compose.ts'
import type { AgreementDocument, Block } from '../../../shared/agreement/document.ts'
import { belongsTo } from '../../../shared/agreement/sectionOrder.ts'
import { SectionId } from '../../../shared/plan/agreementSettings.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { anyPlan } from './anyPlan.ts'
import { COMPOSED_AT } from './contextOf.ts'
import { blocksOf, inlinesOf } from './treeOf.ts'

/** Sections that are left out by themselves where the plan says nothing of them. */
const MAY_BE_EMPTY: ReadonlySet<SectionId> = new Set([
  'targets',
  'scoring',
  'rejection',
  'guarantees',
  'responsibilities',
  'register',
])

/** Holds something against the agreements of many plans. */
function ofAnyPlan(check: (document: AgreementDocument, plan: Plan) => void): void {
  fc.assert(
    fc.property(anyPlan(), (plan) =>
      check(composeAgreement(plan, COMPOSED_AT, { kind: 'draft' }, { chances: 'pending' }), plan),
    ),
    { numRuns: 150 },
  )
}

describe('the agreement of any plan', () => {
  it('has every section of its size that is not left out and not empty, in the usual order', () => {
    ofAnyPlan(({ sections }, { agreement }) => {
      const ids = sections.map(({ id }) => id)
      const wanted = SectionId.options.filter(
        (id) => belongsTo(agreement.size, id) && !agreement.without.includes(id),
      )
      expect(ids).toEqual(wanted.filter((id) => ids.includes(id)))
      expect(wanted.filter((id) => !ids.includes(id) && !MAY_BE_EMPTY.has(id))).toEqual([])
    })
  })

  it('refers only to what is there, by its number', () => {
    ofAnyPlan((document) => {
      const numbers = new Map(numbersOf(document))
      const astray = inlinesOf(document).filter(
        (inline) => inline.kind === 'reference' && numbers.get(inline.target) !== inline.text,
      )
      expect(astray).toEqual([])
    })
  })

  it('gives every clause, table and figure a number of its own', () => {
    ofAnyPlan((document) => {
      const numbers = numbersOf(document).map(([, number]) => number)
      expect(new Set(numbers).size).toBe(numbers.length)
    })
  })

  it('takes every figure and name from a field', () => {
    ofAnyPlan((document) => {
      const typed = inlinesOf(document).filter(({ kind, text }) => kind === 'text' && /\p{Nd}/u.test(text))
      expect(typed).toEqual([])
    })
  })

  it('never shows what the machine says where there is no figure', () => {
    ofAnyPlan((document) => {
      const machine = inlinesOf(document).filter(({ text }) => /NaN|Infinity|∞|undefined|null|\n/.test(text))
      expect(machine).toEqual([])
    })
  })

  it('has whole tables, and charts that can be drawn', () => {
    ofAnyPlan((document) => {
      const torn = blocksOf(document).filter((block) => !isWhole(block))
      expect(torn).toEqual([])
    })
  })

  it('is checked in whole sentences', () => {
    fc.assert(
      fc.property(anyPlan(), (plan) => {
        const messages = checkAgreement(agreementContext(plan, COMPOSED_AT)).map(({ message }) => message)
        expect(messages.filter((message) => !/^.{20,}[.]$/su.test(message))).toEqual([])
      }),
      { numRuns: 150 },
    )
  })
})

function isWhole(block: Block): boolean {
  if (block.kind === 'table') {
    const share = block.columns.reduce((sum, column) => sum + column.share, 0)
    const full = block.rows.every((row) => row.length === block.columns.length)
    return Math.abs(share - 1) < 1e-9 && full && block.rows.length > 0
  }
  if (block.kind === 'figure') {
    const { series, categories } = block.chart
    return series.every(
      ({ values }) =>
        values.length === categories.length &&
        values.every((value) => value === null || Number.isFinite(value)),
    )
  }
  return true
}

function numbersOf(document: AgreementDocument): [id: string, number: string][] {
  return blocksOf(document).flatMap((block): [string, string][] => {
    if (block.kind === 'clause') return [[block.id, block.number]]
    if (block.kind !== 'table' && block.kind !== 'figure') return []
    return [[block.id, block.caption.split(' · ')[0] ?? '']]
  })
}
