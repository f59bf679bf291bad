import { fail, ok, type Result } from '../base/result.ts'
import { createColumnProfiler, type ColumnProfile, type ColumnProfiler } from './cells/columnProfile.ts'
import {
  detectEncoding,
  isMarkup,
  looksLikeWindows1252,
  MARKUP_MESSAGE,
  utf8Evidence,
  type FoundEncoding,
} from './csv/encoding.ts'
import type { FileFormat } from './csv/fileFormat.ts'
import { findDateOrder, findDecimalSign, type Certainty } from './cells/findNotation.ts'
import { findLayout } from './csv/findLayout.ts'
import { readTable, type TableRow } from './csv/readTable.ts'
import type { FileProblem } from './refusal.ts'
import type { Reading, SourceFile } from './csv/sourceFile.ts'

/** What a file is found to be before anything is taken from it. */
export interface FileInspection {
  readonly name: string
  readonly format: FileFormat
  /** How sure the notation is, so that a guess can be said as one. */
  readonly dateOrder: Certainty
  readonly decimal: Certainty
  /** Characters that could not be read in this encoding. */
  readonly unreadable: number
  /** Rows below the headings, empty ones left out. */
  readonly rows: number
  readonly columns: readonly ColumnProfile[]
  /** Whether their names were put together from merged headings on two lines. */
  readonly isMerged: boolean
  /** Whether its months went from left to right, and what is said of it is said of the turned table. */
  readonly isTurned: boolean
  /** The first rows as they will be read. */
  readonly preview: readonly TableRow[]
}

const HEAD_BYTES = 64 * 1024
const PREVIEW_ROWS = 20

/**
 * Looks through a whole file and finds encoding, delimiter, headings, decimal sign and date order by itself.
 * @param corrections what the user has set otherwise
 * @param locale decides how an ambiguous date such as 3/4/2018 is read, until the user says so
 */
export async function inspectFile(
  source: SourceFile,
  corrections: Partial<FileFormat>,
  locale: string,
  reading: Reading,
): Promise<Result<FileInspection, FileProblem>> {
  const problem = (message: string): Result<never, FileProblem> => fail({ file: source.name, message })
  const head = await source.read(0, Math.min(HEAD_BYTES, source.size))
  if (!head.ok) return problem(head.error)
  const detected = detectEncoding(head.value)
  if (!detected.ok) return problem(detected.error)
  const found: FoundEncoding = corrections.encoding
    ? { encoding: corrections.encoding, marked: true }
    : detected.value

  const first = await look(source, head.value, found, corrections, locale, reading)
  const mayBeWindows = found.encoding === 'utf-8' && !found.marked
  if (!first.ok || !mayBeWindows || !looksLikeWindows1252(first.value.evidence)) {
    return first.ok ? ok(first.value.inspection) : first
  }
  const windows: FoundEncoding = { encoding: 'windows-1252', marked: false }
  const second = await look(source, head.value, windows, corrections, locale, reading)
  return second.ok ? ok(second.value.inspection) : second
}

interface Look {
  readonly inspection: FileInspection
  readonly evidence: { readonly whole: number; readonly bad: number }
}

async function look(
  source: SourceFile,
  head: Uint8Array,
  { encoding }: FoundEncoding,
  corrections: Partial<FileFormat>,
  locale: string,
  reading: Reading,
): Promise<Result<Look, FileProblem>> {
  const sample = reading.createDecoder(encoding).decode(head, { stream: head.length < source.size })
  if (isMarkup(sample)) return fail({ file: source.name, message: MARKUP_MESSAGE })
  const wholeLines = head.length < source.size ? sample.slice(0, sample.lastIndexOf('\n') + 1) : sample
  const layout = findLayout(wholeLines || sample, corrections.delimiter)
  const { delimiter } = layout
  const headerLine = corrections.headerLine === undefined ? layout.headerLine : corrections.headerLine

  const evidence = { whole: 0, bad: 0 }
  const preview: TableRow[] = []
  let profilers: ColumnProfiler[] | undefined
  let rows = 0
  let isMerged = false
  for await (const batch of readTable(source, { encoding, delimiter, headerLine }, reading)) {
    if (!batch.ok) return batch
    const { whole, bad } = utf8Evidence(batch.value.text)
    evidence.whole += whole
    evidence.bad += bad
    isMerged = batch.value.isMerged
    profilers ??= batch.value.columns.map((name) => createColumnProfiler(name))
    for (const row of batch.value.rows) {
      rows += 1
      if (preview.length < PREVIEW_ROWS) preview.push(row)
      if (row.wrong !== null) continue
      for (const [index, profiler] of profilers.entries()) profiler.add(row.cells[index] ?? '')
    }
  }
  if (rows === 0) return fail({ file: source.name, message: 'This file has headings but no rows.' })
  const columns = (profilers ?? []).map((profiler) => profiler.profile())
  const dateOrder = findDateOrder(columns, locale)
  const decimal = findDecimalSign(columns, delimiter, locale)
  return ok({
    evidence,
    inspection: {
      name: source.name,
      format: {
        encoding,
        delimiter,
        headerLine,
        dateOrder: corrections.dateOrder ?? dateOrder.value,
        decimal: corrections.decimal ?? decimal.value,
      },
      dateOrder: corrections.dateOrder ? 'given' : dateOrder.certainty,
      decimal: corrections.decimal ? 'given' : decimal.certainty,
      unreadable: evidence.bad,
      rows,
      columns,
      isMerged,
      isTurned: false,
      preview,
    },
  })
}
