import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Day } from '../../../shared/base/month.ts'
import type { Reading, SourceFile } from '../../../shared/leads/csv/sourceFile.ts'
import { inspectFile, type FileInspection } from '../../../shared/leads/inspectFile.ts'
import { checkMapping } from '../../../shared/leads/mapping/checkMapping.ts'
import { guessMapping } from '../../../shared/leads/mapping/guessMapping.ts'
import type { ImportMapping } from '../../../shared/leads/mapping/mapping.ts'
import type { PreparedLeads, PreparedMonths } from '../../../shared/leads/prepareImport.ts'
import { readImport } from '../../../shared/leads/readImport.ts'
import type { Plan } from '../../../shared/plan/plan.ts'

export const today = Day.parse('2026-01-15')

export const reading: Reading = {
  createDecoder: (encoding) => new TextDecoder(encoding),
  locale: 'en-GB',
}

export function bytesFile(name: string, bytes: Uint8Array): SourceFile {
  return {
    name,
    size: bytes.length,
    read: (from, to) => Promise.resolve({ ok: true, value: bytes.subarray(from, to) }),
  }
}

export function textFile(name: string, text: string): SourceFile {
  return bytesFile(name, new TextEncoder().encode(text))
}

export function fixture(name: string): SourceFile {
  return bytesFile(name, readFileSync(resolve(import.meta.dirname, '../../fixtures/csv', name)))
}

export async function inspect(
  file: SourceFile,
  corrections: Partial<FileInspection['format']> = {},
  locale = 'en-GB',
): Promise<FileInspection> {
  const result = await inspectFile(file, corrections, locale, reading)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

/** What is said of a file that cannot be imported. */
export async function whyNot(file: SourceFile): Promise<string> {
  const result = await inspectFile(file, {}, 'en-GB', reading)
  if (result.ok) throw new Error('was read')
  return result.error.message
}

/** Reads files as the import does, with the mapping that it guesses, changed by `correct`. */
export async function importFiles(
  plan: Plan,
  files: readonly [SourceFile] | readonly [SourceFile, SourceFile],
  correct: (mapping: ImportMapping) => ImportMapping = (mapping) => mapping,
): Promise<PreparedLeads | PreparedMonths> {
  const [file, joinedFile = null] = files
  const leads = await inspect(file)
  const joined = joinedFile && (await inspect(joinedFile))
  const mapping = correct(guessMapping(plan, leads, joined))
  const checked = checkMapping(mapping, plan, namesOf(leads), joined && namesOf(joined))
  if (!checked.ok) throw new Error(checked.problems.map(({ message }) => message).join(' '))
  const result = await readImport(plan, file, joinedFile, checked.mapping, today, reading)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

export async function importLeads(...args: Parameters<typeof importFiles>): Promise<PreparedLeads> {
  const prepared = await importFiles(...args)
  if (prepared.kind !== 'leads') throw new Error('was read as a monthly table')
  return prepared
}

function namesOf({ name, columns }: FileInspection): { name: string; columns: string[] } {
  return { name, columns: columns.map((column) => column.name) }
}
