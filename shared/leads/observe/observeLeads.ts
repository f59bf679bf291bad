import type { Format } from '../../base/format.ts'
import { daysInMonth, monthAt, type Day } from '../../base/month.ts'
import { HISTORY_MONTHS_MAX, type Stage } from '../../plan/funnel.ts'
import { dayOfMonth, entriesByMonth, partMonths, trimMonths } from './entriesByMonth.ts'
import type { FileEnds } from './fileEnds.ts'
import type { FileTally, Lead } from '../lead.ts'
import type { LeadMapping } from '../mapping/mapping.ts'
import { leadCount, type Observation } from './observation.ts'
import { observeBehaviours } from './observeBehaviours.ts'
import { observeEnds } from './observeEnds.ts'
import {
  observeMissingStages,
  observeOrder,
  observeRefused,
  observeSegments,
  observeSkipped,
  observeValues,
} from './observeRows.ts'
import { observeGaps, observeJump, type MonthlyEntries } from './observeVolume.ts'
import { monthNumber } from './passages.ts'

export interface ObservedLeads {
  /** With skipped stages filled in; one at least. */
  readonly leads: readonly Lead[]
  readonly skipped: ReadonlyMap<Stage, number>
  readonly files: readonly FileTally[]
  readonly ends: FileEnds
  /** All stages of the plan, and those that the file records. */
  readonly stages: readonly Stage[]
  readonly recorded: readonly Stage[]
  readonly handoff: Stage
  readonly mapping: LeadMapping
}

/** What a lead list's user should know before relying on it, the most serious first: the ends of the file. */
export function observeLeads(observed: ObservedLeads, format: Format): Observation[] {
  const { leads, skipped, files, ends, stages, recorded, handoff, mapping } = observed
  const [entry] = recorded
  const lastStage = recorded.at(-1)
  const won = lastStage ? leads.filter(({ reached }) => reached[lastStage.id] !== undefined) : []
  const days = entry ? leads.flatMap(({ reached }) => reached[entry.id] ?? []) : []
  const entries = entry ? entriesByMonth(entry, days) : null
  const whole = entries && trimMonths(entries, partMonths(days))
  return [
    ...observeEnds(ends, mapping.recordedFrom, format),
    ...observeRefused(files, format),
    ...observeOrder(ends, format),
    ...(whole ? observeJump(whole, format) : []),
    ...(whole ? observeGaps(whole, format) : []),
    ...observeMissingStages(stages, recorded, ends, format),
    ...observeSkipped(skipped, leads, format),
    ...observeSegments(leads, mapping, format),
    ...observeValues(won, mapping, format),
    ...(entries ? observeFirstMonth(entries, days, format) : []),
    ...observeBehaviours(leads, handoff, mapping, format),
    ...observeAge(leads, ends, format),
  ]
}

/** Entries that must be missing at the start of the first month to be worth a word. */
const MISSING_MIN = 5

function observeFirstMonth(
  { stage, first, counts }: MonthlyEntries,
  days: readonly Day[],
  format: Format,
): Observation[] {
  const firstDay = days.toSorted()[0]
  if (firstDay === undefined) return []
  const aDay = (counts[1] ?? 0) / daysInMonth(monthAt(first + 1))
  if (aDay * (dayOfMonth(firstDay) - 1) < MISSING_MIN) return []
  return [
    {
      code: 'unfinished-month',
      severity: 'note',
      message: `The file starts on ${format.day(firstDay)}, so ${format.month(monthAt(first))} holds only a part of its entries to ${stage} (${format.count(counts[0] ?? 0)}).`,
    },
  ]
}

function observeAge(leads: readonly Lead[], { lastDay }: FileEnds, format: Format): Observation[] {
  const earliest = monthNumber(lastDay) - HISTORY_MONTHS_MAX + 1
  const older = leads.filter(({ reached }) =>
    Object.values(reached).some((day) => monthNumber(day) < earliest),
  )
  if (older.length === 0) return []
  return [
    {
      code: 'too-early',
      severity: 'warning',
      message: `${leadCount(older.length, format)} with days before ${format.month(monthAt(earliest))}: a history holds ${HISTORY_MONTHS_MAX} months, so what happened before is left out. Are these days right?`,
    },
  ]
}
