import type { Draft } from 'immer'
import { invariant, present } from '../base/invariant.ts'
import { removeSegment } from '../plan/changes/segments.ts'
import { steady } from '../plan/drivers.ts'
import { emptyDrivers, FIRST_SEGMENT } from '../plan/emptyPlan.ts'
import type { HistorySource } from '../plan/funnel.ts'
import type { SegmentId, StageId } from '../plan/ids.ts'
import type { Plan } from '../plan/plan.ts'
import type { SegmentMatch } from './matchSegments.ts'
import { mergeHistory } from './mergeHistory.ts'
import type { MonthlyCounts } from './monthlyCounts.ts'

/** Everything of an import that goes into the plan. The lead rows themselves do not. */
export interface PlanImport {
  readonly counts: MonthlyCounts
  readonly segments: readonly SegmentMatch[]
  /** What the leads show beside counts; empty for a monthly table. */
  readonly measured: Measured
  readonly source: HistorySource
}

export interface Measured {
  /** Mean days from a recorded stage to the next recorded one, by the stage that the lead leaves. */
  readonly lagDays: Readonly<Record<StageId, number>>
  /** Mean value of the deals won, by the segment's name in the file. */
  readonly dealValue: ReadonlyMap<string, number>
}

const SOURCES_MAX = 50

/**
 * Recipe: puts imported counts into the history of a plan, lead list and monthly table alike. Segments that the plan does not
 * have are added. Their drivers start at 0 apart from what was measured, so no figure of the plan changes by the import itself:
 * rates and entries come with `adoptHistory`.
 */
export function putLeadsIntoPlan(
  draft: Draft<Plan>,
  { counts, segments, measured, source }: PlanImport,
): void {
  invariant(counts.segments.length > 0, 'an import has a segment')
  dropUntouchedFirstSegment(draft, segments)
  const leaving = draft.stages.slice(0, -1).map((stage) => stage.id)
  for (const { id, name, isNew } of segments) {
    if (!isNew) continue
    draft.segments.push({ id, name, marketingSourced: true })
    draft.baseline.segments[id] = newDrivers(leaving, measured, name)
  }
  const idOf = new Map(segments.map(({ name, id }) => [name, id]))
  const merged = mergeHistory(draft.history, counts, (name) => present(idOf.get(name), 'the id of a segment'))
  draft.history = { ...merged, sources: [...draft.history.sources, { ...source }].slice(-SOURCES_MAX) }
}

function newDrivers(
  leaving: readonly StageId[],
  { lagDays, dealValue }: Measured,
  name: string,
): Draft<Plan['baseline']['segments'][SegmentId]> {
  const drivers = emptyDrivers(leaving)
  const transitions = leaving.map((id) => [
    id,
    { ...present(drivers.transitions[id], 'a step'), lagDays: steady(lagDays[id] ?? 0) },
  ])
  return {
    ...drivers,
    dealValue: steady(dealValue.get(name) ?? 0),
    transitions: Object.fromEntries(transitions),
  }
}

/** A new plan starts with one segment so that it is whole; once the user's own come, it would only be in the way. */
function dropUntouchedFirstSegment(draft: Draft<Plan>, segments: readonly SegmentMatch[]): void {
  const leaving = draft.stages.slice(0, -1).map((stage) => stage.id)
  const isNamed =
    segments.some(({ id }) => id === FIRST_SEGMENT) ||
    draft.commitments.some(
      ({ metric }) => metric.kind === 'leads-handed-over' && metric.segmentId === FIRST_SEGMENT,
    ) ||
    draft.scenarios.some(({ overrides }) =>
      Object.keys(overrides).some((key) => key.split(':')[1] === FIRST_SEGMENT),
    )
  const hasFigures =
    draft.history.entries[FIRST_SEGMENT] !== undefined ||
    JSON.stringify(draft.baseline.segments[FIRST_SEGMENT]) !== JSON.stringify(emptyDrivers(leaving))
  if (!isNamed && !hasFigures) removeSegment(draft, FIRST_SEGMENT)
}
