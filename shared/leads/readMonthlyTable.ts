import type { Day, Month } from '../base/month.ts'
import { fail, ok, type Result } from '../base/result.ts'
import { StageId } from '../plan/ids.ts'
import { saysNothing, type FileTally } from './lead.ts'
import type { MonthlyMapping } from './mapping/mapping.ts'
import { createMonthReader } from './cells/monthText.ts'
import { readNumber } from './cells/numberText.ts'
import { readTable } from './csv/readTable.ts'
import { shorten, type FileProblem, type Refusal } from './refusal.ts'
import { createSegmentReader } from './rowToLead.ts'
import type { Reading, SourceFile } from './csv/sourceFile.ts'

/** One row of a monthly table: how many leads of a segment entered each stage. A stage that the row leaves empty is absent. */
export interface MonthlyRow {
  readonly line: number
  readonly month: Month
  readonly segment: string
  readonly counts: Readonly<Record<StageId, number>>
}

export interface MonthlyTable {
  readonly rows: readonly MonthlyRow[]
  readonly refusals: readonly Refusal[]
  readonly file: FileTally
}

/** A mapping that says all that reading needs: see `checkMapping`. */
export type CompleteMonthlyMapping = MonthlyMapping & { readonly month: string }

const COUNT_MAX = 1e9

/**
 * Reads a monthly table. A row is taken whole or refused whole; of two rows for the same month and segment the first counts.
 * @param latest months after the one of this day are refused
 */
export async function readMonthlyTable(
  source: SourceFile,
  mapping: CompleteMonthlyMapping,
  latest: Day,
  reading: Reading,
): Promise<Result<MonthlyTable, FileProblem>> {
  const rowToMonth = createRowToMonth(mapping, latest)
  const rows: MonthlyRow[] = []
  const refusals: Refusal[] = []
  const lineOf = new Map<string, number>()
  let blank = 0
  for await (const batch of readTable(source, mapping.format, reading)) {
    if (!batch.ok) return batch
    const positions = new Map(batch.value.columns.map((name, index) => [name, index]))
    blank += batch.value.blank
    for (const { line, cells, wrong } of batch.value.rows) {
      const refuse = (column: string | null, value: string, reason: string): void => {
        refusals.push({ file: source.name, line, column, value: shorten(value), reason })
      }
      if (wrong !== null) {
        refuse(null, '', wrong)
        continue
      }
      const read = rowToMonth(line, (column) => cells[positions.get(column) ?? -1]?.trim() ?? '')
      if (!read.ok) {
        refuse(read.error.column, read.error.value, read.error.reason)
        continue
      }
      const place = `${read.value.month} ${read.value.segment}`
      const earlier = lineOf.get(place)
      if (earlier !== undefined) {
        const reason = `This month of the segment is on line ${earlier} already; that row was taken.`
        refuse(mapping.month, `${read.value.month}, ${read.value.segment}`, reason)
        continue
      }
      lineOf.set(place, line)
      rows.push(read.value)
    }
  }
  const file = { file: source.name, taken: rows.length, refused: refusals.length, blank }
  return ok({ rows, refusals, file })
}

type RowProblem = { readonly column: string | null; readonly value: string; readonly reason: string }

function createRowToMonth(
  mapping: CompleteMonthlyMapping,
  latest: Day,
): (line: number, cell: (column: string) => string) => Result<MonthlyRow, RowProblem> {
  const readMonth = createMonthReader(mapping.format.dateOrder, latest)
  const segmentName = createSegmentReader(mapping.blankSegment)
  const stages = Object.entries(mapping.stages).map(([id, column]) => ({ id: StageId.parse(id), column }))
  return (line, cell) => {
    const wrong = (column: string | null, reason: string): Result<never, RowProblem> =>
      fail({ column, value: column === null ? '' : cell(column), reason })
    const month = readMonth(cell(mapping.month))
    if (!month.ok) return wrong(mapping.month, month.error)
    const segment = segmentName(mapping.segment === null ? '' : cell(mapping.segment))
    if (!segment.ok) return wrong(mapping.segment, segment.error)
    const counts: Record<StageId, number> = {}
    for (const { id, column } of stages) {
      const text = cell(column)
      if (saysNothing(text)) continue
      const count = readNumber(text, mapping.format.decimal)
      if (count === null) return wrong(column, 'This is no number. Is the decimal sign right?')
      if (count < 0 || count > COUNT_MAX) return wrong(column, `A count lies between 0 and ${COUNT_MAX}.`)
      if (!Number.isInteger(count))
        return wrong(column, 'A count is a whole number. Is the decimal sign right?')
      counts[id] = count
    }
    if (Object.keys(counts).length === 0) return wrong(null, 'This row has no count for any stage.')
    return ok({ line, month: month.value, segment: segment.value, counts })
  }
}
