import { fail, ok, type Result } from '../../base/result.ts'
import { FILE_BYTES_MAX } from '../csv/limits.ts'
import type { Reading, SourceFile } from '../csv/sourceFile.ts'
import { sheetPart, type SheetRows } from './sheetPart.ts'
import {
  relationsPart,
  sharedStringsPart,
  stylesPart,
  workbookPart,
  type Relations,
  type WorkbookList,
} from './workbookParts.ts'
import { DAMAGED, readZipParts, type PartReader } from './zipParts.ts'

/** A sheet of a workbook, as the text of a CSV file: UTF-8, commas, points, days as 2018-01-31, a line a row. */
export interface OpenedSheet {
  /** The sheets that can be seen in the workbook, in their order. */
  readonly sheets: readonly string[]
  readonly sheet: string
  /** In pieces, so that a long sheet is never one string. */
  readonly csv: readonly string[]
  /** Formulas whose result was not saved with them; their cells are empty. */
  readonly unsolved: number
}

const PIECE_ROWS = 5000
const OFFICE_DOCUMENT = /\/officeDocument$/

/**
 * Opens an Excel workbook (.xlsx) and reads one sheet of it. Neither the file nor what it unpacks to is held as a whole.
 * @param wanted name of the sheet; null for the first that holds a table
 * @returns the sheet, or a sentence that says why it cannot be read
 */
export async function openWorkbook(
  source: SourceFile,
  wanted: string | null,
  reading: Reading,
): Promise<Result<OpenedSheet, string>> {
  if (source.size > FILE_BYTES_MAX) {
    return fail(
      `This workbook is larger than ${FILE_BYTES_MAX / 1024 / 1024} MB, the most that is read. Save fewer columns or a shorter period.`,
    )
  }
  const parts = await listParts(source, reading)
  if (!parts.ok) return parts
  const { list, pathOf, areDates, strings } = parts.value
  const visible = list.sheets.filter(({ isHidden }) => !isHidden)
  const names = visible.map(({ name }) => name)
  const tried = wanted === null ? visible : visible.filter(({ name }) => name === wanted)
  if (tried.length === 0) return fail('This workbook has no sheet that can be seen.')
  let best: { readonly sheet: string; readonly rows: SheetRows } | null = null
  for (const { name, relation } of tried) {
    const rows = await readSheet(
      source,
      pathOf(relation),
      { strings, areDates, is1904: list.is1904 },
      reading,
    )
    if (!rows.ok) return rows
    best ??= { sheet: name, rows: rows.value }
    if (rows.value.rows.length < 2) continue
    best = { sheet: name, rows: rows.value }
    break
  }
  if (!best) return fail(DAMAGED)
  if (best.rows.isTooLarge) {
    return fail(`The sheet “${best.sheet}” has more rows or columns than are read. Save a shorter period.`)
  }
  return ok({
    sheets: names,
    sheet: best.sheet,
    csv: [...csvPieces(best.rows)],
    unsolved: best.rows.unsolved,
  })
}

interface Parts {
  readonly list: WorkbookList
  /** Where a sheet lies, by its relation. */
  readonly pathOf: (relation: string) => string
  readonly areDates: readonly boolean[]
  readonly strings: readonly string[]
}

/** Reads what all sheets share. */
async function listParts(source: SourceFile, reading: Reading): Promise<Result<Parts, string>> {
  const names: string[] = []
  const roots: Relations = new Map()
  const relations: Relations = new Map()
  const list: WorkbookList = { sheets: [], is1904: false }
  const areDates: boolean[] = []
  const strings: string[] = []
  const readerOf = (name: string): PartReader | null => {
    names.push(name)
    if (name === '_rels/.rels') return relationsPart(reading, roots)
    if (/(^|\/)_rels\/workbook\.xml\.rels$/.test(name)) return relationsPart(reading, relations)
    if (/(^|\/)workbook\.xml$/.test(name)) return workbookPart(reading, list)
    if (/(^|\/)styles\.xml$/.test(name)) return stylesPart(reading, areDates)
    if (/(^|\/)sharedStrings\.xml$/.test(name)) return sharedStringsPart(reading, strings)
    return null
  }
  const read = await readZipParts(source, readerOf, (share) => reading.onProgress?.(share * 0.3))
  if (!read.ok) return read
  const other = otherKind(names)
  if (other !== null) return fail(other)
  if (list.sheets.length === 0) return fail(DAMAGED)
  const root = [...roots.values()].find(({ type }) => OFFICE_DOCUMENT.test(type))?.target ?? 'xl/workbook.xml'
  const folder = root.replace(/^\//, '').replace(/[^/]*$/, '')
  return ok({
    list,
    areDates,
    strings,
    pathOf: (relation) => {
      const target = relations.get(relation)?.target ?? ''
      return target.startsWith('/') ? target.slice(1) : `${folder}${target}`
    },
  })
}

/** What a zip file is that holds no workbook of this kind; null where it does. */
function otherKind(names: readonly string[]): string | null {
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name))
  if (has(/(^|\/)workbook\.xml$/)) return null
  if (has(/(^|\/)workbook\.bin$/)) {
    return 'This is a binary workbook (.xlsb). Save it as an Excel workbook (.xlsx) or CSV and choose that file.'
  }
  if (has(/^content\.xml$/)) {
    return 'This is an OpenDocument file. Save it as an Excel workbook (.xlsx) or CSV and choose that file.'
  }
  const isOffice = has(/^(_rels|xl|docProps)\/|^\[Content_Types\]/) && !has(/^(word|ppt)\//)
  return names.length === 0 || isOffice
    ? DAMAGED
    : 'This packed file is no Excel workbook. Unpack it and choose the table.'
}

async function readSheet(
  source: SourceFile,
  path: string,
  context: Parameters<typeof sheetPart>[1],
  reading: Reading,
): Promise<Result<SheetRows, string>> {
  const rows: SheetRows = { rows: [], width: 0, unsolved: 0, isTooLarge: false }
  let isThere = false
  const read = await readZipParts(
    source,
    (name) => {
      if (name !== path) return null
      isThere = true
      return sheetPart(reading, context, rows)
    },
    (share) => reading.onProgress?.(0.3 + share * 0.7),
  )
  if (!read.ok) return read
  return isThere ? ok(rows) : fail(DAMAGED)
}

function* csvPieces({ rows, width }: SheetRows): Generator<string> {
  for (let from = 0; from < rows.length; from += PIECE_ROWS) {
    const lines = Array.from({ length: Math.min(PIECE_ROWS, rows.length - from) }, (_, index) =>
      csvLine(rows[from + index], width),
    )
    yield `${lines.join('\n')}\n`
  }
}

/** One line a row, so that a place in the CSV is the place in the sheet; every row as wide as the widest. */
function csvLine(cells: readonly string[] | undefined, width: number): string {
  if (!cells) return ''
  const texts = cells.map((cell) => {
    const text = cell.replaceAll(/[\r\n]+/g, ' ')
    return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  })
  return `${texts.join(',')}${','.repeat(width - cells.length)}`
}
