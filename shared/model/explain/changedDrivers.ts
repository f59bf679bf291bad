import { HOURS_DRIVERS, type HoursDriver, type WorkHours } from '../../plan/salesWork.ts'
import type { Baseline, Driver, Rep, SegmentDrivers } from '../../plan/drivers.ts'
import type { Stage } from '../../plan/funnel.ts'
import type { ScenarioId, SegmentId } from '../../plan/ids.ts'
import type { Plan } from '../../plan/plan.ts'
import { segmentTargets, type DriverTarget } from '../driverKeys.ts'
import { hoursDriver, withHoursDriver } from '../hours/hoursDrivers.ts'
import { driversOf, settingIn, withDriver } from '../scenario.ts'
import type { Choice } from './segmentTotals.ts'

/** A scenario of a plan, or of one of its versions. */
export interface Side {
  readonly plan: Plan
  /** Null for the baseline. */
  readonly scenarioId: ScenarioId | null
}

/** Something that is otherwise on the other side. */
export type Change =
  | ({ readonly kind: 'segment' } & Choice)
  | { readonly kind: 'reps'; readonly from: Rep[]; readonly to: Rep[] }
  | { readonly kind: 'leadsPerRep' | HoursDriver; readonly from: Driver; readonly to: Driver }
  /** What is no driver: goal, months, history, stages or segments. */
  | { readonly kind: 'rest' }

/** What differs between two sides: driver by driver, and all that is no driver as one. */
export function changesBetween(from: Side, to: Side): Change[] {
  const before = driversOf(from.plan, from.scenarioId)
  const after = driversOf(to.plan, to.scenarioId)
  const leaving = comparableStages(to.plan, from.plan)
  const ofSegments = to.plan.segments.flatMap((segment): Change[] => {
    const own = before.segments[segment.id]
    const other = after.segments[segment.id]
    if (own === undefined || other === undefined || own === other) return []
    return segmentTargets(segment, leaving).flatMap((target): Change[] => {
      const change = { target, from: settingIn(own, target), to: settingIn(other, target) }
      return same(change.from, change.to) ? [] : [{ kind: 'segment', ...change }]
    })
  })
  const { sales } = before
  return [
    ...ofSegments,
    ...(same(sales.reps, after.sales.reps)
      ? []
      : [{ kind: 'reps' as const, from: sales.reps, to: after.sales.reps }]),
    ...(same(sales.leadsPerRep, after.sales.leadsPerRep)
      ? []
      : [{ kind: 'leadsPerRep' as const, from: sales.leadsPerRep, to: after.sales.leadsPerRep }]),
    ...hoursChanges(sales.hours, after.sales.hours),
    ...(same(restOf(from.plan), restOf(to.plan)) ? [] : [{ kind: 'rest' as const }]),
  ]
}

/** Where only one of the sides counts work in hours, that is no driver. */
function hoursChanges(before: WorkHours | undefined, after: WorkHours | undefined): Change[] {
  if (before === undefined || after === undefined) return []
  return HOURS_DRIVERS.flatMap((kind): Change[] => {
    const change = { kind, from: hoursDriver(before, kind), to: hoursDriver(after, kind) }
    return same(change.from, change.to) ? [] : [change]
  })
}

/** The driver that a change is about; null for the rest of the plan. */
export function targetOfChange(change: Change): DriverTarget | null {
  if (change.kind === 'segment') return change.target
  return change.kind === 'rest' ? null : { kind: change.kind }
}

/** A plan and drivers to evaluate it with, in which some of the changes have happened and others have not. */
export function mixtureOf(
  from: Side,
  to: Side,
  changes: readonly Change[],
  happened: readonly boolean[],
): { readonly plan: Plan; readonly drivers: Baseline } {
  const side = changes.some(({ kind }, index) => kind === 'rest' && happened[index]) ? to : from
  const own = driversOf(side.plan, side.scenarioId)
  const segments: Record<SegmentId, SegmentDrivers> = { ...own.segments }
  const sales = { ...own.sales }
  for (const [index, change] of changes.entries()) {
    const is = happened[index] === true ? 'to' : 'from'
    if (change.kind === 'segment') {
      const { id } = change.target.segment
      const drivers = segments[id]
      if (drivers !== undefined) segments[id] = withDriver(drivers, change.target, change[is])
    } else if (change.kind === 'reps') {
      sales.reps = change[is]
    } else if (change.kind === 'leadsPerRep') {
      sales.leadsPerRep = change[is]
    } else if (change.kind !== 'rest' && sales.hours !== undefined) {
      sales.hours = withHoursDriver(sales.hours, change.kind, change[is])
    }
  }
  return { plan: side.plan, drivers: { segments, sales } }
}

/** Rates and lags can be told apart only where both sides have the same stages. */
function comparableStages({ stages }: Plan, { stages: other }: Plan): readonly Stage[] {
  const areSame = stages.length === other.length && stages.every(({ id }, index) => id === other[index]?.id)
  return areSame ? stages.slice(0, -1) : []
}

function restOf(plan: Plan): unknown {
  const { horizon, goal, history, stages, segments, handoffStageId, baseline, calendar } = plan
  const { hours, backlog } = baseline.sales
  return [
    hours && [hours.contactChances, hours.minutesByStage, calendar],
    backlog,
    horizon,
    goal,
    history.start,
    history.entries,
    stages.map(({ id }) => id),
    segments.map(({ id, marketingSourced }) => [id, marketingSourced]),
    handoffStageId,
  ]
}

/** Whether two parts of a plan hold the same; parts that were not edited are the same object. */
function same(first: unknown, second: unknown): boolean {
  return first === second || JSON.stringify(first) === JSON.stringify(second)
}
