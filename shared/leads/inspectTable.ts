import { ok, type Result } from '../base/result.ts'
import type { Plan } from '../plan/plan.ts'
import type { FileFormat } from './csv/fileFormat.ts'
import type { Reading, SourceFile } from './csv/sourceFile.ts'
import { inspectFile, type FileInspection } from './inspectFile.ts'
import { isMonthName } from './paste/monthsUnderYears.ts'
import { tableText } from './paste/tableText.ts'
import type { FileProblem } from './refusal.ts'
import { tableAcross } from './tableAcross.ts'

/** What a file is found to be, and what is to be read instead of it. */
export interface InspectedTable {
  readonly inspection: FileInspection
  /** The table with its months from top to bottom, where they went from left to right; null where the file is read itself. */
  readonly turned: string | null
}

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
  if (corrections.headerLine !== undefined || !mayGoAcross(found.value)) return asItIs
  const table = await tableAcross(source, format, { stages }, reading)
  if (!table.ok) return table
  if (table.value === null) return asItIs
  const turned = tableText(table.value)
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

/** Headings that are no months leave nothing to turn. Names of months without a year look like any headings. */
function mayGoAcross({ format, columns }: FileInspection): boolean {
  const words = columns.map(({ name }) => name.split(' '))
  return format.headerLine === null || words.filter((each) => each.some(isMonthName)).length >= 2
}
