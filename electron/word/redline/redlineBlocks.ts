import { diffArrays } from 'diff'
import { HeadingLevel, Paragraph, type Table } from 'docx'
import type { ComparedBlock } from '../../../shared/agreement/diff/compareDocuments.ts'
import type { Block, Inline } from '../../../shared/agreement/document.ts'
import { plainText } from '../../../shared/agreement/outline.ts'
import { assertNever } from '../../../shared/base/invariant.ts'
import { oneLine } from '../printable.ts'
import { signatoryInFull } from '../signoff.ts'
import { blockContent, type Place, ROOM_UNDER_TABLE, type Setting } from '../write/blocks.ts'
import { textRuns } from '../write/inlines.ts'
import { listItem } from '../write/lists.ts'
import { cellChanges, changeTable } from './changeTables.ts'
import { type Compared, type Revision, trackedParagraph } from './trackedText.ts'

interface Redlining {
  readonly setting: Setting
  readonly place: Place
  readonly revise: () => Revision
}

/** A block with what changed in it: words tracked; of tables and figures the later one, with what changed told beside it. */
export function redlineBlock(compared: ComparedBlock, redlining: Redlining): (Paragraph | Table)[] {
  const before = compared.kind === 'added' ? null : compared.before
  const after = compared.kind === 'removed' ? null : compared.after
  const block = after ?? before
  if (block === null) return []
  const { setting, place, revise } = redlining
  const room = place.afterTable ? { spacing: ROOM_UNDER_TABLE } : {}
  switch (block.kind) {
    case 'heading':
      return [trackedParagraph(bothWords(before, after), { heading: HeadingLevel.HEADING_2 }, revise)]
    case 'paragraph':
      return [
        trackedParagraph(
          bothWords(before, after),
          { ...room, style: block.note === true ? 'Note' : 'Normal' },
          revise,
        ),
      ]
    case 'clause':
      return [trackedParagraph(bothWords(before, after), { ...room, style: 'Clause' }, revise)]
    case 'list':
      return comparedItems(itemsOf(before), itemsOf(after)).map((item, index) =>
        trackedParagraph(
          item,
          {
            ...(index === 0 ? room : {}),
            ...listItem(block.ordered, place.list),
          },
          revise,
        ),
      )
    case 'facts': {
      const changes = changesIn(compared)
      return [
        ...(compared.kind === 'changed' ? [] : statusNote(compared, block.title)),
        ...drawn(after, redlining),
        ...(changes.length === 0
          ? []
          : blockContent(changeTable(block.id, block.title, changes), setting, place)),
      ]
    }
    case 'table': {
      const changes = changesIn(compared)
      return [
        ...statusNote(compared, block.caption),
        ...drawn(after, redlining),
        ...(changes.length === 0
          ? []
          : blockContent(changeTable(block.id, block.caption, changes), setting, place)),
      ]
    }
    case 'figure':
      return [...statusNote(compared, block.caption), ...drawn(after, redlining)]
    case 'signature':
      return [note(`${signatoryInFull(block)} ${HAPPENED[compared.kind]}.`)]
    default:
      return assertNever(block)
  }
}

/** A line of the redline's own, which neither document has. */
export function note(text: string): Paragraph {
  return new Paragraph({ style: 'RedlineNote', children: textRuns(text) })
}

const HAPPENED = {
  changed: 'signs under another name or title',
  added: 'signs too',
  removed: 'no longer signs',
  kept: 'signs, as before',
} as const

function statusNote({ kind }: ComparedBlock, caption: string): Paragraph[] {
  switch (kind) {
    case 'kept':
      return []
    case 'added':
      return [note(`${caption} is new.`)]
    case 'removed':
      return [note(`${caption} is gone.`)]
    case 'changed':
      return [note(`${caption} has changed; it is shown as it is now.`)]
  }
}

function drawn(after: Block | null, { setting, place }: Redlining): (Paragraph | Table)[] {
  return after === null ? [] : blockContent(after, setting, place)
}

function changesIn(compared: ComparedBlock): ReturnType<typeof cellChanges> {
  return compared.kind === 'changed' ? cellChanges(compared.before, compared.after) : []
}

function bothWords(before: Block | null, after: Block | null): Compared {
  return { before: before && wordsOf(before), after: after && wordsOf(after) }
}

/** A paragraph's words, with the number of a clause before them. */
function wordsOf(block: Block): readonly Inline[] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'text', text: oneLine(block.text) }]
    case 'clause':
      return [{ kind: 'text', text: `${block.number}\t` }, ...block.inlines]
    case 'paragraph':
      return block.inlines
    case 'list':
    case 'facts':
    case 'table':
    case 'figure':
    case 'signature':
      return []
  }
}

type Items = Extract<Block, { kind: 'list' }>['items']

function itemsOf(block: Block | null): Items {
  return block?.kind === 'list' ? block.items : []
}

/** The items of two lists side by side: those that took the place of others are compared with them word by word. */
function comparedItems(before: Items, after: Items): Compared[] {
  const pairs: Compared[] = []
  let [inOld, inFresh] = [0, 0]
  let gone: Items = []
  const settle = (fresh: Items): void => {
    for (let index = 0; index < Math.max(gone.length, fresh.length); index += 1) {
      pairs.push({ before: gone[index] ?? null, after: fresh[index] ?? null })
    }
    gone = []
  }
  for (const { added, removed, value } of diffArrays(before.map(plainText), after.map(plainText))) {
    const [old, fresh] = [
      before.slice(inOld, inOld + value.length),
      after.slice(inFresh, inFresh + value.length),
    ]
    if (!added) inOld += value.length
    if (!removed) inFresh += value.length
    if (removed) gone = old
    else if (added) settle(fresh)
    else {
      settle([])
      pairs.push(...old.map((item, index): Compared => ({ before: item, after: fresh[index] ?? null })))
    }
  }
  settle([])
  return pairs
}
