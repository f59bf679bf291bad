import { DriverKey } from '../plan/drivers.ts'
import type { Segment, Stage } from '../plan/funnel.ts'
import type { Plan } from '../plan/plan.ts'
import { HOURS_DRIVERS, type HoursDriver } from '../plan/salesWork.ts'

/** A driver of one segment. The stage is the one that the lead leaves. */
export type SegmentTarget =
  | { readonly kind: 'entries'; readonly segment: Segment }
  | { readonly kind: 'dealValue'; readonly segment: Segment }
  | { readonly kind: 'spend'; readonly segment: Segment }
  | { readonly kind: 'rate'; readonly segment: Segment; readonly stage: Stage }
  | { readonly kind: 'lag'; readonly segment: Segment; readonly stage: Stage }

/** A driver of the sales team. */
export interface TeamTarget {
  readonly kind: 'reps' | 'leadsPerRep' | HoursDriver
}

/** What a driver's key names. */
export type DriverTarget = SegmentTarget | TeamTarget

const TEAM_DRIVERS = ['reps', 'leadsPerRep', ...HOURS_DRIVERS] as const

/**
 * Every driver of a segment's funnel, from entry to deal value, the lags after them.
 *
 * @param leaving the stages that leads leave: all but the last
 */
export function segmentTargets(segment: Segment, leaving: readonly Stage[]): SegmentTarget[] {
  return [
    { kind: 'entries', segment },
    ...leaving.map((stage) => ({ kind: 'rate' as const, segment, stage })),
    { kind: 'dealValue', segment },
    ...leaving.map((stage) => ({ kind: 'lag' as const, segment, stage })),
  ]
}

export function keyOf(target: DriverTarget): DriverKey {
  const { kind } = target
  if (!('segment' in target)) return DriverKey.parse(kind)
  const { id } = target.segment
  return DriverKey.parse('stage' in target ? `${kind}:${id}:${target.stage.id}` : `${kind}:${id}`)
}

/** The part of the plan that a driver is, as findings and sliders name it. */
export function pathOf(target: DriverTarget): (string | number)[] {
  if (!('segment' in target)) return ['baseline', 'sales', target.kind]
  const path = ['baseline', 'segments', target.segment.id]
  if (!('stage' in target)) return [...path, target.kind]
  return [...path, 'transitions', target.stage.id, target.kind === 'rate' ? 'rate' : 'lagDays']
}

/** What the key names in this plan; null where the plan has no such driver. */
export function targetOf(plan: Plan, key: string): DriverTarget | null {
  const [kind, segmentId, stageId] = key.split(':')
  const ofTeam = TEAM_DRIVERS.find((driver) => driver === kind)
  if (ofTeam !== undefined) return { kind: ofTeam }
  const segment = plan.segments.find(({ id }) => id === segmentId)
  if (segment === undefined) return null
  if (kind === 'entries' || kind === 'dealValue' || kind === 'spend') return { kind, segment }
  const position = plan.stages.findIndex(({ id }) => id === stageId)
  const stage = position < plan.stages.length - 1 ? plan.stages[position] : undefined
  return stage !== undefined && (kind === 'rate' || kind === 'lag') ? { kind, segment, stage } : null
}
