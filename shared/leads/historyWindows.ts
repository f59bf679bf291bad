import { monthIndex, monthOf, monthRange, type Day } from '../base/month.ts'
import { sum } from '../base/sum.ts'
import type { StageId } from '../plan/ids.ts'
import type { Plan } from '../plan/plan.ts'
import { entryWindows, type EntryWindow } from './entryWindows.ts'
import { trimMonths } from './observe/entriesByMonth.ts'

/** The first stage that a history records, and the months of which its mean can be taken; the proposed ones first. */
export interface HistoryWindows {
  readonly stageId: StageId
  readonly windows: readonly EntryWindow[]
}

/**
 * The windows that an import offers, of a history that is there: whole months only. Months at either end of which an import
 * held a part, that of today and later ones are left out.
 * @returns null where no entry is recorded
 */
export function historyWindows(
  { history, stages, segments }: Pick<Plan, 'history' | 'stages' | 'segments'>,
  today: Day,
): HistoryWindows | null {
  const { start, months, entries, sources } = history
  const countsOf = (id: StageId): (number | null)[] =>
    Array.from({ length: months }, (_, month) => {
      const recorded = segments.flatMap((segment) => entries[segment.id]?.[id]?.[month] ?? [])
      return recorded.length === 0 ? null : sum(recorded)
    })
  const [first] = stages.flatMap((stage) => {
    const counts = countsOf(stage.id)
    return counts.some((count) => count !== null) ? [{ stage, counts }] : []
  })
  if (!first) return null
  const { stage, counts } = first
  const part = new Set(sources.flatMap(({ partMonths = [] }) => partMonths))
  const leftOut = monthRange(start, months).filter(
    (month, at) => part.has(month) || month >= monthOf(today) || counts[at] === null,
  )
  const recorded = { stage: stage.name, first: monthIndex(start), counts: likeTheOneBefore(counts) }
  return { stageId: stage.id, windows: entryWindows(trimMonths(recorded, leftOut)) }
}

/** A month in the middle that was not recorded is no change of volume. */
function likeTheOneBefore(counts: readonly (number | null)[]): number[] {
  let before = 0
  return counts.map((count) => {
    before = count ?? before
    return before
  })
}
