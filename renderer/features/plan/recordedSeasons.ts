import { entryPatternsOf } from '../../../shared/model/topics/entryPatternsOf.ts'
import { seasonalityOf, type Seasonality } from '../../../shared/model/history/seasonality.ts'
import type { Plan } from '../../../shared/plan/plan.ts'

/** Twelve factors by calendar month, January first, that history shows; null where it is too short to show any. */
export interface RecordedSeasons {
  readonly leads: readonly number[] | null
  readonly revenue: readonly number[] | null
}

export function recordedSeasons(plan: Plan): RecordedSeasons {
  const { history } = plan
  const revenue = Array.from({ length: history.months }, (_, month) => {
    const amounts = Object.values(history.revenue).map((bySegment) => bySegment[month] ?? null)
    const known = amounts.filter((amount) => amount !== null)
    return known.length === 0 ? null : known.reduce((all, amount) => all + amount, 0)
  })
  const all = entryPatternsOf(plan).patterns.find(({ segmentId }) => segmentId === null)
  return {
    leads: all ? factorsOf(all.seasonality) : null,
    revenue: factorsOf(seasonalityOf(revenue, history.start)),
  }
}

function factorsOf(seasonality: Seasonality): readonly number[] | null {
  return seasonality.kind === 'factors' ? seasonality.factors : null
}
