import type { Format } from '../../../../shared/base/format.ts'
import { addMonths, monthsBetween, type Month } from '../../../../shared/base/month.ts'
import { excessMonths } from '../../../../shared/model/history/excessMonths.ts'
import { cellKey } from '../../../../shared/plan/changes/history.ts'
import type { HistorySeries } from '../../../../shared/plan/funnel.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { plainNumbers, readSheetText, wholeReading } from './sheetText.ts'

/** What a cell of the sheet holds. */
export interface SheetCell {
  /** As it is typed and copied. */
  readonly text: string
  /** Null where nothing was recorded, and where the text is no number. */
  readonly value: number | null
  /** What is wrong with it; null where nothing is. */
  readonly trouble: CellTrouble | null
}

export interface CellTrouble {
  /** `unread` is no number; `unlikely` is one that does not go with the others. */
  readonly kind: 'unread' | 'unlikely'
  readonly why: string
  /** The number that may be meant; null where none suggests itself. */
  readonly reading: number | null
}

/** Looks up the cells of a history. */
export interface SheetContent {
  readonly cellAt: (series: HistorySeries, month: Month) => SheetCell
  /** Every cell with trouble: those that cannot be read first, then those to look at. */
  readonly troubles: readonly TroubledCell[]
}

export interface TroubledCell extends CellTrouble {
  readonly series: HistorySeries
  readonly month: Month
}

export function sheetContent(plan: Plan, format: Format): SheetContent {
  const { history } = plan
  const plain = plainNumbers(plan.company.locale)
  const unread = new Map(history.unread.map((cell) => [cellKey(cell.series, cell.month), cell]))
  const unlikely = new Map(
    excessMonths(plan).map((excess) => [cellKey(excess.series, excess.month), excess] as const),
  )
  const whyUnlikely = (arrived: number, atMost: number, from: string): string =>
    `${format.number(arrived, 1)} arrived, but only about ${format.number(atMost, 1)} can have been on their way from ${from}.`

  const cellAt = (series: HistorySeries, month: Month): SheetCell => {
    const key = cellKey(series, month)
    const text = unread.get(key)?.text
    if (text !== undefined) {
      const read = readSheetText(text, series, plan.company, format)
      const why = read.ok ? 'This was not read.' : read.error
      return { text, value: null, trouble: { kind: 'unread', why, reading: wholeReading(text, series) } }
    }
    const value = valueOf(history, series, month)
    const excess = unlikely.get(key)
    return {
      text: value === null ? '' : plain.format(value),
      value,
      trouble: excess
        ? {
            kind: 'unlikely',
            why: whyUnlikely(excess.arrived, excess.atMost, excess.from),
            reading: null,
          }
        : null,
    }
  }
  const places = [...history.unread, ...unlikely.values()]
  return {
    cellAt,
    troubles: places.flatMap(({ series, month }) => {
      const { trouble } = cellAt(series, month)
      return trouble ? [{ series, month, ...trouble }] : []
    }),
  }
}

/** The month of a row of the sheet. */
export function monthOfRow({ history }: Pick<Plan, 'history'>, row: number): Month {
  return addMonths(history.start, row)
}

function valueOf(history: Plan['history'], series: HistorySeries, month: Month): number | null {
  const values =
    series.kind === 'entries'
      ? history.entries[series.segmentId]?.[series.stageId]
      : history[series.kind][series.segmentId]
  return values?.[monthsBetween(history.start, month)] ?? null
}
