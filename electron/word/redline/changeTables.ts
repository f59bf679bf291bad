import type { Block, Inline } from '../../../shared/agreement/document.ts'
import { plainText } from '../../../shared/agreement/outline.ts'

type Table = Extract<Block, { kind: 'table' }>
type Facts = Extract<Block, { kind: 'facts' }>

/** A cell or row that says something else than it did; a dash where it was not there. */
export interface CellChange {
  readonly what: string
  readonly was: string
  readonly is: string
}

export const NOT_THERE = '–'

/** What differs between two tables, row by row; rows are told by their first cell. */
export function tableChanges(before: Table | null, after: Table | null): CellChange[] {
  const [old, fresh] = [before, after].map((table) => namedRows(table?.rows ?? []))
  const headings = (after ?? before)?.columns.map(({ heading }) => heading) ?? []
  const sameColumns = JSON.stringify(before?.columns ?? []) === JSON.stringify(after?.columns ?? [])
  return [...new Set([...(fresh?.keys() ?? []), ...(old?.keys() ?? [])])].flatMap((name): CellChange[] => {
    const [was, is] = [old?.get(name), fresh?.get(name)]
    if (was === undefined || is === undefined || !sameColumns) {
      const change = { what: name, was: rowText(was), is: rowText(is) }
      return change.was === change.is ? [] : [change]
    }
    return headings.flatMap((heading, column) => {
      const change = { what: `${name} · ${heading}`, was: was[column] ?? '', is: is[column] ?? '' }
      return change.was === change.is ? [] : [change]
    })
  })
}

/** What differs between two lists of labels and values. */
export function factChanges(before: Facts | null, after: Facts | null): CellChange[] {
  const [old, fresh] = [before, after].map(
    (facts) => new Map(facts?.items.map(({ label, value }) => [label, plainText(value)]) ?? []),
  )
  return [...new Set([...(fresh?.keys() ?? []), ...(old?.keys() ?? [])])].flatMap((what) => {
    const [was, is] = [old?.get(what) ?? NOT_THERE, fresh?.get(what) ?? NOT_THERE]
    return was === is ? [] : [{ what, was, is }]
  })
}

/** The changes as a table of their own, since tracked rows break in some programs. */
export function changeTable(id: string, title: string, changes: readonly CellChange[]): Block {
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

/** Rows by their first cell; a second row of the same name gets a number. */
function namedRows(rows: Table['rows']): Map<string, string[]> {
  const named = new Map<string, string[]>()
  for (const cells of rows) {
    const texts = cells.map(plainText)
    const [first = ''] = texts
    let name = first
    for (let count = 2; named.has(name); count += 1) name = `${first} (${count})`
    named.set(name, texts)
  }
  return named
}

function rowText(cells: readonly string[] | undefined): string {
  return cells === undefined ? NOT_THERE : cells.join(' · ')
}
