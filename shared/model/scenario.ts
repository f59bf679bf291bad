import { present } from '../base/invariant.ts'
import {
  steady,
  type Baseline,
  type Driver,
  type DriverKey,
  type SegmentDrivers,
  type Transition,
} from '../plan/drivers.ts'
import type { Stage } from '../plan/funnel.ts'
import type { ScenarioId, SegmentId } from '../plan/ids.ts'
import type { Plan } from '../plan/plan.ts'
import { HOURS_DRIVERS, type WorkHours } from '../plan/salesWork.ts'
import { keyOf, targetOf, type SegmentTarget, type TeamTarget } from './driverKeys.ts'
import { repsByHeadCount } from './headCount.ts'
import { hoursDriver, withHoursDriver } from './hours/hoursDrivers.ts'
import { remember } from './remember.ts'

/**
 * The drivers of a scenario: the baseline with the scenario's overrides in place of its own. A segment whose
 * overrides have not changed stays the same object from call to call.
 *
 * @param scenarioId null for the baseline itself
 */
export function driversOf(plan: Plan, scenarioId: ScenarioId | null): Baseline {
  const overrides = overridesOf(plan, scenarioId)
  const segments: Record<SegmentId, SegmentDrivers> = { ...plan.baseline.segments }
  for (const [key, driver] of Object.entries(overrides)) {
    const target = present(targetOf(plan, key), `driver ${key}`)
    if (!('segment' in target)) continue
    const { id } = target.segment
    segments[id] = withDriver(present(segments[id], `drivers of segment ${id}`), target, driver)
  }
  const { reps, leadsPerRep, hours } = plan.baseline.sales
  const heads = overrides[REPS]
  const sales = {
    ...plan.baseline.sales,
    reps: heads === undefined ? reps : teamOf(reps, heads),
    leadsPerRep: overrides[LEADS_PER_REP] ?? leadsPerRep,
    ...(hours === undefined ? {} : { hours: hoursOf(hours, overrides) }),
  }
  return { segments, sales }
}

function hoursOf(hours: WorkHours, overrides: Overrides): WorkHours {
  return HOURS_DRIVERS.reduce((changed, kind) => {
    const override = overrides[keyOf({ kind })]
    return override === undefined ? changed : withHoursDriver(changed, kind, override)
  }, hours)
}

/**
 * One driver, with its later changes, as a scenario has it. The reps of the baseline are a head count that does not change;
 * what the plan does not say at all, such as attempts where work is not counted in hours, is 0.
 */
export function driverOf(plan: Plan, scenarioId: ScenarioId | null, key: DriverKey): Driver {
  const override = overridesOf(plan, scenarioId)[key]
  if (override !== undefined) return override
  const target = present(targetOf(plan, key), `driver ${key}`)
  const { segments, sales } = plan.baseline
  if (!('segment' in target)) return teamDriver(sales, target)
  return driverIn(present(segments[target.segment.id], `drivers of segment ${target.segment.id}`), target)
}

function teamDriver(sales: Baseline['sales'], { kind }: TeamTarget): Driver {
  if (kind === 'reps') return steady(sales.reps.length)
  if (kind === 'leadsPerRep') return sales.leadsPerRep
  return sales.hours === undefined ? steady(0) : hoursDriver(sales.hours, kind)
}

/** A driver as it stands: a lag with the shares by month that rule in place of its mean, where a lead list gave them. */
export interface Setting extends Driver {
  readonly lagShares?: number[]
}

/** What a target names among the drivers of its segment, with all that counts for the figures. */
export function settingIn(drivers: SegmentDrivers, target: SegmentTarget): Setting {
  const driver = driverIn(drivers, target)
  const shares = target.kind === 'lag' ? drivers.transitions[target.stage.id]?.lagShares : undefined
  return shares === undefined ? driver : { ...driver, lagShares: shares }
}

/** The driver that a target names among those of its segment. */
function driverIn(drivers: SegmentDrivers, target: SegmentTarget): Driver {
  if (target.kind === 'entries' || target.kind === 'dealValue') return drivers[target.kind]
  if (target.kind === 'spend') return drivers.spend ?? steady(0)
  const transition = present(drivers.transitions[target.stage.id], `step from ${target.stage.id}`)
  return target.kind === 'rate' ? transition.rate : transition.lagDays
}

type Overrides = Readonly<Record<DriverKey, Driver>>

/** The drivers that a scenario sets otherwise. */
export function overridesOf(plan: Plan, scenarioId: ScenarioId | null): Overrides {
  if (scenarioId === null) return {}
  const scenario = plan.scenarios.find(({ id }) => id === scenarioId)
  return present(scenario, `scenario ${scenarioId}`).overrides
}

/**
 * A segment's drivers with one of them set otherwise; the same object whenever it is asked the same. A lag that is set as a
 * mean counts as that alone: what a lead list showed of it does not hold any more.
 */
export function withDriver(drivers: SegmentDrivers, target: SegmentTarget, driver: Setting): SegmentDrivers {
  switch (target.kind) {
    case 'entries':
      return withEntries(drivers, driver)
    case 'dealValue':
      return withDealValue(drivers, driver)
    case 'spend':
      return withSpend(drivers, driver)
    case 'rate':
      return withRate(drivers, target.stage, driver)
    case 'lag':
      return withLag(drivers, target.stage, driver)
  }
}

const REPS = keyOf({ kind: 'reps' })
const LEADS_PER_REP = keyOf({ kind: 'leadsPerRep' })

const teamOf = remember(repsByHeadCount)

const withEntries = remember((drivers: SegmentDrivers, entries: Driver) => ({ ...drivers, entries }))

const withDealValue = remember((drivers: SegmentDrivers, dealValue: Driver) => ({ ...drivers, dealValue }))

const withSpend = remember((drivers: SegmentDrivers, spend: Driver) => ({ ...drivers, spend }))

const withRate = remember((drivers: SegmentDrivers, stage: Stage, rate: Driver) =>
  withTransition(drivers, stage, { rate }),
)

const withLag = remember((drivers: SegmentDrivers, stage: Stage, { lagShares, ...lagDays }: Setting) =>
  withTransition(drivers, stage, { lagDays, lagShares }),
)

function withTransition(drivers: SegmentDrivers, { id }: Stage, change: Partial<Transition>): SegmentDrivers {
  const transition = present(drivers.transitions[id], `step from ${id}`)
  return { ...drivers, transitions: { ...drivers.transitions, [id]: { ...transition, ...change } } }
}
