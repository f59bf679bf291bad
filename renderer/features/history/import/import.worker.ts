import '../../../withoutEval.ts'
import { fail, ok, type Result } from '../../../../shared/base/result.ts'
import type { Reading, SourceFile } from '../../../../shared/leads/csv/sourceFile.ts'
import { isZip } from '../../../../shared/leads/csv/encoding.ts'
import { inspectTable } from '../../../../shared/leads/inspectTable.ts'
import { toLeadRows } from '../../../../shared/leads/prepareImport.ts'
import { readImport } from '../../../../shared/leads/readImport.ts'
import type { LeadRow } from '../../../../shared/plan/leadRow.ts'
import type { FileProblem } from '../../../../shared/leads/refusal.ts'
import { openWorkbook } from '../../../../shared/leads/xlsx/openWorkbook.ts'
import type {
  Inspected,
  LookedThrough,
  OpenedSheet,
  PickedFile,
  Read,
  WorkerReply,
  WorkerRequest,
} from './importProtocol.ts'

/** Reads files apart from the page, so that it stays responsive. A worker serves one import and is ended after it. */

/** Enough to tell what kind of file it is. */
const HEAD_BYTES = 4

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

async function inspectAll({ files, plan }: Extract<WorkerRequest, { kind: 'inspect' }>): Promise<Inspected> {
  const { locale } = plan.company
  const looked: LookedThrough[] = []
  for (const [index, picked] of files.entries()) {
    const opening = readingOf(locale, (share) => (index + share / 2) / files.length)
    const opened = await openSheet(picked, opening)
    if (!opened.ok) return opened
    const looking = readingOf(
      locale,
      (share) => (index + (opened.value ? (1 + share) / 2 : share)) / files.length,
    )
    const source = sourceOf(picked.file.name, opened.value?.table ?? picked.file)
    const openText = (text: string): SourceFile => sourceOf(picked.file.name, new Blob([text]))
    const inspected = await inspectTable(source, picked.corrections, plan, looking, openText)
    if (!inspected.ok) return inspected
    const { inspection, turned } = inspected.value
    looked.push({ inspection, opened: opened.value, turned: turned === null ? null : new Blob([turned]) })
  }
  return ok(looked)
}

/** Makes a table of a workbook; null for a file that is none. One that was opened already stays so. */
async function openSheet(
  picked: PickedFile,
  reading: Reading,
): Promise<Result<OpenedSheet | null, FileProblem>> {
  const { file, opened, sheet } = picked
  if (opened) return ok(opened)
  const source = sourceOf(file.name, file)
  const head = await source.read(0, Math.min(HEAD_BYTES, source.size))
  if (!head.ok || !isZip(head.value)) return ok(null)
  const workbook = await openWorkbook(source, sheet, reading)
  if (!workbook.ok) return fail({ file: file.name, message: workbook.error })
  const { csv, ...known } = workbook.value
  return ok({ ...known, table: new Blob([...csv]) })
}

async function readAll({
  plan,
  files: [first, second],
  mapping,
  today,
}: Extract<WorkerRequest, { kind: 'read' }>): Promise<Read> {
  if (!first) return fail({ file: '', message: 'There is no file to read.' })
  const joined = second ? tableOf(second) : null
  const reading = readingOf(plan.company.locale, (share) => share)
  const prepared = await readImport(plan, tableOf(first), joined, mapping, today, reading)
  if (!prepared.ok || prepared.value.kind === 'monthly') return keepNone(prepared)
  const { leads, ...preview } = prepared.value
  leadRows = toLeadRows(leads, preview.segments)
  return ok(preview)
}

function keepNone<T>(read: T): T {
  leadRows = []
  return read
}

/** What is read of a file that was looked through. */
function tableOf({ file, opened, turned }: PickedFile): SourceFile {
  return sourceOf(file.name, turned ?? opened?.table ?? file)
}

function sourceOf(name: string, content: Blob): SourceFile {
  return {
    name,
    size: content.size,
    read: async (from, to): Promise<Result<Uint8Array, string>> => {
      try {
        return ok(new Uint8Array(await content.slice(from, to).arrayBuffer()))
      } catch {
        return fail(
          'This file cannot be read any more. It may have been changed, moved or deleted: choose it again.',
        )
      }
    },
  }
}

function readingOf(locale: string, overall: (share: number) => number): Reading {
  return {
    locale,
    createDecoder: (encoding) => new TextDecoder(encoding),
    onProgress: (share) => tell({ kind: 'progress', share: overall(share) }),
  }
}
