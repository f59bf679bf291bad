import type { Segment, Stage } from '../../../shared/plan/funnel.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { sum } from '../../../shared/base/sum.ts'

/** Entries to a stage by month, of one segment or of all; null where nothing was recorded. */
export function historyCounts(
  { history, segments }: Pick<Plan, 'history' | 'segments'>,
  stage: Stage,
  segment: Segment | null,
): readonly (number | null)[] {
  const lists = (segment ? [segment] : segments).map(({ id }) => history.entries[id]?.[stage.id])
  return Array.from({ length: history.months }, (_, month) => {
    const counts = lists.flatMap((list) => list?.[month] ?? [])
    return counts.length === 0 ? null : sum(counts)
  })
}
