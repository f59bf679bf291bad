import { describe, expect, it } from 'vitest'
import type { DraftSection } from '../../../shared/agreement/draft.ts'
import { numberSections } from '../../../shared/agreement/numbering.ts'
import { clause, paragraph, refer, say, see } from '../../../shared/agreement/words.ts'
import type { SectionId } from '../../../shared/plan/agreementSettings.ts'

const section = (id: SectionId, ...blocks: DraftSection['blocks']): DraftSection => ({
  id,
  title: id,
  blocks,
})

describe('numbers of an agreement', () => {
  it('counts sections from one, leaves the front matter without, and gives appendices letters', () => {
    const numbered = numberSections([
      section('front'),
      section('goals', clause('a', say`One`), clause('b', say`Two`)),
      section('capacity', clause('c', say`Three`)),
      section('calculation', clause('d', say`Four`)),
    ])
    expect(numbered.map(({ number }) => number)).toEqual(['', '1', '2', 'A'])
    const clauses = numbered.flatMap(({ blocks }) =>
      blocks.flatMap((b) => (b.kind === 'clause' ? [b.number] : [])),
    )
    expect(clauses).toEqual(['1.1', '1.2', '2.1', 'A.1'])
  })

  it('turns a link into a reference with the number of its target', () => {
    const [first] = numberSections([
      section('goals', paragraph(say`Look there${see('later')}.`)),
      section('capacity', clause('later', say`Here`)),
    ])
    expect(first?.blocks[0]).toEqual({
      kind: 'paragraph',
      inlines: [
        { kind: 'text', text: 'Look there' },
        { kind: 'text', text: ' (see ' },
        { kind: 'reference', target: 'later', text: '2.1' },
        { kind: 'text', text: ')' },
        { kind: 'text', text: '.' },
      ],
    })
  })

  it('keeps a sentence whole when what it refers to is left out', () => {
    const [first] = numberSections([
      section('goals', paragraph(say`As ${refer('gone', 'the table')} says${see('gone')}.`)),
    ])
    const block = first?.blocks[0]
    expect(block?.kind === 'paragraph' && block.inlines.map(({ text }) => text).join('')).toBe(
      'As the table says.',
    )
  })

  it('refuses two parts with one id', () => {
    const twice = [section('goals', clause('a', say`One`), clause('a', say`Two`))]
    expect(() => numberSections(twice)).toThrow('two parts with the id "a"')
  })
})
