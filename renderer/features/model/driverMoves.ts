import { current } from 'immer'
import { LATER_FITS, type DriverInfo } from '../../../shared/model/driverList.ts'
import { driverOf, driversOf } from '../../../shared/model/scenario.ts'
import {
  addScenario,
  adoptScenario,
  freshScenarioId,
  movedDriver,
  removeScenario,
  resetOverride,
  setOverride,
} from '../../../shared/plan/changes/scenarios.ts'
import type { ScenarioId } from '../../../shared/plan/ids.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import type { Recipe } from '../../api/planStore.ts'

const WORKING_SCENARIO = 'Working scenario'

/**
 * The scenario that a moved slider is written to: the one that is shown, never the baseline. With the baseline shown
 * it is a working scenario, one that still is as the baseline or a new one.
 */
export function writtenScenario(plan: Plan, shown: ScenarioId | null): ScenarioId {
  if (shown !== null) return shown
  const unused = plan.scenarios.find(
    ({ name, overrides }) => name === WORKING_SCENARIO && Object.keys(overrides).length === 0,
  )
  return unused?.id ?? freshScenarioId(plan, WORKING_SCENARIO)
}

/** Sets a driver in a scenario, which comes into being where it is not there yet. A driver set as the baseline has it is no override. */
export function moveDriver(id: ScenarioId, { key, unit, baseline }: DriverInfo, value: number): Recipe {
  return (draft) => {
    if (!draft.scenarios.some((scenario) => scenario.id === id)) addScenario(draft, WORKING_SCENARIO)
    if (value === baseline) resetOverride(draft, id, key)
    else setOverride(draft, id, key, movedDriver(driverOf(draft, id, key), value, LATER_FITS[unit]))
  }
}

/** Sets a driver in the baseline itself, as adopting a scenario would that sets nothing else. */
export function setBaseline({ key, unit }: DriverInfo, value: number): Recipe {
  return (draft) => {
    const id = addScenario(draft, WORKING_SCENARIO)
    setOverride(draft, id, key, movedDriver(driverOf(current(draft), null, key), value, LATER_FITS[unit]))
    adoptScenario(draft, id, driversOf(current(draft), id))
    removeScenario(draft, id)
  }
}
