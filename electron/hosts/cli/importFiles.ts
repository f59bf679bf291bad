import { basename } from 'node:path'
import { fail, ok, type Result } from '../../../shared/base/result.ts'
import { isZip } from '../../../shared/leads/csv/encoding.ts'
import { FILE_BYTES_MAX } from '../../../shared/leads/csv/limits.ts'
import type { FileFormat } from '../../../shared/leads/csv/fileFormat.ts'
import type { Reading, SourceFile } from '../../../shared/leads/csv/sourceFile.ts'
import type { FileInspection } from '../../../shared/leads/inspectFile.ts'
import { inspectTable, isTurnedFormat, type InspectedTable } from '../../../shared/leads/inspectTable.ts'
import { guessLeads, guessMapping } from '../../../shared/leads/mapping/guessMapping.ts'
import { ImportMapping } from '../../../shared/leads/mapping/mapping.ts'
import type { FileProblem } from '../../../shared/leads/refusal.ts'
import { openWorkbook } from '../../../shared/leads/xlsx/openWorkbook.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { problemLine, problemsOf } from '../../../shared/plan/problem.ts'
import { readInputFile } from './planFiles.ts'

export const reading: Reading = { createDecoder: (encoding) => new TextDecoder(encoding) }

/** The one or two files of an import, looked through, and what their columns mean. */
export interface FilesToImport {
  /** What is read: of months from left to right the turned table. */
  readonly source: SourceFile
  readonly joined: SourceFile | null
  readonly inspection: FileInspection
  readonly joinedInspection: FileInspection | null
  readonly mapping: ImportMapping
}

export interface FilePaths {
  readonly file: string
  readonly join: string | undefined
  /** Column by which the two files belong together, in both. */
  readonly key: string | undefined
  readonly mapping: string | undefined
}

/** Reads the files and the mapping, or guesses the latter. What is wrong comes back as a sentence. */
export async function readFilesToImport(
  plan: Plan,
  paths: FilePaths,
): Promise<Result<FilesToImport, string>> {
  const given = paths.mapping === undefined ? ok(null) : await readMapping(paths.mapping)
  if (!given.ok) return given
  const source = await openTable(paths.file)
  if (!source.ok) return source
  const joined = paths.join === undefined ? ok(null) : await openTable(paths.join)
  if (!joined.ok) return joined

  const first = await lookThrough(source.value, given.value?.format, plan)
  if (!first.ok) return first
  const joinFormat = given.value?.kind === 'leads' ? given.value.join?.format : undefined
  const second = joined.value === null ? ok(null) : await lookThrough(joined.value, joinFormat, plan)
  if (!second.ok) return second

  const inspection = first.value.inspection
  const joinedInspection = second.value?.inspection ?? null
  return ok({
    source: first.value.source,
    joined: second.value?.source ?? null,
    inspection,
    joinedInspection,
    mapping: given.value ?? guess(plan, inspection, joinedInspection, paths.key),
  })
}

export function problemText({ file, message }: FileProblem): string {
  return `${file}: ${message}`
}

interface LookedThrough {
  readonly source: SourceFile
  readonly inspection: FileInspection
}

/** @param format as a mapping says it; undefined where it is to be found */
async function lookThrough(
  source: SourceFile,
  format: FileFormat | undefined,
  plan: Plan,
): Promise<Result<LookedThrough, string>> {
  const inspect = (corrections: Partial<FileFormat>): Promise<Result<InspectedTable, FileProblem>> =>
    inspectTable(source, corrections, plan, reading, (text) => sourceOf(source.name, Buffer.from(text)))
  // A mapping that was printed of a turned table is of that table, so the file is turned again.
  const again =
    format && isTurnedFormat(format)
      ? await inspect({ dateOrder: format.dateOrder, decimal: format.decimal })
      : null
  const inspected = again?.ok && again.value.turned !== null ? again : await inspect(format ?? {})
  if (!inspected.ok) return fail(problemText(inspected.error))
  const { inspection, turned } = inspected.value
  return ok({ inspection, source: turned === null ? source : sourceOf(source.name, Buffer.from(turned)) })
}

function guess(
  plan: Plan,
  leads: FileInspection,
  joined: FileInspection | null,
  key: string | undefined,
): ImportMapping {
  return key === undefined
    ? guessMapping(plan, leads, joined)
    : guessLeads(plan, leads, joined, { key, joinedKey: key })
}

async function readMapping(path: string): Promise<Result<ImportMapping, string>> {
  const bytes = await readInputFile(path, FILE_BYTES_MAX)
  if (!bytes.ok) return bytes
  let content: unknown
  try {
    content = JSON.parse(new TextDecoder().decode(bytes.value))
  } catch (error) {
    return fail(`${path} is no JSON (${error instanceof Error ? error.message : 'unreadable'}).`)
  }
  const parsed = ImportMapping.safeParse(content)
  if (parsed.success) return ok(parsed.data)
  return fail(`${path} is no mapping: ${problemsOf(parsed.error).map(problemLine).join(' · ')}`)
}

/** Opens a CSV file, or the first sheet of a workbook that holds a table. */
async function openTable(path: string): Promise<Result<SourceFile, string>> {
  const bytes = await readInputFile(path, FILE_BYTES_MAX)
  if (!bytes.ok) return bytes
  const file = sourceOf(basename(path), bytes.value)
  if (!isZip(bytes.value)) return ok(file)
  const workbook = await openWorkbook(file, null, reading)
  return workbook.ok
    ? ok(sourceOf(file.name, Buffer.from(workbook.value.csv.join(''))))
    : fail(problemText({ file: file.name, message: workbook.error }))
}

function sourceOf(name: string, bytes: Uint8Array): SourceFile {
  return {
    name,
    size: bytes.length,
    read: (from, to) => Promise.resolve(ok(bytes.subarray(from, to))),
  }
}
