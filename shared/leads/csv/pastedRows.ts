import { createCsvReader } from './csvReader.ts'

/**
 * The cells of a text that was copied from a spreadsheet: tabs between cells, a row a line, cells with a line break in
 * quotation marks. A row with a broken quotation mark is taken as it stands.
 */
export function pastedRows(text: string): readonly (readonly string[])[] {
  const reader = createCsvReader('\t')
  return [...reader.push(text), ...reader.finish()].map(({ cells, broken }) =>
    broken === null ? cells : cells.flatMap((raw) => raw.split('\t')),
  )
}
