import { assertNever, invariant } from '../base/invariant.ts'
import type { SectionId } from '../plan/agreementSettings.ts'
import type { AgreementDocument, Block, Inline, Section } from './document.ts'
import type { DraftBlock, DraftInline, DraftSection, Words } from './draft.ts'
import { captionOf, isNumbered, numberOf } from './numbered.ts'

/**
 * Gives sections, clauses, tables and figures their numbers in the order of the document, and turns links into references.
 * Sections count 1, 2, …; appendices A, B, …; the front matter has no number and no clauses.
 *
 * @param whole the agreement that the sections are an excerpt of: it is named where only it holds what a link points to
 */
export function numberSections(drafts: readonly DraftSection[], whole?: AgreementDocument): Section[] {
  const sectionNumbers = numbersOf(drafts)
  const numbers = new Map<string, string>()
  const elsewhere = placesIn(whole)
  let tables = 0
  let figures = 0
  for (const [index, draft] of drafts.entries()) {
    let clauses = 0
    for (const block of draft.blocks) {
      if (block.kind === 'clause') {
        clauses += 1
        numberOnce(numbers, block.id, `${sectionNumbers[index] ?? ''}.${clauses}`)
      } else if (block.kind === 'table') {
        tables += 1
        numberOnce(numbers, block.id, `Table ${tables}`)
      } else if (block.kind === 'figure') {
        figures += 1
        numberOnce(numbers, block.id, `Figure ${figures}`)
      }
    }
  }
  return drafts.map((draft, index) => ({
    id: draft.id,
    number: sectionNumbers[index] ?? '',
    title: draft.title,
    blocks: draft.blocks.map((block) => numberBlock(block, { numbers, elsewhere })),
  }))
}

/** Where links lead to. */
interface Places {
  readonly numbers: ReadonlyMap<string, string>
  /** What only the agreement holds that this is an excerpt of, in words. */
  readonly elsewhere: ReadonlyMap<string, string>
}

function placesIn(whole: AgreementDocument | undefined): Map<string, string> {
  const blocks = (whole?.sections ?? []).flatMap((section) => section.blocks)
  return new Map(
    blocks.filter(isNumbered).map((block) => {
      const number = numberOf(block)
      return [block.id, `${block.kind === 'clause' ? `section ${number}` : number} of the agreement`]
    }),
  )
}

/** Sections that come after all others, and count by letters. */
export const appendices: ReadonlySet<SectionId> = new Set<SectionId>([
  'calculation',
  'scenarios',
  'calendar',
  'changes',
  'card',
])

function numbersOf(drafts: readonly DraftSection[]): string[] {
  let sections = 0
  let letters = 0
  return drafts.map(({ id }) => {
    if (id === 'front') return ''
    if (!appendices.has(id)) return String((sections += 1))
    letters += 1
    return String.fromCodePoint(64 + letters)
  })
}

function numberOnce(numbers: Map<string, string>, id: string, number: string): void {
  invariant(!numbers.has(id), `the agreement has two parts with the id "${id}"`)
  numbers.set(id, number)
}

function numberBlock(block: DraftBlock, places: Places): Block {
  const { numbers } = places
  const finish = (words: Words): Inline[] => words.flatMap((inline) => finishInline(inline, places))
  switch (block.kind) {
    case 'heading':
    case 'signature':
      return block
    case 'paragraph':
      return {
        kind: 'paragraph',
        inlines: finish(block.words),
        ...(block.note === undefined ? {} : { note: block.note }),
      }
    case 'clause':
      return {
        kind: 'clause',
        id: block.id,
        number: numbers.get(block.id) ?? '',
        inlines: finish(block.words),
        ...(block.openPoint === undefined ? {} : { openPoint: block.openPoint }),
      }
    case 'list':
      return { kind: 'list', ordered: block.ordered, items: block.items.map(finish) }
    case 'facts':
      return { ...block, items: block.items.map(({ label, value }) => ({ label, value: finish(value) })) }
    case 'table': {
      const { title, rows, ...rest } = block
      return {
        ...rest,
        caption: captionOf(numbers.get(block.id) ?? '', title),
        rows: rows.map((row) => row.map(finish)),
      }
    }
    case 'figure': {
      const { title, ...rest } = block
      return { ...rest, caption: captionOf(numbers.get(block.id) ?? '', title) }
    }
    default:
      return assertNever(block)
  }
}

function finishInline(inline: DraftInline, { numbers, elsewhere }: Places): Inline[] {
  if (inline.kind !== 'link') return [inline]
  const { target, before, after, otherwise } = inline
  const number = numbers.get(target)
  if (number !== undefined) {
    return [...textOf(before), { kind: 'reference', target, text: number }, ...textOf(after)]
  }
  const place = elsewhere.get(target)
  return textOf(place === undefined ? otherwise : `${before}${place}${after}`)
}

function textOf(text: string): Inline[] {
  return text === '' ? [] : [{ kind: 'text', text }]
}
