import type { Month } from '../../base/month.ts'
import { sum } from '../../base/sum.ts'
import type { Commitment } from '../../plan/commitments.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Figures } from '../figures.ts'
import { PERIODS_A_MONTH } from '../promisedLeads.ts'
import type { SuggestedHurdles } from './hurdles.ts'

/** The most leads that can be promised for a period without any month having more than sales can work. */
export interface SuggestionLimit {
  /** Whole leads a period of the commitment. */
  readonly most: number
  /** The month in which sales has least room. */
  readonly month: Month
}

/**
 * What capacity leaves for a promise of leads: in each month what sales can work, without leads from elsewhere and without what is
 * promised of other segments; the least of the months, because the same figure holds in all of them.
 *
 * @returns null for a commitment that is not about leads, and while sales can work none at all
 */
export function suggestionLimit(
  { id, metric, per }: Commitment,
  { commitments }: Pick<Plan, 'commitments'>,
  { months, workable, handoff }: Pick<Figures, 'months' | 'workable' | 'handoff'>,
): SuggestionLimit | null {
  if (workable.every((leads) => leads === 0)) return null
  if (metric.kind !== 'leads-handed-over' && metric.kind !== 'leads-worked') return null
  const beside =
    metric.kind === 'leads-handed-over' && metric.segmentId !== null
      ? sum(commitments.filter((other) => other.id !== id).map(promisedOfSegment))
      : 0
  const room = workable.map((most, month) => {
    if (metric.kind === 'leads-worked') return most
    const fromElsewhere = (handoff.all[month] ?? 0) - (handoff.marketing[month] ?? 0)
    return most - fromElsewhere - beside
  })
  const least = Math.min(...room)
  const month = months[room.indexOf(least)]
  if (month === undefined) return null
  return { most: Math.max(0, Math.floor(least / PERIODS_A_MONTH[per] + 1e-9)), month }
}

/** Leads of one segment that are promised for a month; 0 for any other promise. */
function promisedOfSegment({ metric, per, target, minimum }: Commitment): number {
  if (metric.kind !== 'leads-handed-over' || metric.segmentId === null) return 0
  return (target ?? minimum ?? 0) * PERIODS_A_MONTH[per]
}

export function limited(
  { minimum, target, stretch }: SuggestedHurdles,
  limit: SuggestionLimit | null,
): SuggestedHurdles {
  const most = limit?.most ?? Infinity
  return {
    minimum: Math.min(minimum, most),
    target: Math.min(target, most),
    stretch: Math.min(stretch, most),
  }
}
