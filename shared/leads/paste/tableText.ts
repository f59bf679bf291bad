import Papa from 'papaparse'
import type { PastedTable } from './findTable.ts'

/** A pasted table as the text of a file, with tabs between its cells, for an import to read. */
export function tableText({ headings, rows }: PastedTable): string {
  return Papa.unparse(headings === null ? [...rows] : [headings, ...rows], { delimiter: '\t', newline: '\n' })
}
