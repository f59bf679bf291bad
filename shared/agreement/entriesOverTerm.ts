import { sum } from '../base/sum.ts'
import type { SectionContext } from './context.ts'

/**
 * Leads that enter a stage over the whole term, of the segments that marketing sources or of all.
 * @param stageIndex position of the stage in the plan
 */
export function entriesOverTerm(
  stageIndex: number,
  of: 'marketing' | 'all',
  { plan, figures }: Pick<SectionContext, 'plan' | 'figures'>,
): number {
  return sum(
    plan.segments
      .filter(({ marketingSourced }) => marketingSourced || of === 'all')
      .flatMap(({ id }) => figures.entries[id]?.[stageIndex] ?? []),
  )
}
