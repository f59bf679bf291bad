import type { Day } from '../base/month.ts'
import { fail, ok, type Result } from '../base/result.ts'
import { StageId } from '../plan/ids.ts'
import { Line, Name } from '../plan/text.ts'
import { createDayReader } from './cells/dayText.ts'
import type { FileFormat } from './csv/fileFormat.ts'
import { saysNothing, type Lead } from './lead.ts'
import type { ColumnRef, LeadMapping } from './mapping/mapping.ts'
import { readNumber } from './cells/numberText.ts'
import { createTraitReader } from './readTraits.ts'

/** A cell that cannot be used: which, and why. */
export interface CellProblem {
  readonly column: ColumnRef | null
  readonly value: string
  readonly reason: string
}

/** Gives the cell of a column, or undefined when the lead has no row in the joined file. */
export type CellOf = (column: ColumnRef) => string | undefined

export type RowToLead = (line: number, cellOf: CellOf) => Result<Lead, CellProblem>

/**
 * Makes leads of rows by a mapping that is complete.
 * @param latest days after this one are refused
 */
export function createRowToLead(mapping: LeadMapping & { readonly id: string }, latest: Day): RowToLead {
  const formats: Record<ColumnRef['file'], FileFormat> = {
    leads: mapping.format,
    joined: mapping.join?.format ?? mapping.format,
  }
  const readDay = {
    leads: createDayReader(formats.leads.dateOrder, latest),
    joined: createDayReader(formats.joined.dateOrder, latest),
  }
  const readTraits = createTraitReader(mapping, {
    leads: { decimal: formats.leads.decimal, readDay: readDay.leads },
    joined: { decimal: formats.joined.decimal, readDay: readDay.joined },
  })
  const segmentName = createSegmentReader(mapping.blankSegment)
  const stages = Object.entries(mapping.stages).map(([id, ref]) => ({ id: StageId.parse(id), ref }))
  const idColumn: ColumnRef = { file: 'leads', column: mapping.id }
  const segmentColumn: ColumnRef | null =
    mapping.segment === null ? null : { file: 'leads', column: mapping.segment }

  const counts = createCondition(mapping.only)

  return (line, cellOf) => {
    const text = (column: ColumnRef): string => cellOf(column)?.trim() ?? ''
    const wrong = (column: ColumnRef | null, reason: string): Result<never, CellProblem> =>
      fail({ column, value: column === null ? '' : text(column), reason })

    const key = text(idColumn)
    if (saysNothing(key)) return wrong(idColumn, 'This row has no id.')
    if (!Line.safeParse(key).success) {
      return wrong(idColumn, 'This id is longer than 200 characters, or holds characters that no text has.')
    }
    const segment = segmentName(segmentColumn === null ? '' : text(segmentColumn))
    if (!segment.ok) return wrong(segmentColumn, segment.error)

    const reached: Record<StageId, Day> = {}
    for (const { id, ref } of stages) {
      const cell = text(ref)
      if (saysNothing(cell) || !counts(id, text)) continue
      const day = readDay[ref.file](cell)
      if (!day.ok) return wrong(ref, day.error)
      reached[id] = day.value
    }
    if (Object.keys(reached).length === 0) return wrong(null, 'This row has no date for any stage.')

    const traits = readTraits(text)
    if (!traits.ok) return wrong(traits.error.column, traits.error.reason)
    const lead = { line, key, segment: segment.value, reached, traits: traits.value }

    const value = mapping.value === null ? '' : text(mapping.value)
    if (mapping.value === null || saysNothing(value)) return ok({ ...lead, value: null })
    const number = readNumber(value, formats[mapping.value.file].decimal)
    if (number === null) return wrong(mapping.value, 'This is no number. Is the decimal sign right?')
    if (number < 0) return wrong(mapping.value, 'A value cannot be below 0.')
    return ok({ ...lead, value: number })
  }
}

/** Whether the day of a stage counts in a row: see `only` of the mapping. */
function createCondition(
  only: LeadMapping['only'],
): (id: StageId, text: (column: ColumnRef) => string) => boolean {
  if (only === null) return () => true
  const values = new Set(only.values.map(plainValue))
  return (id, text) => id !== only.stageId || values.has(plainValue(text(only.ref)))
}

/** "Closed Won", "closedwon" and "closed-won" are one value. */
function plainValue(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')
}

/** Names that differ only in capitals or spaces are one segment, written as it first came. */
export function createSegmentReader(blankSegment: string): (text: string) => Result<string, string> {
  const known = new Map<string, Result<string, string>>()
  const spellings = new Map<string, string>()
  return (text) => {
    const cached = known.get(text)
    if (cached) return cached
    const name = saysNothing(text) ? blankSegment : text.replace(/\s+/g, ' ').trim()
    const folded = name.toLowerCase()
    const spelling = spellings.get(folded) ?? name
    spellings.set(folded, spelling)
    const read = Name.safeParse(spelling).success
      ? ok(spelling)
      : fail('This segment is longer than 200 characters, or holds characters that no name has.')
    known.set(text, read)
    return read
  }
}
