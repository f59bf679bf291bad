import { targetOf } from '../../shared/model/driverKeys.ts'
import type { DriverKey } from '../../shared/plan/drivers.ts'
import type { Plan } from '../../shared/plan/plan.ts'

/** The part of the plan that a driver is, at which its slider stands. */
export function placeOfDriver(plan: Plan, key: DriverKey): (string | number)[] {
  const target = targetOf(plan, key)
  if (target === null) return ['baseline']
  if (!('segment' in target)) return ['baseline', 'sales', target.kind]
  const path = ['baseline', 'segments', target.segment.id]
  if (!('stage' in target)) return [...path, target.kind]
  return [...path, 'transitions', target.stage.id, target.kind === 'rate' ? 'rate' : 'lagDays']
}
