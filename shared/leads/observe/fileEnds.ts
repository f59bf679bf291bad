import { monthAt, monthIndex, type Day, type Month } from '../../base/month.ts'
import { present } from '../../base/invariant.ts'
import type { Stage } from '../../plan/funnel.ts'
import type { StageId } from '../../plan/ids.ts'
import { findCutOff, type CutOff } from './findCutOff.ts'
import type { Lead } from '../lead.ts'
import type { LeadMapping } from '../mapping/mapping.ts'
import { cohortTable, monthNumber, passagesBetween, type CohortTable, type Passage } from './passages.ts'

/** A step between two recorded stages that follow each other in the file. */
export interface RecordedStep {
  readonly from: Stage
  readonly to: Stage
  readonly passages: readonly Passage[]
  readonly table: CohortTable
  readonly cutOff: CutOff | null
  /** First cohort (position in the table) that can be relied on. */
  readonly soundFrom: number
}

/** The months in which entries to a stage were recorded, first and last. */
export interface RecordedMonths {
  readonly from: Month
  readonly until: Month
}

/** Where the recording of each stage starts and ends. */
export interface FileEnds {
  readonly lastDay: Day
  readonly steps: readonly RecordedStep[]
  readonly months: Readonly<Record<StageId, RecordedMonths>>
  /** Months at the end in which nobody entered the first recorded stage although later stages go on; 0 for none. */
  readonly silentMonths: number
}

/** Entries that must be missing before months without any count as not recorded. */
const SILENT_ENTRIES_MIN = 5

/**
 * Finds from when until when each stage was recorded.
 * @param leads with skipped stages filled in; one at least
 * @param stages the recorded ones, in order; one at least
 */
export function findFileEnds(
  leads: readonly Lead[],
  stages: readonly Stage[],
  recordedFrom: LeadMapping['recordedFrom'],
): FileEnds {
  const days = stages.map(({ id }) => leads.flatMap(({ reached }) => reached[id] ?? []))
  const all = days.flat()
  const lastDay = all.reduce((latest, day) => (day > latest ? day : latest), present(all[0], 'a day'))
  const first = all.reduce((least, day) => Math.min(least, monthNumber(day)), Infinity)
  const last = monthNumber(lastDay)

  const steps = stages.slice(1).map((to, index): RecordedStep => {
    const from = present(stages[index], 'the stage before')
    const passages = passagesBetween(leads, from.id, to.id)
    const table = cohortTable(passages, lastDay)
    const cutOff = findCutOff(table)
    const given = recordedFrom[to.id]
    const since = given === undefined ? (cutOff?.complete ?? 0) : monthIndex(given) - table.first
    return { from, to, passages, table, cutOff, soundFrom: Math.max(0, since) }
  })
  const silentMonths = stages.length > 1 ? silentMonthsAtEnd(days[0] ?? [], last) : 0
  const months = stages.map(({ id }, index): [StageId, RecordedMonths] => {
    const step = steps[index - 1]
    const found = step?.cutOff ? step.table.first + step.cutOff.complete : first
    return [
      id,
      {
        from: recordedFrom[id] ?? monthAt(Math.max(first, found)),
        until: monthAt(index === 0 ? last - silentMonths : last),
      },
    ]
  })
  return { lastDay, steps, months: Object.fromEntries(months), silentMonths }
}

function silentMonthsAtEnd(days: readonly Day[], last: number): number {
  const months = days.map(monthNumber)
  const lastEntry = months.reduce((latest, month) => Math.max(latest, month), -Infinity)
  const silent = last - lastEntry
  const recent = months.filter((month) => month > lastEntry - 3).length / 3
  return Number.isFinite(silent) && silent * recent >= SILENT_ENTRIES_MIN ? silent : 0
}
