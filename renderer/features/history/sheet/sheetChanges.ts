import type { Format } from '../../../../shared/base/format.ts'
import { addMonths, monthsBetween, type Month } from '../../../../shared/base/month.ts'
import {
  setHistoryCells,
  setHistorySpan,
  type HistoryCellChange,
} from '../../../../shared/plan/changes/history.ts'
import { HISTORY_MONTHS_MAX } from '../../../../shared/plan/funnel.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import type { Recipe } from '../../../api/planStore.ts'
import type { SheetColumn } from './sheetColumns.ts'
import type { PlacedText } from './sheetPaste.ts'
import { readSheetText } from './sheetText.ts'

const TEXT_MAX = 200

/** One edit of the sheet, whatever number of cells it changes. */
export interface SheetChange {
  readonly recipe: Recipe
  /** Cells whose text is no number. */
  readonly unread: number
  /** Cells in months that the history cannot hold. */
  readonly outside: number
}

/** Reads texts and says how they change the history. Months beyond its ends are added to it. */
export function changeSheet(
  { history, company }: Plan,
  columns: readonly SheetColumn[],
  cells: readonly PlacedText[],
  format: Format,
): SheetChange {
  const span = spanWith(history, cells)
  const inside = cells.filter(({ month }) => month >= span.first && month <= span.last)
  const changes = inside.flatMap(({ column, month, text }): HistoryCellChange[] => {
    const { series } = columns[column] ?? {}
    if (!series) return []
    const read = readSheetText(text, series, company, format)
    return [{ series, month, content: read.ok ? read.value : { unread: oneLine(text) } }]
  })
  return {
    recipe: (draft) => {
      // From the history as it is by then: the page may still show that before the last change.
      const now = spanWith(draft.history, cells)
      if (now.isNew) setHistorySpan(draft, now.first, now.last)
      setHistoryCells(draft, changes)
    },
    unread: changes.filter(({ content }) => typeof content === 'object' && content !== null).length,
    outside: cells.length - inside.length,
  }
}

/** The months of the history with those of the cells. Nothing that is there is pushed out: what is too early is left out first. */
function spanWith(
  { start, months }: Plan['history'],
  cells: readonly PlacedText[],
): { first: Month; last: Month; isNew: boolean } {
  const end = addMonths(start, months - 1)
  let [first, last] = [start, end]
  for (const { month } of cells) {
    if (month < first) first = month
    if (month > last) last = month
  }
  if (monthsBetween(start, last) >= HISTORY_MONTHS_MAX) last = addMonths(start, HISTORY_MONTHS_MAX - 1)
  if (monthsBetween(first, last) >= HISTORY_MONTHS_MAX) first = addMonths(last, 1 - HISTORY_MONTHS_MAX)
  return { first, last, isNew: first !== start || last !== end }
}

/** As a plan may hold it. */
function oneLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\uFFFE\uFFFF]+/gu, ' ')
    .trim()
    .slice(0, TEXT_MAX)
    .toWellFormed()
}
