import { movedDriver } from '../plan/changes/scenarios.ts'
import { ScenarioId } from '../plan/ids.ts'
import type { Plan } from '../plan/plan.ts'
import { LATER_FITS, type DriverInfo } from './driverList.ts'
import { driverOf, overridesOf } from './scenario.ts'
import type { SeekOutput } from './seekOutputs.ts'
import { soughtOutput, type SoughtFigure } from './soughtFigures.ts'

const TRIAL = ScenarioId.parse('trial')

/** What an output would be if one driver of a scenario had other values; see `movedFigure`. */
export function movedOutput(
  plan: Plan,
  scenarioId: ScenarioId | null,
  driver: Moved,
  output: SeekOutput,
): (value: number) => number | null {
  return movedFigure(plan, scenarioId, driver, soughtOutput(output))
}

type Moved = Pick<DriverInfo, 'key' | 'unit'>

/**
 * What a figure would be if one driver of a scenario had other values, everything else as it is. What the driver is to be
 * later moves along.
 *
 * @param scenarioId null for the baseline
 * @returns a function of the driver's first value; null where the figure does not exist
 */
export function movedFigure(
  plan: Plan,
  scenarioId: ScenarioId | null,
  { key, unit }: Moved,
  figure: SoughtFigure,
): (value: number) => number | null {
  const today = driverOf(plan, scenarioId, key)
  return (value) => {
    // Where it stands it may say more than a number does, such as a lag that is known month by month.
    if (value === today.value) return figure.of(plan, scenarioId)
    const driver = movedDriver(today, value, LATER_FITS[unit])
    const overrides = { ...overridesOf(plan, scenarioId), [key]: driver }
    const scenarios = [{ id: TRIAL, name: 'Trial', kind: 'own' as const, overrides, note: '' }]
    return figure.of({ ...plan, scenarios }, TRIAL)
  }
}
