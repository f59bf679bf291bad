import type { FileFormat } from '../../../../shared/leads/csv/fileFormat.ts'
import type { PastedTable } from '../../../../shared/leads/paste/findTable.ts'
import { tableText } from '../../../../shared/leads/paste/tableText.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'

const NAME = 'Pasted table'

/** A pasted table as a file for the import, with the way that it is written. Each has a name of its own in the history. */
export function pastedFile(
  table: PastedTable,
  { history }: Pick<Plan, 'history'>,
): [files: readonly File[], format: Partial<FileFormat>] {
  const earlier = history.sources.filter(({ fileNames }) => fileNames[0]?.startsWith(NAME)).length
  const file = new File([tableText(table)], `${NAME} ${earlier + 1}`)
  return [[file], { encoding: 'utf-8', delimiter: '\t', headerLine: table.headings === null ? null : 1 }]
}
