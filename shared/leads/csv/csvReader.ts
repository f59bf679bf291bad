import Papa from 'papaparse'
import { ROW_CHARACTERS_MAX } from './limits.ts'
import type { Delimiter } from './fileFormat.ts'

/** One row of a CSV file. */
export interface CsvRow {
  /** Line of the file where it starts, from 1. Line breaks inside quoted cells count. */
  readonly line: number
  readonly cells: readonly string[]
  /** Why the cells cannot be trusted; null when they can. */
  readonly broken: string | null
}

/** Turns text that arrives in pieces into rows. */
export interface CsvReader {
  /** Takes the next piece of the text and gives the rows that are whole by now. */
  push(text: string): CsvRow[]
  /** Says that the text has ended and gives the last rows. */
  finish(): CsvRow[]
}

/** Pieces are parsed this long at a time: reading again behind a broken quotation mark then stays cheap. */
const PIECE_CHARACTERS = 64 * 1024

const BROKEN_QUOTE = 'A quotation mark in this row is not closed, or stands in the middle of a cell.'
const TOO_LONG = `This row is longer than ${ROW_CHARACTERS_MAX} characters.`

/**
 * Reads CSV with any of the three line breaks, also mixed. A row with a broken quotation mark costs that line only: reading
 * goes on with the next, whatever the quotation mark would have swallowed.
 */
export function createCsvReader(delimiter: Delimiter): CsvReader {
  let rest = ''
  let line = 1
  let endedInReturn = false
  let skipsToLineEnd = false

  const withPlainLineBreaks = (text: string): string => {
    const whole = endedInReturn ? `\r${text}` : text
    endedInReturn = whole.endsWith('\r')
    const ready = endedInReturn ? whole.slice(0, -1) : whole
    return ready.includes('\r') ? ready.replace(/\r\n?/g, '\n') : ready
  }

  const take = (final: boolean, rows: CsvRow[]): void => {
    if (skipsToLineEnd) {
      const end = rest.indexOf('\n')
      rest = end < 0 ? '' : rest.slice(end + 1)
      if (end < 0) return
      skipsToLineEnd = false
      line += 1
    }
    let from = 0
    for (;;) {
      const { end, brokenAt } = parseRows(rest.slice(from), delimiter, final, (raw, cells) => {
        rows.push({ line, cells, broken: null })
        line += lineBreaksIn(raw)
      })
      from += end
      const stuck = !final && rest.length - from > ROW_CHARACTERS_MAX
      if (!brokenAt && !stuck) break
      const lineEnd = rest.indexOf('\n', from)
      const raw = rest.slice(from, lineEnd < 0 ? rest.length : lineEnd)
      const broken = raw.length > ROW_CHARACTERS_MAX ? TOO_LONG : BROKEN_QUOTE
      rows.push({ line, cells: [raw.slice(0, ROW_CHARACTERS_MAX)], broken })
      if (lineEnd < 0) {
        skipsToLineEnd = !final
        from = rest.length
        break
      }
      from = lineEnd + 1
      line += 1
    }
    rest = rest.slice(from)
  }

  return {
    push(text) {
      const rows: CsvRow[] = []
      const plain = withPlainLineBreaks(text)
      for (let start = 0; start < plain.length; start += PIECE_CHARACTERS) {
        rest += plain.slice(start, start + PIECE_CHARACTERS)
        take(false, rows)
      }
      return rows
    },
    finish() {
      const rows: CsvRow[] = []
      if (endedInReturn) rest += '\n'
      endedInReturn = false
      take(true, rows)
      return rows
    },
  }
}

/**
 * Parses the rows of a text and stops in front of the first broken one. The last row of a text that goes on is left alone.
 * @returns where the rows that were given out end
 */
function parseRows(
  text: string,
  delimiter: Delimiter,
  final: boolean,
  give: (raw: string, cells: readonly string[]) => void,
): { readonly end: number; readonly brokenAt: boolean } {
  // The library drops a byte order mark at the start of what it is given. In the middle of a file it belongs to a cell, so
  // the library is given one to drop.
  const given = text.startsWith('\uFEFF') ? `\uFEFF${text}` : text
  let end = 0
  let brokenAt = false
  let waiting: { readonly to: number; readonly cells: readonly string[]; readonly broken: boolean } | null =
    null

  const settle = (): boolean => {
    if (!waiting || waiting.to === end) return true
    if (waiting.broken) {
      brokenAt = true
      return false
    }
    give(text.slice(end, waiting.to), waiting.cells)
    end = waiting.to
    return true
  }

  Papa.parse(given, {
    delimiter,
    newline: '\n',
    step: ({ data, errors, meta }, parser) => {
      if (!settle()) {
        waiting = null
        parser.abort()
        return
      }
      waiting = {
        to: meta.cursor,
        cells: data,
        broken: errors.some((error) => error.type === 'Quotes'),
      }
    },
  })
  if (final && !brokenAt) settle()
  return { end, brokenAt }
}

function lineBreaksIn(raw: string): number {
  let count = 0
  for (let at = raw.indexOf('\n'); at >= 0; at = raw.indexOf('\n', at + 1)) count += 1
  return count
}
