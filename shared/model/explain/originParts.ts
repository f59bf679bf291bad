import { present } from '../../base/invariant.ts'
import type { Segment } from '../../plan/funnel.ts'
import type { SegmentId } from '../../plan/ids.ts'
import { sum } from '../../base/sum.ts'
import type { Form } from './calculation.ts'
import type { FigureName } from './figureWords.ts'
import type { InputRef } from './inputOrigins.ts'
import type { SettingName } from './settingOrigins.ts'
import type { FigureUnit } from './words.ts'
import type { FigurePlace, FigureRef } from './origin.ts'
import type { OriginContext } from './originContext.ts'

// What the origins of figures have in common.

export interface Computed {
  readonly value: number | null
  readonly from: readonly (FigureRef | InputRef)[]
  /** Where it is just a sum of these, how. */
  readonly form?: Form
  /** What the figure is of, such as a segment's name; added to its label. */
  readonly of?: string
  /** Where it is measured in another unit than the figure usually is. */
  readonly unit?: FigureUnit
}

export type Compute = (context: OriginContext, at: FigurePlace) => Computed

export function placeIn(
  { plan }: OriginContext,
  at: FigurePlace,
): { readonly segment: Segment; readonly stage: number } {
  const segment = plan.segments.find(({ id }) => id === at.segmentId) ?? plan.segments[0]
  return { segment: present(segment, 'segment'), stage: at.stage ?? 0 }
}

export function sourced({ plan }: OriginContext): readonly Segment[] {
  return plan.segments.filter(({ marketingSourced }) => marketingSourced)
}

export function handoffOf({ plan }: OriginContext): number {
  return plan.stages.findIndex(({ id }) => id === plan.handoffStageId)
}

export function ofEach(segments: readonly Segment[], name: FigureName, at: FigurePlace): FigureRef[] {
  return segments.map(({ id }) => figure(name, { ...at, segmentId: id }))
}

export function stageOf(segments: readonly Segment[], stage: number, at: FigurePlace): FigureRef[] {
  return ofEach(segments, 'entries', { ...at, stage })
}

/** Planned new leads of marketing's segments, and what each is worth. */
export function leadsAndValues(context: OriginContext): FigureRef[] {
  return sourced(context).flatMap(({ id }): FigureRef[] => [
    { figure: 'entries', at: { segmentId: id, stage: 0 } },
    { figure: 'leadValue', at: { segmentId: id, stage: 0 } },
  ])
}

/** What was recorded at a stage, where anything was. */
export function historyOf({ plan }: OriginContext, segmentId: SegmentId, stage: number): InputRef[] {
  const stageId = present(plan.stages[stage], 'stage').id
  const counts = plan.history.entries[segmentId]?.[stageId] ?? []
  return counts.some((count) => count !== null) ? [{ input: 'history', segmentId, stageId }] : []
}

/** In a month, or over the whole horizon. */
export function inMonth(byMonth: readonly number[], { month }: InTime): number {
  return month === undefined ? sum(byMonth) : (byMonth[month] ?? 0)
}

interface InTime {
  readonly month?: number | undefined
}

/** In a month, or in an average one. */
export function onAverage(byMonth: readonly number[], at: InTime): number {
  return at.month === undefined ? sum(byMonth) / byMonth.length : inMonth(byMonth, at)
}

export function ratio(part: number, whole: number): number | null {
  const value = part / whole
  return Number.isFinite(value) ? value : null
}

export function figure(name: FigureName, at: FigurePlace = {}): FigureRef {
  return { figure: name, at }
}

/** What people set in the plan, by name. */
export function settings(...names: readonly SettingName[]): InputRef[] {
  return names.map((setting) => ({ input: 'setting', setting }))
}

/** The month of a place alone. */
export function inTime({ month }: FigurePlace): FigurePlace {
  return month === undefined ? {} : { month }
}
