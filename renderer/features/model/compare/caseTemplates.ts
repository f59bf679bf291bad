import type { Draft } from 'immer'
import type { DriverInfo } from '../../../../shared/model/driverList.ts'
import { moveDriver } from '../driverMoves.ts'
import { addScenario } from '../../../../shared/plan/changes/scenarios.ts'
import type { ScenarioId } from '../../../../shared/plan/ids.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'

export type Case = 'best' | 'worst'

/** The rates that a case sets: those with a range, as far as they are not locked. */
export function ratesOfCase(
  drivers: readonly DriverInfo[],
  locked: ReadonlySet<string>,
): readonly DriverInfo[] {
  return drivers.filter(
    ({ unit, interval, key }) => unit === 'share' && interval !== null && !locked.has(key),
  )
}

/** Sets each of these rates to the good or the bad end of its 80 % range. */
export function applyCase(plan: Draft<Plan>, id: ScenarioId, kind: Case, rates: readonly DriverInfo[]): void {
  for (const rate of rates) {
    const { interval } = rate
    if (interval) moveDriver(id, rate, kind === 'best' ? interval.high : interval.low)(plan)
  }
}

/** Adds a scenario in which every rate is at the good or the bad end of its 80 % range. */
export function addCase(plan: Draft<Plan>, kind: Case, rates: readonly DriverInfo[]): void {
  const id = addScenario(plan, kind === 'best' ? 'Best case' : 'Worst case', kind)
  applyCase(plan, id, kind, rates)
}
