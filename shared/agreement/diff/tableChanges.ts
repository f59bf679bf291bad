import type { Block, Inline } from '../document.ts'
import { plainText } from '../outline.ts'
import { TELLING_LABELS } from '../tellsOfVersion.ts'
import { readingOf, sayTheSame } from './compareWords.ts'

type Table = Extract<Block, { kind: 'table' }>
type Facts = Extract<Block, { kind: 'facts' }>
type Cell = readonly Inline[]

/** A cell that says something else than it did; a dash where it was not there. */
export interface CellChange {
  /** Heading of the column; empty where the whole row came or went. */
  readonly heading: string
  readonly was: string
  readonly is: string
}

/** A row of a table, or a line of a list of labels and values, with what differs in it. */
export interface RowChange {
  readonly row: string
  readonly cells: readonly CellChange[]
}

export const NOT_THERE = '–'

/**
 * What differs between two tables, row by row. Rows are told by their first cell, and where several say the same in it, by their first
 * two. A number that a reference shows is no difference.
 */
export function tableChanges(before: Table | null, after: Table | null): RowChange[] {
  const naming = [before, after].some(repeatsFirstCells) ? 2 : 1
  const [old, fresh] = [before, after].map((table) => namedRows(table?.rows ?? [], naming))
  const headings = headingsOf(after ?? before)
  const sameColumns = headings.join('\n') === headingsOf(before ?? after).join('\n')
  return [...new Set([...(fresh?.keys() ?? []), ...(old?.keys() ?? [])])].flatMap((name): RowChange[] => {
    const [was, is] = [old?.get(name), fresh?.get(name)]
    const row = rowText((is ?? was)?.slice(0, naming))
    if (was === undefined || is === undefined || !sameColumns) {
      const whole = { heading: '', was: rowText(was), is: rowText(is) }
      return whole.was === whole.is ? [] : [{ row, cells: [whole] }]
    }
    const cells = headings.flatMap((heading, column) =>
      changeOf(heading, was[column] ?? [], is[column] ?? []),
    )
    return cells.length === 0 ? [] : [{ row, cells }]
  })
}

/** What differs between two lists of labels and values; what tells which version it is differs in any case, and is no change. */
export function factChanges(before: Facts | null, after: Facts | null): RowChange[] {
  const [old, fresh] = [before, after].map((facts) => namedFacts(facts?.items ?? []))
  return [...new Set([...(fresh?.keys() ?? []), ...(old?.keys() ?? [])])].flatMap((name) => {
    const cells = changeOf('', old?.get(name)?.value ?? [], fresh?.get(name)?.value ?? [])
    const row = (fresh?.get(name) ?? old?.get(name))?.label ?? ''
    return cells.length === 0 ? [] : [{ row, cells }]
  })
}

function changeOf(heading: string, was: Cell, is: Cell): CellChange[] {
  if (sayTheSame(was, is)) return []
  return [{ heading, was: plainText(was) || NOT_THERE, is: plainText(is) || NOT_THERE }]
}

/** Rows by what their first cells say; a second row of the same name gets a number. */
function namedRows(rows: Table['rows'], naming: number): Map<string, readonly Cell[]> {
  return named(rows, (cells) => cells.slice(0, naming).map(readingOf).join('\n'))
}

function repeatsFirstCells(table: Table | null): boolean {
  const rows = table?.rows ?? []
  return new Set(rows.map(([first = []]) => readingOf(first))).size < rows.length
}

function namedFacts(items: Facts['items']): Map<string, Facts['items'][number]> {
  return named(
    items.filter(({ label }) => !TELLING_LABELS.has(label)),
    ({ label }) => label,
  )
}

function named<T>(things: readonly T[], nameOf: (thing: T) => string): Map<string, T> {
  const all = new Map<string, T>()
  for (const thing of things) {
    const first = nameOf(thing)
    let name = first
    for (let count = 2; all.has(name); count += 1) name = `${first} (${count})`
    all.set(name, thing)
  }
  return all
}

function headingsOf(table: Table | null): string[] {
  return (table?.columns ?? []).map(({ heading }) => heading)
}

function rowText(cells: readonly Cell[] | undefined): string {
  return cells === undefined ? NOT_THERE : cells.map(plainText).join(' · ')
}
