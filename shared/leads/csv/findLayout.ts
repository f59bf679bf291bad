import Papa from 'papaparse'
import { createCsvReader, type CsvRow } from './csvReader.ts'
import { Delimiter } from './fileFormat.ts'
import { areMerged, looksLikeData } from './mergedHeadings.ts'

const HEADING_ROWS_TRIED = 20
const SAMPLE_ROWS = 50

export interface Layout {
  readonly delimiter: Delimiter
  /** Line of the headings, from 1; null when the first row is data already. */
  readonly headerLine: number | null
}

/**
 * Finds delimiter and headings in the first part of a file.
 * @param sample whole lines from the start of the file
 * @param delimiter the one that the user has chosen, if any
 */
export function findLayout(sample: string, delimiter?: Delimiter): Layout {
  const text = sample.replace(/\r\n?/g, '\n')
  const hint = separatorHint(text)
  const found = delimiter ?? hint ?? guessDelimiter(text)
  const reader = createCsvReader(found)
  const rows = [...reader.push(text), ...reader.finish()].filter((row) => !(hint && row.line === 1))
  return { delimiter: found, headerLine: findHeaderLine(rows.slice(0, SAMPLE_ROWS)) }
}

/** Excel takes the delimiter from a first line such as `sep=;`, and other programs write it for Excel. */
function separatorHint(text: string): Delimiter | undefined {
  const match = /^"?sep=(.)"?(\n|$)/i.exec(text)
  return match ? Delimiter.safeParse(match[1]).data : undefined
}

function guessDelimiter(text: string): Delimiter {
  const { meta, errors } = Papa.parse(text, {
    delimitersToGuess: [...Delimiter.options],
    preview: SAMPLE_ROWS,
    skipEmptyLines: 'greedy',
  })
  if (!errors.some(({ type }) => type === 'Delimiter')) return Delimiter.parse(meta.delimiter)
  // Titles above a narrow table hide from the library that there is one.
  const counts = Delimiter.options.map((option) => ({ option, count: text.split(option).length }))
  return counts.toSorted((a, b) => b.count - a.count)[0]?.option ?? ','
}

/**
 * The first row as wide as most rows, when none of its cells looks like data, or the lower one of a merged heading; titles
 * above the table are passed over.
 */
function findHeaderLine(rows: readonly CsvRow[]): number | null {
  const filled = rows.filter((row) => row.cells.some((cell) => cell.trim() !== ''))
  const width = commonest(filled.map((row) => row.cells.length))
  const first = filled
    .slice(0, HEADING_ROWS_TRIED)
    .find((row) => row.cells.length === width && row.cells.filter((cell) => cell.trim()).length * 2 > width)
  if (!first) return null
  // Of merged headings the lower row names the columns.
  const [before, next] = [filled[filled.indexOf(first) - 1], filled[filled.indexOf(first) + 1]]
  if (before && areMerged(before.cells, first.cells)) return first.line
  if (next && areMerged(first.cells, next.cells)) return next.line
  const cells = first.cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  return new Set(cells).size === cells.length && !cells.some(looksLikeData) ? first.line : null
}

function commonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of numbers) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}
