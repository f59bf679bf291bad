import { ok, type Result } from '../base/result.ts'
import { saysNothing } from './lead.ts'
import type { LeadMapping } from './mapping/mapping.ts'
import { readTable } from './csv/readTable.ts'
import { shorten, type FileProblem, type Refusal } from './refusal.ts'
import type { Reading, SourceFile } from './csv/sourceFile.ts'

/** A row of the second file, found by its key. */
export interface JoinedRow {
  readonly line: number
  /** Only the cells that the mapping asks for, by column. */
  readonly cells: Readonly<Record<string, string>>
}

export interface JoinedRows {
  readonly byKey: ReadonlyMap<string, JoinedRow>
  /** Lines of rows that cannot be used, by what their key seems to be: their leads must not count as without a row. */
  readonly spoiled: ReadonlyMap<string, number>
  readonly refusals: readonly Refusal[]
  readonly blank: number
}

/** Reads the second file and finds its rows by key. Of rows with the same key the first counts, the others are refused. */
export async function readJoinedRows(
  source: SourceFile,
  mapping: LeadMapping,
  join: NonNullable<LeadMapping['join']>,
  reading: Reading,
): Promise<Result<JoinedRows, FileProblem>> {
  const wanted = [
    ...Object.values(mapping.stages),
    ...(mapping.value ? [mapping.value] : []),
    ...(mapping.only ? [mapping.only.ref] : []),
    ...Object.values(mapping.attributes),
    ...Object.values(mapping.behaviours),
  ]
    .filter((ref) => ref.file === 'joined')
    .map((ref) => ref.column)
  const byKey = new Map<string, JoinedRow>()
  const spoiled = new Map<string, number>()
  const refusals: Refusal[] = []
  let blank = 0
  for await (const batch of readTable(source, join.format, reading)) {
    if (!batch.ok) return batch
    const { columns, rows } = batch.value
    blank += batch.value.blank
    const keyAt = columns.indexOf(join.joinedKey)
    for (const { line, cells, wrong } of rows) {
      const refuse = (column: string | null, value: string, reason: string): void => {
        refusals.push({ file: source.name, line, column, value: shorten(value), reason })
      }
      const key = cells[keyAt]?.trim() ?? ''
      const earlier = byKey.get(key)
      if (wrong !== null) {
        refuse(null, '', wrong)
        spoiled.set(seemingKey(cells, keyAt, join.format.delimiter), line)
      } else if (saysNothing(key))
        refuse(join.joinedKey, key, 'This row has no key, so it belongs to no lead.')
      else if (earlier) {
        refuse(join.joinedKey, key, `This key is on line ${earlier.line} already; that row was taken.`)
      } else {
        const kept = wanted.map((column) => [column, cells[columns.indexOf(column)] ?? ''])
        byKey.set(key, { line, cells: Object.fromEntries(kept) })
      }
    }
  }
  return ok({ byKey, spoiled, refusals, blank })
}

/** A row with a broken quotation mark comes as one cell that holds all of it. */
function seemingKey(cells: readonly string[], keyAt: number, delimiter: string): string {
  const parts = cells.length === 1 ? (cells[0] ?? '').split(delimiter) : cells
  return (parts[keyAt] ?? '').replaceAll('"', '').trim()
}
