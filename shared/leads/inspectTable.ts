import { ok, type Result } from '../base/result.ts'
import type { Plan } from '../plan/plan.ts'
import type { FileFormat } from './csv/fileFormat.ts'
import { readRows } from './csv/readRows.ts'
import type { Reading, SourceFile } from './csv/sourceFile.ts'
import { inspectFile, type FileInspection } from './inspectFile.ts'
import { findTable } from './paste/findTable.ts'
import { isKnownHeading } from './paste/matchTable.ts'
import { tableText } from './paste/tableText.ts'
import { isMonth } from './paste/turnTable.ts'
import type { FileProblem } from './refusal.ts'

/** What a file is found to be, and what is to be read instead of it. */
export interface InspectedTable {
  readonly inspection: FileInspection
  /** The table with its months from top to bottom, where they went from left to right; null where the file is read itself. */
  readonly turned: string | null
}

/** A table of so many months and rows is far smaller; what is larger is a list of leads. */
const TURNED_BYTES_MAX = 1024 * 1024
/** Rows that are looked at for the months; titles stand above them. */
const ROWS_TRIED = 10
const AS_TURNED = { encoding: 'utf-8', delimiter: '\t', headerLine: 1 } as const

/**
 * Looks through a file, and through the turned table where its months go from left to right, as a pasted one is turned. Who
 * says where the headings are has it read as it is.
 * @param openText makes a file of a text, as UTF-8
 */
export async function inspectTable(
  source: SourceFile,
  corrections: Partial<FileFormat>,
  { company, stages }: Pick<Plan, 'company' | 'stages'>,
  reading: Reading,
  openText: (text: string) => SourceFile,
): Promise<Result<InspectedTable, FileProblem>> {
  const found = await inspectFile(source, corrections, company.locale, reading)
  if (!found.ok) return found
  const asItIs = ok({ inspection: found.value, turned: null })
  const { format } = found.value
  if (corrections.headerLine !== undefined || format.headerLine !== null) return asItIs
  const turned = await turnedText(source, format, { stages }, reading)
  if (turned === null) return asItIs
  const again = await inspectFile(openText(turned), { ...corrections, ...AS_TURNED }, company.locale, reading)
  return again.ok ? ok({ inspection: { ...again.value, isTurned: true }, turned }) : again
}

/** Whether a mapping may be of a table that was turned: that is how its text is written. */
export function isTurnedFormat({ encoding, delimiter, headerLine }: FileFormat): boolean {
  return (
    encoding === AS_TURNED.encoding &&
    delimiter === AS_TURNED.delimiter &&
    headerLine === AS_TURNED.headerLine
  )
}

async function turnedText(
  source: SourceFile,
  format: FileFormat,
  plan: Pick<Plan, 'stages'>,
  reading: Reading,
): Promise<string | null> {
  if (source.size > TURNED_BYTES_MAX) return null
  const rows: (readonly string[])[] = []
  for await (const batch of readRows(source, format, reading)) {
    if (!batch.ok) return null
    for (const { cells } of batch.value.rows) rows.push(cells)
  }
  const at = rows.slice(0, ROWS_TRIED).findIndex((cells) => cells.filter(isMonth).length >= 2)
  const table = at < 0 ? null : findTable(rows.slice(at), (heading) => isKnownHeading(plan, heading))
  return table?.isTurned ? tableText(table) : null
}
