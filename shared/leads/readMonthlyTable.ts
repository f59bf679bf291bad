import { createFormat } from '../base/format.ts'
import type { Day, Month } from '../base/month.ts'
import { fail, ok, type Result } from '../base/result.ts'
import { AMOUNT_MAX } from '../plan/drivers.ts'
import { COUNT_MAX } from '../plan/funnel.ts'
import { StageId } from '../plan/ids.ts'
import type { Plan } from '../plan/plan.ts'
import { saysNothing, type FileTally } from './lead.ts'
import type { MonthlyMapping } from './mapping/mapping.ts'
import { currencyIn, isSignOf } from './cells/currencySign.ts'
import { createMonthReader } from './cells/monthText.ts'
import { readNumber } from './cells/numberText.ts'
import { readTable } from './csv/readTable.ts'
import { shorten, type FileProblem, type Refusal } from './refusal.ts'
import { createSegmentReader } from './rowToLead.ts'
import type { Reading, SourceFile } from './csv/sourceFile.ts'

/** One row of a monthly table: how many leads of a segment entered each stage, and money. A stage that the row leaves empty is absent. */
export interface MonthlyRow {
  readonly line: number
  readonly month: Month
  readonly segment: string
  readonly counts: Readonly<Record<StageId, number>>
  /** In the plan's currency; null where the row has none. */
  readonly spend: number | null
  readonly revenue: number | null
}

export interface MonthlyTable {
  readonly rows: readonly MonthlyRow[]
  readonly refusals: readonly Refusal[]
  readonly file: FileTally
}

/** A mapping that says all that reading needs: see `checkMapping`. */
export type CompleteMonthlyMapping = MonthlyMapping & { readonly month: string }

/**
 * Reads a monthly table. A row is taken whole or refused whole; of two rows for the same month and segment the first counts.
 * @param company notation of numbers in messages, and the currency that money has to be in
 * @param latest months after the one of this day are refused
 */
export async function readMonthlyTable(
  source: SourceFile,
  mapping: CompleteMonthlyMapping,
  company: Pick<Plan['company'], 'locale' | 'currency'>,
  latest: Day,
  reading: Reading,
): Promise<Result<MonthlyTable, FileProblem>> {
  const rowToMonth = createRowToMonth(mapping, company, latest)
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
  { locale, currency }: Pick<Plan['company'], 'locale' | 'currency'>,
  latest: Day,
): (line: number, cell: (column: string) => string) => Result<MonthlyRow, RowProblem> {
  const readMonth = createMonthReader(mapping.format.dateOrder, latest)
  const format = createFormat(locale, currency)
  const segmentName = createSegmentReader(mapping.blankSegment)
  const stages = Object.entries(mapping.stages).map(([id, column]) => ({ id: StageId.parse(id), column }))
  return (line, cell) => {
    const wrong = (column: string | null, reason: string): Result<never, RowProblem> =>
      fail({ column, value: column === null ? '' : cell(column), reason })
    const month = readMonth(cell(mapping.month))
    if (!month.ok) return wrong(mapping.month, month.error)
    const segment = segmentName(mapping.segment === null ? '' : cell(mapping.segment))
    if (!segment.ok) return wrong(mapping.segment, segment.error)
    const numberIn = (column: string | null, limit: number): Result<number | null, RowProblem> => {
      const text = column === null ? '' : cell(column)
      if (saysNothing(text)) return ok(null)
      const number = readNumber(text, mapping.format.decimal)
      if (number === null) return wrong(column, 'This is no number. Is the decimal sign right?')
      if (number >= 0 && number <= limit) return ok(number)
      return wrong(column, `This must lie between 0 and ${format.count(limit)}.`)
    }
    const moneyIn = (column: string | null): Result<number | null, RowProblem> => {
      const sign = column === null ? null : currencyIn(cell(column))
      return sign === null || isSignOf(sign, currency)
        ? numberIn(column, AMOUNT_MAX)
        : wrong(column, `This is not in ${currency}, the currency of the plan.`)
    }
    const counts: Record<StageId, number> = {}
    for (const { id, column } of stages) {
      const count = numberIn(column, COUNT_MAX)
      if (!count.ok) return count
      if (count.value === null) continue
      if (currencyIn(cell(column)) !== null) {
        return wrong(column, 'This is an amount of money. Is the column right?')
      }
      if (!Number.isInteger(count.value)) {
        return wrong(column, 'A count is a whole number. Is the decimal sign right?')
      }
      counts[id] = count.value
    }
    const [spend, revenue] = [moneyIn(mapping.spend), moneyIn(mapping.revenue)]
    if (!spend.ok) return spend
    if (!revenue.ok) return revenue
    const isEmpty = Object.keys(counts).length === 0 && spend.value === null && revenue.value === null
    if (isEmpty) return wrong(null, 'This row has no count for any stage.')
    return ok({
      line,
      month: month.value,
      segment: segment.value,
      counts,
      spend: spend.value,
      revenue: revenue.value,
    })
  }
}
