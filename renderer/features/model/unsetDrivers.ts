import type { DriverInfo } from '../../../shared/model/driverList.ts'
import { overridesOf } from '../../../shared/model/scenario.ts'
import type { ScenarioId, SegmentId } from '../../../shared/plan/ids.ts'
import type { Plan } from '../../../shared/plan/plan.ts'

/**
 * Whether a driver has no value in the baseline that anybody has set: what is said of it then is no change of the baseline but
 * its beginning. While a segment without history still lacks something that leads need to become customers, all of its drivers
 * count so, that a slip of the finger can be put right and 0 days can be meant.
 */
export function isUnset(plan: Plan, { segmentId, baseline, key }: DriverInfo): boolean {
  if (segmentId === null) return baseline === 0
  const isNeeded = !key.startsWith('lag:') && !key.startsWith('spend:')
  if (isNeeded && baseline === 0) return true
  return !hasHistory(plan, segmentId) && (baseline === 0 || isIncomplete(plan, segmentId))
}

/** Whether setting a driver sets the baseline, whatever scenario is shown. */
export function setsBaseline(plan: Plan, scenarioId: ScenarioId | null, driver: DriverInfo): boolean {
  return isUnset(plan, driver) && overridesOf(plan, scenarioId)[driver.key] === undefined
}

function hasHistory({ history }: Plan, segmentId: SegmentId): boolean {
  const stages = Object.values(history.entries[segmentId] ?? {})
  return stages.some((counts) => counts.some((count) => count !== null))
}

function isIncomplete({ baseline }: Plan, segmentId: SegmentId): boolean {
  const drivers = baseline.segments[segmentId]
  if (drivers === undefined) return false
  const rates = Object.values(drivers.transitions).map(({ rate }) => rate)
  return [drivers.entries, drivers.dealValue, ...rates].some(({ value }) => value === 0)
}
