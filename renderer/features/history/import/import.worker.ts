import '../../../withoutEval.ts'
import { fail, ok, type Result } from '../../../../shared/base/result.ts'
import type { Reading, SourceFile } from '../../../../shared/leads/csv/sourceFile.ts'
import { inspectFile, type FileInspection } from '../../../../shared/leads/inspectFile.ts'
import { toLeadRows } from '../../../../shared/leads/prepareImport.ts'
import { readImport } from '../../../../shared/leads/readImport.ts'
import type { LeadRow } from '../../../../shared/plan/leadRow.ts'
import type { Inspected, Read, WorkerReply, WorkerRequest } from './importProtocol.ts'

/** Reads files apart from the page, so that it stays responsive. A worker serves one import and is ended after it. */

let leadRows: readonly LeadRow[] = []

function tell(reply: WorkerReply): void {
  postMessage(reply)
}

addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  // An error in an async function would reach nobody, and the page would wait for ever.
  answer(data).catch((error: unknown) => tell({ kind: 'broken', message: String(error) }))
})

async function answer(request: WorkerRequest): Promise<void> {
  switch (request.kind) {
    case 'inspect':
      return tell({ kind: 'inspected', result: await inspectAll(request) })
    case 'read':
      return tell({ kind: 'read', result: await readAll(request) })
    case 'rows':
      return tell({ kind: 'rows', rows: leadRows.slice(request.from, request.from + request.count) })
  }
}

async function inspectAll({
  files,
  locale,
}: Extract<WorkerRequest, { kind: 'inspect' }>): Promise<Inspected> {
  const inspections: FileInspection[] = []
  for (const [index, { file, corrections }] of files.entries()) {
    const reading = readingOf((share) => (index + share) / files.length)
    const inspection = await inspectFile(sourceOf(file), corrections, locale, reading)
    if (!inspection.ok) return inspection
    inspections.push(inspection.value)
  }
  return ok(inspections)
}

async function readAll({
  plan,
  files: [first, second],
  mapping,
  today,
}: Extract<WorkerRequest, { kind: 'read' }>): Promise<Read> {
  if (!first) return fail({ file: '', message: 'There is no file to read.' })
  const joined = second ? sourceOf(second.file) : null
  const reading = readingOf((share) => share)
  const prepared = await readImport(plan, sourceOf(first.file), joined, mapping, today, reading)
  if (!prepared.ok || prepared.value.kind === 'monthly') return keepNone(prepared)
  const { leads, ...preview } = prepared.value
  leadRows = toLeadRows(leads, preview.segments)
  return ok(preview)
}

function keepNone<T>(read: T): T {
  leadRows = []
  return read
}

function sourceOf(file: File): SourceFile {
  return {
    name: file.name,
    size: file.size,
    read: async (from, to): Promise<Result<Uint8Array, string>> => {
      try {
        return ok(new Uint8Array(await file.slice(from, to).arrayBuffer()))
      } catch {
        return fail(
          'This file cannot be read any more. It may have been changed, moved or deleted: choose it again.',
        )
      }
    },
  }
}

function readingOf(overall: (share: number) => number): Reading {
  return {
    createDecoder: (encoding) => new TextDecoder(encoding),
    onProgress: (share) => tell({ kind: 'progress', share: overall(share) }),
  }
}
