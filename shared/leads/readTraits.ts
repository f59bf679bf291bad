import type { Day } from '../base/month.ts'
import { fail, ok, type Result } from '../base/result.ts'
import type { LeadTraits } from '../plan/leadTraits.ts'
import { Line } from '../plan/text.ts'
import type { DayReader } from './cells/dayText.ts'
import { readNumber } from './cells/numberText.ts'
import type { DecimalSign } from './csv/fileFormat.ts'
import { saysNothing } from './lead.ts'
import type { ColumnRef, LeadMapping } from './mapping/mapping.ts'

/** How the cells of a file are read. */
export interface CellReaders {
  readonly decimal: DecimalSign
  readonly readDay: DayReader
}

export type ReadTraits = (
  text: (column: ColumnRef) => string,
) => Result<LeadTraits, { readonly column: ColumnRef; readonly reason: string }>

/** Reads what else a mapping asks for about a lead. A cell that says nothing leaves its trait out. */
export function createTraitReader(
  { attributes, behaviours }: LeadMapping,
  readers: Readonly<Record<ColumnRef['file'], CellReaders>>,
): ReadTraits {
  const attributeColumns = Object.entries(attributes)
  const behaviourColumns = Object.entries(behaviours)
  return (text) => {
    const known: Record<string, string | number> = {}
    for (const [name, column] of attributeColumns) {
      const cell = text(column)
      if (saysNothing(cell)) continue
      const value = attributeValue(cell, readers[column.file].decimal)
      if (value === null) return fail({ column, reason: NO_LINE })
      known[name] = value
    }
    const days: Record<string, Day> = {}
    for (const [name, column] of behaviourColumns) {
      const cell = text(column)
      if (saysNothing(cell)) continue
      const day = readers[column.file].readDay(cell)
      if (!day.ok) return fail({ column, reason: day.error })
      days[name] = day.value
    }
    return ok({ attributes: known, behaviours: days })
  }
}

const NO_LINE =
  'This is longer than 200 characters, or holds characters that no text has. Leave the column out, or shorten the text.'

/** Digits with their signs and groups, and nothing else: "A4" and "0049" are names, not numbers. */
const PLAIN_NUMBER = /^[-+]?(?!0\d)[\d.,'’\s]+$/

function attributeValue(cell: string, decimal: DecimalSign): string | number | null {
  const number = PLAIN_NUMBER.test(cell) ? readNumber(cell, decimal) : null
  if (number !== null) return number
  const line = cell.replace(/\s+/g, ' ')
  return Line.safeParse(line).success ? line : null
}
