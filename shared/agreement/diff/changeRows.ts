import { assertNever } from '../../base/invariant.ts'
import { blockText } from '../blockWords.ts'
import type { Block, Section } from '../document.ts'
import { isNumbered, numberOf, titleIn } from '../numbered.ts'
import { plainText } from '../outline.ts'
import type { ComparedBlock, ComparedSection } from './compareDocuments.ts'
import { readingOf } from './compareWords.ts'
import { factChanges, NOT_THERE, type RowChange, tableChanges } from './tableChanges.ts'

/** One thing that says something else than before: a clause, a line of a list, a row of a table, or a whole part in one line. */
export interface ChangeRow {
  /** Title of its section. */
  readonly section: string
  /** The clause, table or figure that it is or stands in, as it is now; null where nothing can be referred to. */
  readonly target: string | null
  /** What it is, after the number of the target; empty for a whole clause. */
  readonly part: string
  readonly was: string
  readonly is: string
}

/** Rows of one table that are told one by one; of the others only how many there are. */
const ROWS_MOST = 8

/** Everything that differs, as short as it can be told: sections, tables and figures that came or went in one line each. */
export function changeRows(sections: readonly ComparedSection[]): ChangeRow[] {
  return sections.flatMap(sectionRows)
}

function sectionRows({ before, after, blocks }: ComparedSection): ChangeRow[] {
  const told = (part: string, was: string, is: string): ChangeRow => ({
    section: titleOf(after ?? before),
    target: null,
    part,
    was,
    is,
  })
  if (before === null) return [told('The whole section', NOT_THERE, 'New')]
  if (after === null) return [told('The whole section', 'There until now', 'Gone')]
  return [
    ...(before.title === after.title ? [] : [told('Title', before.title, after.title)]),
    ...blocks.flatMap((block) =>
      blockRows(block).map((row): ChangeRow => Object.assign({ section: after.title }, row)),
    ),
  ]
}

type BlockRow = Omit<ChangeRow, 'section'>

function blockRows(compared: ComparedBlock): BlockRow[] {
  switch (compared.kind) {
    case 'kept':
      return []
    case 'added':
      return [
        { target: targetOf(compared.after), part: nameOf(compared.after), ...cameOrWent(compared.after) },
      ]
    case 'removed': {
      const { was, is } = cameOrWent(compared.before)
      return [
        { target: null, part: formerNameOf(compared.before), was: is, is: was === NOT_THERE ? 'Gone' : was },
      ]
    }
    case 'changed':
      return changedRows(compared.before, compared.after)
  }
}

/** What a part that is new says. Of a table or a figure it is enough to say that it is there. */
function cameOrWent(block: Block): Pick<ChangeRow, 'was' | 'is'> {
  switch (block.kind) {
    case 'table':
      return { was: NOT_THERE, is: `${titleIn(block.caption)}, ${rowsOf(block.rows.length)}` }
    case 'figure':
      return { was: NOT_THERE, is: titleIn(block.caption) }
    case 'facts':
      return { was: NOT_THERE, is: `${block.title}, ${rowsOf(block.items.length)}` }
    case 'heading':
    case 'paragraph':
    case 'clause':
    case 'list':
    case 'signature':
      return { was: NOT_THERE, is: blockText(block) }
    default:
      return assertNever(block)
  }
}

function changedRows(before: Block, after: Block): BlockRow[] {
  const target = targetOf(after)
  if (before.kind === 'table' && after.kind === 'table') {
    const [was, is] = [columnsText(before), columnsText(after)]
    if (was !== is) return [{ target, part: 'Columns', was, is }]
    return shortList(tableChanges(before, after)).map(({ part, was: old, is: fresh }) => ({
      target,
      part,
      was: old,
      is: fresh,
    }))
  }
  if (before.kind === 'facts' && after.kind === 'facts') {
    return factChanges(before, after).map(({ row, cells: [cell] }) => ({
      target,
      part: row,
      was: cell?.was ?? NOT_THERE,
      is: cell?.is ?? NOT_THERE,
    }))
  }
  if (after.kind === 'figure')
    return [{ target, part: nameOf(after), was: NOT_THERE, is: 'Shows other values' }]
  if (before.kind === 'list' && after.kind === 'list') {
    return [{ target, part: nameOf(after), was: itemsOnlyIn(before, after), is: itemsOnlyIn(after, before) }]
  }
  return [{ target, part: nameOf(after), was: blockText(before), is: blockText(after) }]
}

function columnsText({ columns }: Extract<Block, { kind: 'table' }>): string {
  return columns.map(({ heading }) => heading).join(', ')
}

function shortList(changes: readonly RowChange[]): Pick<ChangeRow, 'part' | 'was' | 'is'>[] {
  const rest = changes.length - ROWS_MOST
  // A last line for a single row would be no shorter than the row.
  const shown = rest > 1 ? changes.slice(0, ROWS_MOST) : changes
  return [
    ...shown.map(({ row, cells }) => ({
      part: row,
      was: cellsText(cells, 'was'),
      is: cellsText(cells, 'is'),
    })),
    ...(rest > 1 ? [{ part: `${rowsOf(rest)} more`, was: 'Other values', is: 'As the table says' }] : []),
  ]
}

function cellsText(cells: RowChange['cells'], side: 'was' | 'is'): string {
  return cells.map((cell) => (cell.heading === '' ? cell[side] : `${cell.heading}: ${cell[side]}`)).join('; ')
}

type List = Extract<Block, { kind: 'list' }>

function itemsOnlyIn(list: List, other: List): string {
  const there = new Set(other.items.map(readingOf))
  const own = list.items.filter((item) => !there.has(readingOf(item)))
  return own.length === 0 ? NOT_THERE : own.map(plainText).join('; ')
}

function targetOf(block: Block): string | null {
  return isNumbered(block) ? block.id : null
}

function nameOf(block: Block): string {
  switch (block.kind) {
    case 'clause':
    case 'table':
    case 'figure':
      return ''
    case 'facts':
      return block.title
    case 'heading':
      return 'Heading'
    case 'paragraph':
      return 'Text'
    case 'list':
      return 'List'
    case 'signature':
      return 'Signatory'
    default:
      return assertNever(block)
  }
}

/** What a part that is gone was called, by the number that it had. */
function formerNameOf(block: Block): string {
  return isNumbered(block) ? `${numberOf(block)} until now` : nameOf(block)
}

function titleOf(section: Section | null): string {
  return section?.title ?? ''
}

function rowsOf(count: number): string {
  return `${count} ${count === 1 ? 'row' : 'rows'}`
}
