import Papa from 'papaparse'
import type { Refusal } from './refusal.ts'

/** How a cell starts that a spreadsheet runs. The library's own pattern misses cells with a line break in them. */
const FORMULA = /^[=+\-@\t\r]/

/** The refused rows as a CSV file that a spreadsheet opens: what is wrong can be put right there. No cell runs as a formula. */
export function refusalsToCsv(refusals: readonly Refusal[]): string {
  const rows = refusals.map(({ file, line, column, value, reason }) => [
    file,
    line,
    column ?? '',
    value,
    reason,
  ])
  return Papa.unparse([['File', 'Line', 'Column', 'Value', 'Reason'], ...rows], {
    escapeFormulae: FORMULA,
    newline: '\r\n',
  })
}
