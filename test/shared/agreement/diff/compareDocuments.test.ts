import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeAgreement } from '../../../../shared/agreement/compose.ts'
import {
  compareDocuments,
  isBlockChanged,
  isChanged,
  type ComparedBlock,
  type ComparedSection,
} from '../../../../shared/agreement/diff/compareDocuments.ts'
import { compareWords, sayTheSame } from '../../../../shared/agreement/diff/compareWords.ts'
import { DocumentTree } from '../../../../shared/agreement/documentSchema.ts'
import type { Block, Inline, Section } from '../../../../shared/agreement/document.ts'
import { plainText } from '../../../../shared/agreement/outline.ts'
import { examplePlan } from '../../../../shared/plan/examples/examplePlan.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { anyPlan } from '../anyPlan.ts'

const plan = examplePlan('software-company')
const compose = (of: Plan, number: number) =>
  composeAgreement(of, `2027-0${number}-05T09:00:00.000Z`, { kind: 'version', number })
const compare = (later: Plan): ComparedSection[] => compareDocuments(compose(plan, 1), compose(later, 2))
const changedIn = (sections: readonly ComparedSection[]): string[] =>
  sections.filter(isChanged).map(({ id }) => id)

const text = (words: string): Inline => ({ kind: 'text', text: words })
const runs = (before: readonly Inline[], after: readonly Inline[]): string[] =>
  compareWords(before, after).map(({ kind, inlines }) => `${kind}: ${plainText(inlines)}`)
const field = (words: string): Inline => ({ kind: 'field', text: words, source: 'figures.workable' })
const see = (number: string): Inline => ({ kind: 'reference', target: 'joint-outcome', text: number })

/** The appendix that lists changes is no part of what is compared. */
const isCompared = ({ id }: Section): boolean => id !== 'changes'

function sideOf(block: ComparedBlock, side: 'before' | 'after'): Block[] {
  if (side === 'before') return 'before' in block ? [block.before] : []
  return 'after' in block ? [block.after] : []
}

describe('two versions of an agreement', () => {
  it('of the same plan say the same, though number and moment differ', () => {
    expect(changedIn(compare(plan))).toEqual([])
  })

  it('say the same where one of them was stored, which may order the fields of its parts anew', () => {
    const stored = DocumentTree.parse(JSON.parse(JSON.stringify(compose(plan, 1))))
    expect(changedIn(compareDocuments(stored, compose(plan, 2)))).toEqual([])
  })

  it('differ where what was changed is said, and nowhere else', () => {
    const commitments = plan.commitments.map((one) =>
      one.side === 'sales' ? { ...one, owner: 'Somebody new' } : one,
    )
    const sections = compare({ ...plan, commitments })
    expect(changedIn(sections)).toContain('metrics')
    expect(changedIn(sections)).not.toContain('goals')
    expect(changedIn(sections)).not.toContain('baseline')
  })

  it('show a section that was left out as gone, where it stood', () => {
    const sections = compare({ ...plan, agreement: { ...plan.agreement, without: ['capacity'] } })
    const gone = sections.find(({ id }) => id === 'capacity')
    expect(gone?.after).toBeNull()
    expect(gone?.blocks.every(({ kind }) => kind === 'removed')).toBe(true)
    expect(sections.map(({ id }) => id)).toEqual(compare(plan).map(({ id }) => id))
  })

  it('have a reworded paragraph changed, not taken out and put in', () => {
    const later = compare({ ...plan, purpose: `${plan.purpose.split('\n')[0]} And more of it.` })
    const front = later.find(({ id }) => id === 'front')
    expect(front?.blocks.filter(isBlockChanged).map(({ kind }) => kind)).toContain('changed')
  })

  it('are both whole in the comparison, but for the list of changes that a version carries', () => {
    fc.assert(
      fc.property(anyPlan(), anyPlan(), (one, other) => {
        const [before, after] = [compose(one, 1), compose(other, 2)]
        const compared = compareDocuments(before, after)
        const sides = (side: 'before' | 'after') =>
          compared.flatMap((section) => {
            const own = section[side]
            if (own === null) return []
            const blocks = section.blocks.flatMap((block) => sideOf(block, side))
            return [{ ...own, blocks }]
          })
        expect(sides('before')).toEqual(before.sections.filter(isCompared))
        expect(sides('after')).toEqual(after.sections.filter(isCompared))
      }),
      { numRuns: 30 },
    )
  })
})

describe('two wordings', () => {
  it('are told apart word by word', () => {
    expect(runs([text('Sales calls within 15 minutes.')], [text('Sales calls within 30 minutes.')])).toEqual([
      'kept: Sales calls within',
      'removed:  15',
      'added:  30',
      'kept:  minutes.',
    ])
  })

  it('differ where a live field says something else', () => {
    expect(
      runs([text('Up to '), field('435'), text(' leads')], [text('Up to '), field('482'), text(' leads')]),
    ).toEqual(['kept: Up to ', 'removed: 435', 'added: 482', 'kept:  leads'])
  })

  it('say the same where only a number moved, or only a pointer to another place came', () => {
    const clause = text('Sales answers for it')
    const pointed = [clause, text(' (see '), see('3.4'), text(')'), text('.')]
    expect(sayTheSame(pointed, [clause, text(' (see '), see('4.4'), text(')'), text('.')])).toBe(true)
    expect(sayTheSame(pointed, [clause, text('.')])).toBe(true)
    expect(sayTheSame(pointed, [text('Marketing answers for it.')])).toBe(false)
  })

  it('are the same where only the number of a clause moved', () => {
    expect(runs([text('see '), see('3.4')], [text('see '), see('4.4')])).toEqual(['kept: see 4.4'])
  })

  it('are both whole in the comparison, but for the list of changes that a version carries', () => {
    const wording = fc.array(fc.constantFrom('leads ', 'a month', ', ', ' sales', '.').map(text), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(wording, wording, (before, after) => {
        const compared = compareWords(before, after)
        const side = (gone: 'added' | 'removed') =>
          plainText(compared.filter(({ kind }) => kind !== gone).flatMap(({ inlines }) => inlines))
        expect(side('added')).toBe(plainText(before))
        expect(side('removed')).toBe(plainText(after))
      }),
    )
  })
})
