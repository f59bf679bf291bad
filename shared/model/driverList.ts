import { LAG_DAYS_MAX, REPS_MAX, type DriverKey } from '../plan/drivers.ts'
import type { Segment, Stage } from '../plan/funnel.ts'
import type { ScenarioId, SegmentId } from '../plan/ids.ts'
import type { Plan } from '../plan/plan.ts'
import { HOURS_DRIVERS } from '../plan/salesWork.ts'
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
  readonly unit: 'leads' | 'share' | 'days' | 'money' | 'reps' | 'attempts' | 'minutes'
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
  reps: (later) => Math.min(REPS_MAX, Math.round(later)),
  leads: (later) => later,
  days: (later) => Math.min(LAG_DAYS_MAX, later),
  money: (later) => later,
  attempts: (later) => Math.min(ATTEMPTS_MAX, Math.max(1, Math.round(later))),
  minutes: (later) => Math.min(MINUTES_MAX, later),
}

/** Whether a driver comes in whole numbers. */
export function isWhole(unit: DriverInfo['unit']): boolean {
  return unit === 'reps' || unit === 'attempts'
}

/**
 * Every driver of a plan: segment by segment from entry to deal value, the lags after them, what marketing spends where that
 * is known, the sales team at the end, by leads a rep or by hours.
 */
export function listDrivers(plan: Plan): readonly DriverInfo[] {
  const leaving = plan.stages.slice(0, -1)
  const targets: DriverTarget[] = [
    ...plan.segments.flatMap((segment) => [
      ...segmentTargets(segment, leaving),
      ...(plan.baseline.segments[segment.id]?.spend === undefined
        ? []
        : [{ kind: 'spend' as const, segment }]),
    ]),
    { kind: 'reps' },
    ...(plan.baseline.sales.hours === undefined
      ? [{ kind: 'leadsPerRep' as const }]
      : HOURS_DRIVERS.map((kind) => ({ kind }))),
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
    case 'spend':
      return 'Spend a month'
    case 'sellingShare':
      return 'Share of working time for leads'
    case 'attempts':
      return 'Attempts a lead, at most'
    case 'minutesAnAttempt':
      return 'Minutes an attempt'
    case 'minutesAConversation':
      return 'Minutes a conversation'
  }
}

function sideOf({ stages, handoffStageId }: Plan, target: DriverTarget): DriverInfo['side'] {
  if (target.kind === 'entries' || target.kind === 'spend') return 'marketing'
  if (target.kind !== 'rate' && target.kind !== 'lag') return 'sales'
  const handoff = stages.findIndex(({ id }) => id === handoffStageId)
  return stages.indexOf(target.stage) < handoff ? 'marketing' : 'sales'
}

const ATTEMPTS_MAX = 50
const MINUTES_MAX = 1440

function scaleOf(
  { kind }: DriverTarget,
  baseline: number,
): Pick<DriverInfo, 'unit' | 'min' | 'max' | 'step'> {
  const upTo = (least: number): number => roundUp(Math.max(least, 2.5 * baseline))
  switch (kind) {
    case 'rate':
      return { unit: 'share', min: 0, max: 1, step: 0.001 }
    case 'lag':
      return { unit: 'days', min: 0, max: Math.min(LAG_DAYS_MAX, upTo(30)), step: 1 }
    case 'reps':
      return { unit: 'reps', min: 0, max: Math.min(REPS_MAX, upTo(10)), step: 1 }
    case 'entries':
    case 'leadsPerRep':
      return { unit: 'leads', min: 0, max: upTo(100), step: Math.max(1, upTo(100) / 1000) }
    case 'dealValue':
    case 'spend':
      return { unit: 'money', min: 0, max: upTo(1000), step: upTo(1000) / 500 }
    case 'sellingShare':
      return { unit: 'share', min: 0, max: 1, step: 0.01 }
    case 'attempts':
      return { unit: 'attempts', min: 1, max: Math.min(ATTEMPTS_MAX, upTo(10)), step: 1 }
    case 'minutesAnAttempt':
      return { unit: 'minutes', min: 0.5, max: Math.min(MINUTES_MAX, upTo(10)), step: 0.5 }
    case 'minutesAConversation':
      return { unit: 'minutes', min: 0, max: Math.min(MINUTES_MAX, upTo(30)), step: 1 }
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
