import { LAG_DAYS_MAX, REPS_MAX, type DriverKey } from '../plan/drivers.ts'
import type { Segment, Stage } from '../plan/funnel.ts'
import type { ScenarioId, SegmentId } from '../plan/ids.ts'
import type { Plan } from '../plan/plan.ts'
import { keyOf, segmentTargets, type DriverTarget } from './driverKeys.ts'
import { ratesOf } from './rates.ts'
import { driverOf } from './scenario.ts'

/** A driver as something to set: what it is, where it may lie, and where the baseline has it. */
export interface DriverInfo {
  readonly key: DriverKey
  /** Complete in itself, such as "Demo requests: MQL → SQL". */
  readonly label: string
  /** For a list under the segment's name, such as "MQL → SQL". */
  readonly shortLabel: string
  /** The segment that it belongs to; null for the sales team. */
  readonly segmentId: SegmentId | null
  /** Who moves it: marketing everything up to the hand-off, sales the rest. */
  readonly side: 'marketing' | 'sales'
  readonly unit: 'leads' | 'share' | 'days' | 'money' | 'reps'
  /** A sensible range for a slider; a typed value may lie above `max`, shares aside. */
  readonly min: number
  readonly max: number
  readonly step: number
  readonly baseline: number
  /** Where history puts it, 9 times in 10; null where history does not say. */
  readonly interval: { readonly low: number; readonly high: number } | null
}

/** Keeps later values of a driver, which move along with its first, within what they may be. */
export const LATER_FITS: Readonly<Record<DriverInfo['unit'], (later: number) => number>> = {
  share: (later) => Math.min(1, later),
  reps: Math.round,
  leads: (later) => later,
  days: (later) => later,
  money: (later) => later,
}

/** Every driver of a plan: segment by segment from entry to deal value, the lags after them, the sales team at the end. */
export function listDrivers(plan: Plan): readonly DriverInfo[] {
  const leaving = plan.stages.slice(0, -1)
  const targets: DriverTarget[] = [
    ...plan.segments.flatMap((segment) => segmentTargets(segment, leaving)),
    { kind: 'reps' },
    ...(plan.baseline.sales.hours === undefined ? [{ kind: 'leadsPerRep' as const }] : []),
  ]
  return targets.map((target) => driverInfo(plan, target))
}

/** A driver's value from the first month of the horizon on, as the scenario has it. */
export function driverValue(plan: Plan, scenarioId: ScenarioId | null, key: DriverKey): number {
  return driverOf(plan, scenarioId, key).value
}

function driverInfo(plan: Plan, target: DriverTarget): DriverInfo {
  const key = keyOf(target)
  const baseline = driverOf(plan, null, key).value
  return {
    key,
    label: driverLabel(plan, target),
    shortLabel: nameOf(plan, target),
    segmentId: 'segment' in target ? target.segment.id : null,
    side: sideOf(plan, target),
    min: 0,
    ...scaleOf(target, baseline),
    baseline,
    interval: target.kind === 'rate' ? rateInterval(plan, target.segment, target.stage) : null,
  }
}

/** A driver's name, complete in itself. */
export function driverLabel(plan: Plan, target: DriverTarget): string {
  const name = nameOf(plan, target)
  return 'segment' in target ? `${target.segment.name}: ${name}` : name
}

function nameOf({ stages }: Plan, target: DriverTarget): string {
  const step = (from: Stage): string => `${from.name} → ${stages[stages.indexOf(from) + 1]?.name ?? ''}`
  switch (target.kind) {
    case 'entries':
      return 'New leads a month'
    case 'dealValue':
      return 'Deal value'
    case 'rate':
      return step(target.stage)
    case 'lag':
      return `Days ${step(target.stage)}`
    case 'reps':
      return 'Reps'
    case 'leadsPerRep':
      return 'Leads a rep a month'
  }
}

function sideOf({ stages, handoffStageId }: Plan, target: DriverTarget): DriverInfo['side'] {
  if (target.kind === 'entries') return 'marketing'
  if (target.kind !== 'rate' && target.kind !== 'lag') return 'sales'
  const handoff = stages.findIndex(({ id }) => id === handoffStageId)
  return stages.indexOf(target.stage) < handoff ? 'marketing' : 'sales'
}

function scaleOf({ kind }: DriverTarget, baseline: number): Pick<DriverInfo, 'unit' | 'max' | 'step'> {
  const upTo = (least: number): number => roundUp(Math.max(least, 2.5 * baseline))
  switch (kind) {
    case 'rate':
      return { unit: 'share', max: 1, step: 0.001 }
    case 'lag':
      return { unit: 'days', max: Math.min(LAG_DAYS_MAX, upTo(30)), step: 1 }
    case 'reps':
      return { unit: 'reps', max: Math.min(REPS_MAX, upTo(10)), step: 1 }
    case 'entries':
    case 'leadsPerRep':
      return { unit: 'leads', max: upTo(100), step: Math.max(1, upTo(100) / 1000) }
    case 'dealValue':
      return { unit: 'money', max: upTo(1000), step: upTo(1000) / 500 }
  }
}

/** The next of 1, 2, 5, 10, 20, … */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return ([1, 2, 5].find((factor) => factor * power >= value) ?? 10) * power
}

function rateInterval(plan: Plan, segment: Segment, stage: Stage): DriverInfo['interval'] {
  const estimate = ratesOf(plan)[segment.id]?.[plan.stages.indexOf(stage)]
  return estimate?.kind === 'estimate' ? { low: estimate.low, high: estimate.high } : null
}
