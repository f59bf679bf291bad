import type { Draft } from 'immer'
import { emptyDrivers } from '../emptyPlan.ts'
import { SegmentId } from '../ids.ts'
import type { Plan } from '../plan.ts'
import { freshId } from './freshId.ts'
import { freshName } from './freshName.ts'

/** Adds a kind of lead of which nothing is known yet. Where the name is taken, a number follows it. */
export function addSegment(plan: Draft<Plan>, wanted: string): SegmentId {
  const name = freshName(
    wanted,
    plan.segments.map((segment) => segment.name),
  )
  const id = SegmentId.parse(
    freshId(
      name,
      plan.segments.map((segment) => segment.id),
    ),
  )
  plan.segments.push({ id, name, marketingSourced: true })
  plan.baseline.segments[id] = emptyDrivers(plan.stages.slice(0, -1).map((stage) => stage.id))
  return id
}

/** Takes a kind of lead out, with its history, its drivers in baseline and scenarios, and the commitments about it alone. */
export function removeSegment(plan: Draft<Plan>, id: SegmentId): void {
  plan.segments = plan.segments.filter((segment) => segment.id !== id)
  delete plan.history.entries[id]
  delete plan.history.spend[id]
  delete plan.history.revenue[id]
  plan.history.unread = plan.history.unread.filter(({ series }) => series.segmentId !== id)
  plan.history.leadEvidence = plan.history.leadEvidence.filter(({ segmentId }) => segmentId !== id)
  delete plan.baseline.segments[id]
  const { backlog } = plan.baseline.sales
  if (backlog !== undefined) backlog.priority = backlog.priority.filter((segmentId) => segmentId !== id)
  plan.driverRanges = withoutSegment(plan.driverRanges, id)
  for (const leadClass of plan.terms.leadClasses) {
    leadClass.segmentIds = leadClass.segmentIds.filter((segmentId) => segmentId !== id)
  }
  for (const persona of plan.personas.buyers) {
    persona.segmentIds = persona.segmentIds.filter((segmentId) => segmentId !== id)
  }
  for (const scenario of plan.scenarios) {
    scenario.overrides = withoutSegment(scenario.overrides, id)
  }
  plan.commitments = plan.commitments.filter(
    ({ metric }) => metric.kind !== 'leads-handed-over' || metric.segmentId !== id,
  )
}

/** What is said of drivers, without those of a segment. */
function withoutSegment<T>(byDriver: Record<string, T>, id: SegmentId): Record<string, T> {
  return Object.fromEntries(Object.entries(byDriver).filter(([key]) => key.split(':')[1] !== id))
}
