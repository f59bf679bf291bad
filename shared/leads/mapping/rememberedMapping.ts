import { Line } from '../../plan/text.ts'
import type { HistorySource } from '../../plan/funnel.ts'
import type { FileInspection } from '../inspectFile.ts'
import { ImportMapping } from './mapping.ts'

const COLUMNS_MAX = 300

type Columns = Pick<FileInspection, 'columns'>

/** What a source remembers of the way in which its files were read; undefined where they have too many columns. */
export function readOf(files: readonly Columns[], mapping: ImportMapping): HistorySource['read'] {
  const headings = files.map(headingsOf)
  const fits = headings.every(
    (names) => names.length <= COLUMNS_MAX && names.every((name) => Line.safeParse(name).success),
  )
  return fits ? { headings, mapping } : undefined
}

/** The mapping of the last import of files with the same headings, and where it comes from; null where there was none. */
export function rememberedMapping(
  sources: readonly HistorySource[],
  files: readonly Columns[],
): { readonly mapping: ImportMapping; readonly source: HistorySource } | null {
  const headings = JSON.stringify(files.map(headingsOf))
  const source = sources.findLast(({ read }) => read && JSON.stringify(read.headings) === headings)
  const mapping = ImportMapping.safeParse(source?.read?.mapping)
  return source && mapping.success ? { mapping: mapping.data, source } : null
}

function headingsOf({ columns }: Columns): string[] {
  return columns.map(({ name }) => name)
}
