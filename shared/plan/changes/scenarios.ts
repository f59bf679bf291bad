import type { Draft } from 'immer'
import { present } from '../../base/invariant.ts'
import { AMOUNT_MAX, DriverKey, type Baseline, type Driver, type Rep, type Scenario } from '../drivers.ts'
import { RepId, ScenarioId, SegmentId, StageId } from '../ids.ts'
import type { Plan } from '../plan.ts'
import { HOURS_DRIVERS } from '../salesWork.ts'
import { freshId } from './freshId.ts'
import { freshName } from './freshName.ts'

type PlanDraft = Draft<Plan>

/** Adds a scenario in which every driver is as in the baseline. Where the name is taken, a number follows it. */
export function addScenario(plan: PlanDraft, name: string, kind: Scenario['kind'] = 'own'): ScenarioId {
  const id = freshScenarioId(plan, name)
  plan.scenarios.push({
    id,
    name: freshName(
      name,
      plan.scenarios.map((scenario) => scenario.name),
    ),
    kind,
    overrides: {},
    note: '',
  })
  return id
}

/** Adds a scenario that sets every driver as another one does; it is the user's own, whatever the other one is. */
export function duplicateScenario(plan: PlanDraft, id: ScenarioId): ScenarioId {
  const { name, overrides, note } = scenarioOf(plan, id)
  const copied = addScenario(plan, name)
  for (const [key, { value, changes }] of Object.entries(overrides)) {
    const driver = { value, changes: changes.map(({ from, value: later }) => ({ from, value: later })) }
    setOverride(plan, copied, DriverKey.parse(key), driver)
  }
  scenarioOf(plan, copied).note = note
  return copied
}

/** Takes a scenario out. An agreement that shows it shows the baseline from then on. */
export function removeScenario(plan: PlanDraft, id: ScenarioId): void {
  plan.scenarios = plan.scenarios.filter((scenario) => scenario.id !== id)
  if (plan.agreement.scenarioId === id) plan.agreement.scenarioId = null
}

/** The id that `addScenario` will give to a scenario of that name. */
export function freshScenarioId(plan: Plan, name: string): ScenarioId {
  return ScenarioId.parse(
    freshId(
      name,
      plan.scenarios.map(({ id }) => id),
    ),
  )
}

/** Sets a driver otherwise than the baseline has it. */
export function setOverride(plan: PlanDraft, scenarioId: ScenarioId, key: DriverKey, driver: Driver): void {
  scenarioOf(plan, scenarioId).overrides[key] = driver
}

/** Takes a driver back to what the baseline has. */
export function resetOverride(plan: PlanDraft, scenarioId: ScenarioId, key: DriverKey): void {
  delete scenarioOf(plan, scenarioId).overrides[key]
}

/** Takes every driver of a scenario that is not locked back to what the baseline has. */
export function resetOverrides(plan: PlanDraft, scenarioId: ScenarioId): void {
  const scenario = scenarioOf(plan, scenarioId)
  const locked = new Set<string>(plan.lockedDrivers)
  scenario.overrides = Object.fromEntries(
    Object.entries(scenario.overrides).filter(([key]) => locked.has(key)),
  )
}

/** Locks a driver, or gives it free again. */
export function turnLock(plan: PlanDraft, key: DriverKey): void {
  const others = plan.lockedDrivers.filter((locked) => locked !== key)
  plan.lockedDrivers = others.length < plan.lockedDrivers.length ? others : [...others, key]
}

/**
 * A driver with another first value. What is set for later months moves with it, by the same factor.
 * @param fit makes a later value one that the driver may have, such as at most 1 for a rate
 */
export function movedDriver(
  driver: Driver,
  value: number,
  fit: (later: number) => number = (later) => later,
): Driver {
  const ratio = value / driver.value
  const factor = Number.isFinite(ratio) ? ratio : 1
  return {
    value,
    changes: driver.changes.map(({ from, value: later }) => ({
      from,
      value: fit(Math.min(AMOUNT_MAX, later * factor)),
    })),
  }
}

/**
 * Makes a scenario's drivers the baseline; the scenario, now the same as the baseline, keeps no override.
 * A rate adopted so was set by hand, so no evidence stands behind it any more.
 * @param drivers of the scenario: the baseline with its overrides in place
 */
export function adoptScenario(plan: PlanDraft, scenarioId: ScenarioId, drivers: Baseline): void {
  const scenario = scenarioOf(plan, scenarioId)
  for (const key of Object.keys(scenario.overrides)) adoptDriver(plan.baseline, DriverKey.parse(key), drivers)
  scenario.overrides = {}
}

function adoptDriver(baseline: Draft<Baseline>, key: DriverKey, drivers: Baseline): void {
  const [kind, segmentName = '', stageName = ''] = key.split(':')
  if (kind === 'reps') baseline.sales.reps = withOwnIds(drivers.sales.reps)
  if (kind === 'leadsPerRep') baseline.sales.leadsPerRep = drivers.sales.leadsPerRep
  if (HOURS_DRIVERS.some((driver) => driver === kind) && drivers.sales.hours !== undefined) {
    baseline.sales.hours = drivers.sales.hours
  }
  if (segmentName === '') return
  const segmentId = SegmentId.parse(segmentName)
  const from = present(drivers.segments[segmentId], `drivers of segment ${segmentId}`)
  const to = present(baseline.segments[segmentId], `baseline of segment ${segmentId}`)
  if (kind === 'entries' || kind === 'dealValue') to[kind] = from[kind]
  if (kind === 'spend' && from.spend !== undefined) to.spend = from.spend
  if (stageName === '') return
  const stageId = StageId.parse(stageName)
  const step = present(from.transitions[stageId], `step from ${stageId}`)
  const adopted = present(to.transitions[stageId], `baseline step from ${stageId}`)
  if (kind === 'lag') {
    adopted.lagDays = step.lagDays
    delete adopted.lagShares
  }
  if (kind === 'rate') {
    adopted.rate = step.rate
    adopted.evidence = null
  }
}

/** Reps who came with a head count have ids by rank, which reps adopted earlier may have too. */
function withOwnIds(reps: readonly Rep[]): Rep[] {
  const taken: string[] = []
  return reps.map((rep) => {
    const id = taken.includes(rep.id) ? RepId.parse(freshId(rep.id, taken)) : rep.id
    taken.push(id)
    return { ...rep, id }
  })
}

function scenarioOf(plan: PlanDraft, id: ScenarioId): Draft<Scenario> {
  return present(
    plan.scenarios.find((scenario) => scenario.id === id),
    `scenario ${id}`,
  )
}
