import { blockText } from '../../../shared/agreement/blockWords.ts'
import {
  type ComparedBlock,
  type ComparedSection,
  isBlockChanged,
  isChanged,
} from '../../../shared/agreement/diff/compareDocuments.ts'
import { compareWords, readingOf } from '../../../shared/agreement/diff/compareWords.ts'
import type { Block, Inline } from '../../../shared/agreement/document.ts'
import { numberOf } from '../../../shared/agreement/numbered.ts'
import { plainText } from '../../../shared/agreement/outline.ts'
import { assertNever } from '../../../shared/base/invariant.ts'
import { shortened } from '../../../shared/base/shortened.ts'
import { oneLine } from '../printable.ts'
import { sectionHeading } from '../words.ts'
import { cell, cellChanges } from './changeTables.ts'
import { asShown } from './trackedText.ts'

/** Everything that changed at a glance: where, how, and in a few words what. */
export function changeSummary(sections: readonly ComparedSection[]): Block {
  return {
    kind: 'table',
    id: 'change-summary',
    caption: 'Changes at a glance',
    description:
      'Each change with its place, whether something is new, changed or gone, and in a few words what.',
    columns: [
      { heading: 'Section', align: 'start', share: 0.27 },
      { heading: 'Part', align: 'start', share: 0.13 },
      { heading: 'How', align: 'start', share: 0.12 },
      { heading: 'What', align: 'start', share: 0.48 },
    ],
    rows: sections.filter(isChanged).flatMap(sectionRows),
  }
}

const HOW = { changed: 'Changed', added: 'New', removed: 'Gone', kept: '' } as const

function sectionRows({ before, after, blocks }: ComparedSection): Inline[][][] {
  const section = after ?? before
  const place = section === null ? '' : sectionHeading(section)
  if (before === null || after === null) {
    return [row([place, 'All of it', before === null ? HOW.added : HOW.removed, `${blocks.length} parts`])]
  }
  return [
    ...(before.title === after.title
      ? []
      : [row([place, 'Title', HOW.changed, `${before.title} → ${after.title}`])]),
    ...blocks
      .filter(isBlockChanged)
      .map((block) => row([place, partName(block), HOW[block.kind], oneLine(inShort(whatChanged(block)))])),
  ]
}

/** Long ones end after a whole word. */
function inShort(text: string): string {
  const short = shortened(text, 180)
  return short === text ? text : short.replace(/\s\S*…$/u, ' …')
}

function row(texts: readonly string[]): Inline[][] {
  return texts.map(cell)
}

function partName(compared: ComparedBlock): string {
  const block = compared.kind === 'removed' ? compared.before : compared.after
  switch (block.kind) {
    case 'clause':
    case 'table':
    case 'figure':
      return numberOf(block)
    case 'heading':
      return 'Heading'
    case 'paragraph':
      return 'Paragraph'
    case 'list':
      return 'List'
    case 'facts':
      return 'Facts'
    case 'signature':
      return 'Signatory'
    default:
      return assertNever(block)
  }
}

function whatChanged(compared: ComparedBlock): string {
  if (compared.kind === 'removed') return blockText(compared.before)
  if (compared.kind !== 'changed') return blockText(compared.after)
  const { before, after } = compared
  const [old, fresh] = [wordsOf(before), wordsOf(after)]
  if (old !== null && fresh !== null) return replacedWords(old, fresh)
  if (before.kind === 'list' && after.kind === 'list') return replacedItems(before.items, after.items)
  const cells = cellChanges(before, after)
  return cells.length === 0
    ? blockText(after)
    : cells.map(({ what, was, is }) => `${what}: ${replacedCell(was, is)}`).join('; ')
}

/** A few words are read best as a whole; of more, those that differ. */
function replacedCell(was: string, is: string): string {
  return was.length <= FEW_LETTERS && is.length <= FEW_LETTERS
    ? `${was} → ${is}`
    : replacedWords(cell(was), cell(is))
}

const FEW_LETTERS = 40

/** Only the items that differ. */
function replacedItems(before: readonly Item[], after: readonly Item[]): string {
  const [old, fresh] = [before, after].map((items) => new Set(items.map(readingOf)))
  const gone = before.filter((item) => !fresh?.has(readingOf(item)))
  const added = after.filter((item) => !old?.has(readingOf(item)))
  return [...gone.map((item) => `− ${plainText(item)}`), ...added.map((item) => `+ ${plainText(item)}`)].join(
    ' · ',
  )
}

type Item = readonly Inline[]

/** Only the words that differ: what was → what is. */
function replacedWords(before: readonly Inline[], after: readonly Inline[]): string {
  const parts: string[] = []
  let gone = ''
  for (const { kind, inlines } of compareWords(asShown(before), asShown(after))) {
    const text = plainText(inlines).trim()
    if (kind === 'removed') gone = text
    else if (kind === 'added') {
      parts.push(gone === '' ? `+ ${text}` : replaced(gone, text))
      gone = ''
    } else if (gone !== '') {
      parts.push(`− ${gone}`)
      gone = ''
    }
  }
  if (gone !== '') parts.push(`− ${gone}`)
  return parts.join(' · ')
}

/** A sign after both, or a bracket before both, is no part of what differs. */
function replaced(was: string, is: string): string {
  const first = was.startsWith('(') && is.startsWith('(') ? 1 : 0
  const sign = /[.,;:]$/u.exec(was)?.[0]
  const last = sign !== undefined && is.endsWith(sign) ? -1 : undefined
  return `${was.slice(first, last)} → ${is.slice(first, last)}`
}

function wordsOf(block: Block): readonly Inline[] | null {
  return block.kind === 'clause' || block.kind === 'paragraph' ? block.inlines : null
}
