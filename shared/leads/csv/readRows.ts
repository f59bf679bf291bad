import { fail, ok, type Result } from '../../base/result.ts'
import { createCsvReader, type CsvRow } from './csvReader.ts'
import type { FileFormat } from './fileFormat.ts'
import { BROKEN_ROWS_MAX, FILE_BYTES_MAX, ROWS_MAX } from './limits.ts'
import type { FileProblem } from '../refusal.ts'
import type { Reading, SourceFile } from './sourceFile.ts'

const SLICE_BYTES = 1024 * 1024

export interface RowBatch {
  /** The text that these rows and the begin of the next were read from. */
  readonly text: string
  readonly rows: readonly CsvRow[]
}

/**
 * Reads a whole file in slices and gives its rows batch by batch, title lines and headings included.
 * Ends early with a problem when the file is too large, cannot be read or is no CSV.
 */
export async function* readRows(
  source: SourceFile,
  { encoding, delimiter }: Pick<FileFormat, 'encoding' | 'delimiter'>,
  reading: Reading,
): AsyncGenerator<Result<RowBatch, FileProblem>, void> {
  const problem = (message: string): Result<RowBatch, FileProblem> => fail({ file: source.name, message })
  if (source.size > FILE_BYTES_MAX) {
    yield problem(
      `This file is larger than ${FILE_BYTES_MAX / 1024 / 1024} MB, the most that is read. Export fewer columns or a shorter period.`,
    )
    return
  }
  const decoder = reading.createDecoder(encoding)
  const csv = createCsvReader(delimiter)
  let rows = 0
  let broken = 0
  for (let from = 0; from === 0 || from < source.size; from += SLICE_BYTES) {
    const to = Math.min(from + SLICE_BYTES, source.size)
    const slice = await source.read(from, to)
    if (!slice.ok) {
      yield problem(slice.error)
      return
    }
    const last = to === source.size
    const text = decoder.decode(slice.value, { stream: !last })
    const batch = last ? [...csv.push(text), ...csv.finish()] : csv.push(text)
    rows += batch.length
    broken += batch.filter((row) => row.broken !== null).length
    if (rows > ROWS_MAX) {
      yield problem(
        `This file has more than ${ROWS_MAX.toLocaleString(reading.locale)} rows. Export a shorter period.`,
      )
      return
    }
    if (broken > BROKEN_ROWS_MAX) {
      yield problem(
        `More than ${BROKEN_ROWS_MAX.toLocaleString(reading.locale)} rows of this file have a broken quotation mark, so it is hardly CSV. Export the data as CSV again.`,
      )
      return
    }
    yield ok({ text, rows: batch })
    reading.onProgress?.(source.size === 0 ? 1 : to / source.size)
  }
}
