import type { Day } from '../base/month.ts'
import { ok, type Result } from '../base/result.ts'
import { readJoinedRows, type JoinedRow, type JoinedRows } from './joinedRows.ts'
import type { FileTally, Lead } from './lead.ts'
import type { ColumnRef, LeadMapping } from './mapping/mapping.ts'
import { readTable, type TableRow } from './csv/readTable.ts'
import { shorten, type FileProblem, type Refusal } from './refusal.ts'
import { createRowToLead, type CellProblem } from './rowToLead.ts'
import type { Reading, SourceFile } from './csv/sourceFile.ts'

/** The leads of a file, or of two joined ones, and every row that was not taken. */
export interface LeadList {
  readonly leads: readonly Lead[]
  /** In the order of the files and their lines. */
  readonly refusals: readonly Refusal[]
  readonly files: readonly FileTally[]
}

/** A mapping that says all that reading needs: see `checkMapping`. */
export type CompleteLeadMapping = LeadMapping & { readonly id: string }

/** Share of the work that reading the second file is. */
const JOINED_SHARE = 0.3

/**
 * Reads a lead list. A row is taken whole or refused whole: one with a date that cannot be read would otherwise count as a
 * lead that never got there. Where two files are joined, that holds for both rows of a lead.
 * @param latest days after this one are refused
 */
export async function readLeadList(
  source: SourceFile,
  joinedSource: SourceFile | null,
  mapping: CompleteLeadMapping,
  latest: Day,
  reading: Reading,
): Promise<Result<LeadList, FileProblem>> {
  const joined = joinedSource && mapping.join
  const joinedRows: Result<JoinedRows | null, FileProblem> = joined
    ? await readJoinedRows(joinedSource, mapping, joined, part(reading, 0, JOINED_SHARE))
    : ok(null)
  if (!joinedRows.ok) return joinedRows

  const collector = createCollector(source.name, joinedSource?.name ?? '', mapping, joinedRows.value, latest)
  const own = joined ? part(reading, JOINED_SHARE, 1) : reading
  for await (const batch of readTable(source, mapping.format, own)) {
    if (!batch.ok) return batch
    collector.add(batch.value.columns, batch.value.rows, batch.value.blank)
  }
  return ok(collector.finish())
}

interface Collector {
  add(columns: readonly string[], rows: readonly TableRow[], blank: number): void
  finish(): LeadList
}

function createCollector(
  file: string,
  joinedFile: string,
  mapping: CompleteLeadMapping,
  joined: JoinedRows | null,
  latest: Day,
): Collector {
  const rowToLead = createRowToLead(mapping, latest)
  const leads: Lead[] = []
  const refusals: Refusal[] = []
  const joinedRefusals: Refusal[] = [...(joined?.refusals ?? [])]
  const lineOfKey = new Map<string, number>()
  const used = new Set<JoinedRow>()
  /** Rows of the second file that go with a refused lead, and why. */
  const refusedWith = new Map<JoinedRow, Omit<Refusal, 'file' | 'line'>>()
  let blankRows = 0

  const partnerRefused = (line: number): string =>
    `The row that belongs to it was refused: ${joinedFile}, line ${line}.`

  const addRow = (columns: ReadonlyMap<string, number>, { line, cells, wrong }: TableRow): void => {
    const refuse = (column: string | null, value: string, reason: string): void => {
      refusals.push({ file, line, column, value: shorten(value), reason })
    }
    const cellAt = (column: string): string => cells[columns.get(column) ?? -1] ?? ''
    const joinKey = mapping.join ? cellAt(mapping.join.key).trim() : ''
    const partner = joined?.byKey.get(joinKey)
    const spoiledLine = partner ? undefined : joined?.spoiled.get(joinKey)
    const dropPartner = (problem: CellProblem | null): void => {
      if (!partner) return
      const fault = problem?.column?.file === 'joined' ? problem : null
      refusedWith.set(partner, {
        column: fault?.column?.column ?? null,
        value: shorten(fault?.value ?? ''),
        reason: fault?.reason ?? `The row of this lead was refused: ${file}, line ${line}.`,
      })
    }
    if (wrong !== null) {
      refuse(null, '', wrong)
      dropPartner(null)
      return
    }
    if (spoiledLine !== undefined) {
      refuse(null, '', partnerRefused(spoiledLine))
      return
    }
    const cellOf = ({ file: side, column }: ColumnRef): string | undefined =>
      side === 'leads' ? cellAt(column) : partner?.cells[column]
    const lead = rowToLead(line, cellOf)
    if (!lead.ok) {
      const { column, value, reason } = lead.error
      if (column?.file === 'joined') {
        refuse(null, '', partnerRefused(partner?.line ?? 0))
      } else refuse(column?.column ?? null, value, reason)
      dropPartner(lead.error)
      return
    }
    const earlier = lineOfKey.get(lead.value.key)
    if (earlier !== undefined) {
      refuse(mapping.id, lead.value.key, `This id is on line ${earlier} already; that row was taken.`)
      return
    }
    lineOfKey.set(lead.value.key, line)
    leads.push(lead.value)
    if (partner) used.add(partner)
  }

  const settleJoined = (): void => {
    for (const [key, row] of joined?.byKey ?? []) {
      if (used.has(row)) continue
      const known = refusedWith.get(row)
      joinedRefusals.push({
        file: joinedFile,
        line: row.line,
        ...(known ?? {
          column: mapping.join?.joinedKey ?? null,
          value: shorten(key),
          reason: `No lead in ${file} has this key.`,
        }),
      })
    }
    joinedRefusals.sort((a, b) => a.line - b.line)
  }

  return {
    add(columns, rows, blank) {
      const positions = new Map(columns.map((name, index) => [name, index]))
      for (const row of rows) addRow(positions, row)
      blankRows += blank
    },
    finish() {
      settleJoined()
      const own: FileTally = { file, taken: leads.length, refused: refusals.length, blank: blankRows }
      const second: FileTally = {
        file: joinedFile,
        taken: used.size,
        refused: joinedRefusals.length,
        blank: joined?.blank ?? 0,
      }
      return {
        leads,
        refusals: [...refusals, ...joinedRefusals],
        files: joined ? [own, second] : [own],
      }
    },
  }
}

function part(reading: Reading, from: number, to: number): Reading {
  return {
    createDecoder: (encoding) => reading.createDecoder(encoding),
    onProgress: (share) => reading.onProgress?.(from + share * (to - from)),
  }
}
