import type { Format } from '../../base/format.ts'
import { addMonths, monthIndex, monthOf, type Day } from '../../base/month.ts'
import type { Stage } from '../../plan/funnel.ts'
import type { FileTally } from '../lead.ts'
import type { MonthlyMapping } from '../mapping/mapping.ts'
import { entriesOf, type MonthlyCounts, type SegmentCounts } from '../monthlyCounts.ts'
import { listed, type Observation } from './observation.ts'
import { observeRefused } from './observeRows.ts'
import { observeGaps, observeJump } from './observeVolume.ts'
import { sum } from '../../base/sum.ts'

export interface ObservedMonths {
  readonly counts: MonthlyCounts
  readonly file: FileTally
  /** All stages of the plan, and those that the file records. */
  readonly stages: readonly Stage[]
  readonly recorded: readonly Stage[]
  readonly mapping: MonthlyMapping
  /** The day of the import. */
  readonly today: Day
}

/** What a monthly table's user should know before relying on it. */
export function observeMonthly(observed: ObservedMonths, format: Format): Observation[] {
  const { counts, file, stages, recorded, mapping, today } = observed
  const [entry] = recorded
  const volume = entry && {
    stage: entry.name,
    first: monthIndex(counts.start),
    counts: entriesOf(counts, entry),
  }
  return [
    ...unfinishedMonth(counts, today, format),
    ...observeRefused([file], format),
    ...moreThanBefore(counts, recorded, format),
    ...(volume ? observeJump(volume, format) : []),
    ...(volume ? observeGaps(volume, format) : []),
    ...missingStages(stages, recorded),
    ...blankSegment(counts, mapping),
  ]
}

function unfinishedMonth({ start, months }: MonthlyCounts, today: Day, format: Format): Observation[] {
  const last = addMonths(start, months - 1)
  if (last !== monthOf(today)) return []
  return [
    {
      code: 'unfinished-month',
      severity: 'warning',
      message: `${format.month(last)} is not over, so its counts are still too low. Leave the month out, or import again when it is over.`,
    },
  ]
}

/** More leads that enter a stage than ever entered the one before: the columns may be swapped, or one counts something else. */
function moreThanBefore(
  { segments }: MonthlyCounts,
  recorded: readonly Stage[],
  format: Format,
): Observation[] {
  return recorded.slice(1).flatMap((to, index): Observation[] => {
    const from = recorded[index]
    if (!from) return []
    const wrong = segments.flatMap((segment) => {
      const before = total(segment, from)
      const after = total(segment, to)
      return before !== null && after !== null && after > before ? [{ segment, before, after }] : []
    })
    const [first] = wrong
    if (!first) return []
    const others = wrong.length > 1 ? ` (and ${format.count(wrong.length - 1)} more segments)` : ''
    return [
      {
        code: 'more-than-before',
        severity: 'warning',
        message: `“${first.segment.name}” has more entries to ${to.name} (${format.count(first.after)}) than to ${from.name} (${format.count(first.before)})${others}. No rate can come of that. Are the columns right?`,
      },
    ]
  })
}

function missingStages(stages: readonly Stage[], recorded: readonly Stage[]): Observation[] {
  const [first] = recorded
  const last = recorded.at(-1)
  if (!first || !last) return []
  const between = stages
    .slice(stages.indexOf(first) + 1, stages.indexOf(last))
    .filter((stage) => !recorded.includes(stage))
    .map((stage) => stage.name)
  if (between.length === 0) return []
  return [
    {
      code: 'no-stage-between',
      severity: 'note',
      message: `The table has no counts for ${listed(between)}. Their months count as not recorded.`,
    },
  ]
}

function blankSegment({ segments }: MonthlyCounts, mapping: MonthlyMapping): Observation[] {
  if (mapping.segment === null || !segments.some(({ name }) => name === mapping.blankSegment)) return []
  return [
    {
      code: 'blank-segment',
      severity: 'note',
      message: `Rows with nothing in the column “${mapping.segment}” make a segment of their own, “${mapping.blankSegment}”.`,
    },
  ]
}

/** Null where no month is recorded. */
function total({ counts }: SegmentCounts, stage: Stage): number | null {
  const recorded = (counts[stage.id] ?? []).filter((count) => count !== null)
  return recorded.length === 0 ? null : sum(recorded)
}
