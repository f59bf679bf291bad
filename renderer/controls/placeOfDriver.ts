import { pathOf, targetOf } from '../../shared/model/driverKeys.ts'
import type { DriverKey } from '../../shared/plan/drivers.ts'
import type { Plan } from '../../shared/plan/plan.ts'

/** The part of the plan that a driver is, at which its slider stands. */
export function placeOfDriver(plan: Plan, key: DriverKey): (string | number)[] {
  const target = targetOf(plan, key)
  return target === null ? ['baseline'] : pathOf(target)
}
