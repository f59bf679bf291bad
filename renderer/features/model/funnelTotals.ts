import type { Figures } from '../../../shared/model/figures.ts'
import { sum } from '../../../shared/base/sum.ts'
import type { SegmentId } from '../../../shared/plan/ids.ts'
import type { Plan } from '../../../shared/plan/plan.ts'

/** Segments that a chart can tell apart; the smaller ones beyond them are shown together. */
const SHOWN = 6

export interface FunnelShare {
  readonly id: string
  readonly name: string
  /** Entries over the horizon by stage. */
  readonly entries: readonly number[]
  /** Null for the rest. */
  readonly segmentId: SegmentId | null
}

export interface FunnelTotals {
  readonly stages: readonly string[]
  /** In the plan's order; the rest, if there is any, last. */
  readonly shares: readonly FunnelShare[]
  readonly totals: readonly number[]
}

/** Stage entries over the whole horizon, by segment. */
export function funnelTotals(
  { segments, stages }: Pick<Plan, 'segments' | 'stages'>,
  figures: Figures,
): FunnelTotals {
  const all = segments.map(({ id, name }): FunnelShare => {
    const entries = (figures.entries[id] ?? []).map(sum)
    return { id: `segment-${id}`, name, entries, segmentId: id }
  })
  const bySize = all.toSorted((a, b) => (b.entries[0] ?? 0) - (a.entries[0] ?? 0))
  const largest = new Set(bySize.slice(0, SHOWN))
  const rest = all.filter((share) => !largest.has(share))
  const together = (shares: readonly FunnelShare[]): number[] =>
    stages.map((_, stage) => sum(shares.map(({ entries }) => entries[stage] ?? 0)))
  return {
    stages: stages.map(({ name }) => name),
    shares: [
      ...all.filter((share) => largest.has(share)),
      ...(rest.length > 0
        ? [{ id: 'rest', name: `${rest.length} others`, entries: together(rest), segmentId: null }]
        : []),
    ],
    totals: together(all),
  }
}
