import type { Plan } from '../../plan/plan.ts'
import type { StageId } from '../../plan/ids.ts'
import { createColumnProfiler, type ColumnProfile } from '../cells/columnProfile.ts'
import { findDateOrder } from '../cells/findNotation.ts'
import type { DateOrder } from '../csv/fileFormat.ts'
import { plainHeading } from '../../base/plainHeading.ts'
import { columnNames } from '../csv/headings.ts'
import { guessMonthly } from '../mapping/guessMapping.ts'
import {
  MONTH_HEADINGS,
  rankOf,
  REVENUE_HEADINGS,
  SEGMENT_HEADINGS,
  SPEND_HEADINGS,
  stageMeaning,
} from '../mapping/headingMeaning.ts'
import type { PastedTable } from './findTable.ts'

/** What a column of a pasted table is. */
export type ColumnMeaning =
  | { readonly kind: 'month' }
  | { readonly kind: 'entries'; readonly stageId: StageId }
  | { readonly kind: 'revenue' | 'spend' }
  /** Nothing stands in it. */
  | { readonly kind: 'empty' }

/** A pasted table whose every column has a place in the sheet of one segment. */
export interface MatchedTable {
  readonly columns: readonly { readonly heading: string; readonly meaning: ColumnMeaning }[]
  readonly rows: PastedTable['rows']
  readonly dateOrder: DateOrder
}

/** Whether a heading speaks of a month, a segment, a stage or money. */
export function isKnownHeading({ stages }: Pick<Plan, 'stages'>, heading: string): boolean {
  const plain = plainHeading(heading)
  return (
    stages.some(({ name }) => plainHeading(name) === plain) ||
    stageMeaning(heading) !== null ||
    [MONTH_HEADINGS, SEGMENT_HEADINGS, SPEND_HEADINGS, REVENUE_HEADINGS].some(
      (ranking) => rankOf(heading, ranking) !== null,
    )
  )
}

/**
 * Matches the headings of a pasted table with what the sheet of one segment holds, the way an import guesses its mapping.
 * @returns null where a column fits nothing, or says which segment a row is of: the user then says what is what
 */
export function matchTable(plan: Plan, { headings, rows }: PastedTable): MatchedTable | null {
  if (
    headings === null ||
    rows.some((row) => row.slice(headings.length).some((cell) => cell.trim() !== ''))
  ) {
    return null
  }
  const columns = profilesOf(columnNames(headings, true), rows)
  const dateOrder = findDateOrder(columns, plan.company.locale).value
  const guessed = guessMonthly(plan, {
    columns,
    format: { encoding: 'utf-8', delimiter: '\t', headerLine: 1, dateOrder, decimal: '.' },
  })
  if (guessed.segment !== null) return null
  const byColumn = new Map<string, ColumnMeaning>([
    ...(guessed.month === null ? [] : [[guessed.month, { kind: 'month' }] as const]),
    ...plan.stages.flatMap(({ id }) => {
      const column = guessed.stages[id]
      return column === undefined ? [] : [[column, { kind: 'entries', stageId: id }] as const]
    }),
    ...(['revenue', 'spend'] as const).flatMap((kind) => {
      const column = guessed[kind]
      return column === null ? [] : [[column, { kind }] as const]
    }),
  ])
  const matched = columns.flatMap(({ name, filled }) => {
    const meaning = byColumn.get(name) ?? (filled === 0 ? ({ kind: 'empty' } as const) : null)
    return meaning === null ? [] : [{ heading: name, meaning }]
  })
  return matched.length === columns.length ? { columns: matched, rows, dateOrder } : null
}

function profilesOf(names: readonly string[], rows: PastedTable['rows']): ColumnProfile[] {
  return names.map((name, index) => {
    const profiler = createColumnProfiler(name)
    for (const row of rows) profiler.add(row[index] ?? '')
    return profiler.profile()
  })
}
