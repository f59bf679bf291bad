import { present } from '../base/invariant.ts'
import type { Format } from '../base/format.ts'
import { monthAt, monthIndex, monthOf, monthRange, type Day, type Month } from '../base/month.ts'
import { fail, ok, type Result } from '../base/result.ts'
import type { Stage } from '../plan/funnel.ts'
import type { StageId } from '../plan/ids.ts'
import type { LeadRow } from '../plan/leadRow.ts'
import type { Plan } from '../plan/plan.ts'
import { aggregateLeads } from './aggregateLeads.ts'
import { aggregateMonthly } from './aggregateMonthly.ts'
import { entryWindows, type EntryWindow } from './entryWindows.ts'
import { entriesByMonth, partMonths, trimMonths } from './observe/entriesByMonth.ts'
import type { MonthlyEntries } from './observe/observeVolume.ts'
import { findFileEnds, type FileEnds } from './observe/fileEnds.ts'
import type { FileTally, Lead } from './lead.ts'
import type { LeadMapping, MonthlyMapping } from './mapping/mapping.ts'
import { matchSegments, type SegmentMatch } from './matchSegments.ts'
import { measureLeads } from './measureLeads.ts'
import { entriesOf, type MonthlyCounts } from './monthlyCounts.ts'
import { observeLeads } from './observe/observeLeads.ts'
import { observeMonthly } from './observe/observeMonthly.ts'
import type { Observation } from './observe/observation.ts'
import type { Measured } from './putLeadsIntoPlan.ts'
import type { LeadList } from './readLeadList.ts'
import type { MonthlyTable } from './readMonthlyTable.ts'
import { fillSkippedStages, recordedStages } from './recordedStages.ts'
import type { Refusal } from './refusal.ts'

/** An import as it stands before the user says yes: nothing of the plan has changed. */
export interface PreparedImport {
  readonly kind: 'leads' | 'monthly'
  readonly files: readonly FileTally[]
  readonly refusals: readonly Refusal[]
  readonly observations: readonly Observation[]
  readonly counts: MonthlyCounts
  readonly segments: readonly SegmentMatch[]
  readonly measured: Measured
  /** The first stage that the file records, and the months of which its mean can be taken; the proposed ones first. */
  readonly entry: { readonly stageId: StageId; readonly windows: readonly EntryWindow[] } | null
  /** Months of which the files hold only a part. */
  readonly partMonths: readonly Month[]
  /** Leads that reached each recorded stage (skipped ones included), or the sum of its counts; in the plan's order. */
  readonly reached: readonly { readonly stageId: StageId; readonly name: string; readonly leads: number }[]
}

/** A stage that was not recorded from the start of the file, and the months from which it may count. */
export interface StageCutOff {
  readonly stageId: StageId
  readonly name: string
  /** First month of the file. */
  readonly start: Month
  /** First month with any entry. */
  readonly firstEntry: Month
  /** First month with about as many entries as there should be: the one that is taken unless the mapping says otherwise. */
  readonly complete: Month
}

export interface PreparedLeads extends PreparedImport {
  readonly kind: 'leads'
  readonly cutOffs: readonly StageCutOff[]
  /** As the file gives them. */
  readonly leads: readonly Lead[]
}

export interface PreparedMonths extends PreparedImport {
  readonly kind: 'monthly'
}

/** @returns what a lead list would put into the plan, or why it cannot */
export function prepareLeads(
  plan: Plan,
  list: LeadList,
  mapping: LeadMapping,
  format: Format,
): Result<PreparedLeads, string> {
  if (list.leads.length === 0) return fail(nothingTaken(list.refusals))
  const recorded = recordedStages(plan, mapping)
  const { leads, skipped } = fillSkippedStages(list.leads, recorded)
  const ends = findFileEnds(leads, recorded, mapping.recordedFrom)
  const counts = aggregateLeads(leads, recorded, ends)
  const segments = matchSegments(
    plan,
    counts.segments.map(({ name }) => name),
  )
  if (!segments.ok) return segments
  const { stages } = plan
  const [entry] = recorded
  const handoff = present(
    stages.find(({ id }) => id === plan.handoffStageId),
    'hand-off stage',
  )
  const entered = entry ? leads.flatMap(({ reached }) => reached[entry.id] ?? []) : []
  const part = partMonths(entered)
  const observed = { leads, skipped, files: list.files, ends, stages, recorded, handoff, mapping }
  return ok({
    kind: 'leads',
    files: list.files,
    refusals: list.refusals,
    observations: observeLeads(observed, format),
    counts,
    segments: segments.value,
    measured: measureLeads(leads, recorded, ends),
    entry: entry
      ? { stageId: entry.id, windows: entryWindows(trimMonths(entriesByMonth(entry, entered), part)) }
      : null,
    partMonths: part,
    reached: recorded.map(({ id, name }) => ({
      stageId: id,
      name,
      leads: leads.filter(({ reached }) => reached[id] !== undefined).length,
    })),
    cutOffs: cutOffsIn(ends, counts.start),
    leads: list.leads,
  })
}

/** @returns what a monthly table would put into the plan, or why it cannot */
export function prepareMonths(
  plan: Plan,
  table: MonthlyTable,
  mapping: MonthlyMapping,
  today: Day,
  format: Format,
): Result<PreparedMonths, string> {
  if (table.rows.length === 0) return fail(nothingTaken(table.refusals))
  const recorded = recordedStages(plan, mapping)
  const [entry] = recorded
  const counts = aggregateMonthly(table.rows, recorded)
  const segments = matchSegments(
    plan,
    counts.segments.map(({ name }) => name),
  )
  if (!segments.ok) return segments
  const part = unfinishedMonths(counts, today)
  return ok({
    kind: 'monthly',
    files: [table.file],
    refusals: table.refusals,
    observations: observeMonthly(
      { counts, file: table.file, stages: plan.stages, recorded, mapping, today },
      format,
    ),
    counts,
    segments: segments.value,
    measured: { lags: {}, dealValue: new Map(), evidence: [], steps: [] },
    entry: entry
      ? { stageId: entry.id, windows: entryWindows(trimMonths(entriesIn(counts, entry), part)) }
      : null,
    partMonths: part,
    reached: recorded.map(({ id, name }) => ({
      stageId: id,
      name,
      leads: table.rows.reduce((sum, row) => sum + (row.counts[id] ?? 0), 0),
    })),
  })
}

/** The leads as the library keeps them: the segment by the plan's id, only the columns that were mapped. */
export function toLeadRows(leads: readonly Lead[], segments: readonly SegmentMatch[]): LeadRow[] {
  const idOf = new Map(segments.map(({ name, id }) => [name, id]))
  return leads.flatMap(({ key, segment, reached, value, traits }) => {
    const id = idOf.get(segment)
    return id === undefined ? [] : [{ key, segment: id, reached: { ...reached }, value, traits }]
  })
}

function entriesIn(counts: MonthlyCounts, entry: Stage): MonthlyEntries {
  return { stage: entry.name, first: monthIndex(counts.start), counts: entriesOf(counts, entry) }
}

/** Of a table, the month of the import is not over. */
function unfinishedMonths({ start, months }: MonthlyCounts, today: Day): Month[] {
  return monthRange(start, months).filter((month) => month >= monthOf(today))
}

function cutOffsIn({ steps }: FileEnds, start: Month): StageCutOff[] {
  return steps.flatMap(({ to, table, cutOff }) =>
    cutOff
      ? [
          {
            stageId: to.id,
            name: to.name,
            start,
            firstEntry: monthAt(table.first + cutOff.firstArrival),
            complete: monthAt(table.first + cutOff.complete),
          },
        ]
      : [],
  )
}

function nothingTaken(refusals: readonly Refusal[]): string {
  const [first] = refusals
  if (!first) return 'There are no rows below the headings.'
  const place = first.column === null ? '' : `, column “${first.column}”`
  return `Every row was refused. The first: line ${first.line}${place}: ${first.reason}`
}
