import { factChanges, type RowChange, tableChanges } from '../../../shared/agreement/diff/tableChanges.ts'
import type { Block, Inline } from '../../../shared/agreement/document.ts'

/** A cell or row that says something else than it did. */
interface NamedChange {
  readonly what: string
  readonly was: string
  readonly is: string
}

/** What differs between two tables, or two lists of labels and values, cell by cell; nothing for other blocks. */
export function cellChanges(before: Block, after: Block): NamedChange[] {
  if (before.kind === 'table' && after.kind === 'table') return named(tableChanges(before, after))
  return before.kind === 'facts' && after.kind === 'facts' ? named(factChanges(before, after)) : []
}

function named(changes: readonly RowChange[]): NamedChange[] {
  return changes.flatMap(({ row, cells }) =>
    cells.map(({ heading, was, is }) => ({ what: heading === '' ? row : `${row} · ${heading}`, was, is })),
  )
}

/** The changes as a table of their own, since tracked rows break in some programs. */
export function changeTable(id: string, title: string, changes: readonly NamedChange[]): Block {
  return {
    kind: 'table',
    id: `changes-${id}`,
    caption: `What changed in ${title}`,
    description: 'What stood there and what stands there now.',
    columns: [
      { heading: 'What', align: 'start', share: 0.3 },
      { heading: 'Was', align: 'start', share: 0.35 },
      { heading: 'Is', align: 'start', share: 0.35 },
    ],
    rows: changes.map(({ what, was, is }) => [what, was, is].map(cell)),
  }
}

export function cell(text: string): Inline[] {
  return [{ kind: 'text', text }]
}
