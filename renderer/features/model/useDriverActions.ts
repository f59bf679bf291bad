import { useLayoutEffect, useMemo, useRef } from 'react'
import { ok } from '../../../shared/base/result.ts'
import type { DriverInfo } from '../../../shared/model/driverList.ts'
import { resetOverride, turnLock } from '../../../shared/plan/changes/scenarios.ts'
import { usePlanSession, useSettledPlanSession } from '../../api/planSession.tsx'
import type { PlanStore, Recipe } from '../../api/planStore.ts'
import { moveDriver, setBaseline, writtenScenario } from './driverMoves.ts'
import { setsBaseline } from './unsetDrivers.ts'

/** What sliders do to the plan. The same object as long as the screen is open. */
export interface DriverActions {
  /** Shows the plan with a driver moved; null ends that. */
  readonly preview: (driver: DriverInfo, value: number | null) => void
  readonly commit: (driver: DriverInfo, value: number, inWords: string) => ReturnType<PlanStore['edit']>
  readonly reset: (driver: DriverInfo) => void
  /** Locks it, or gives it free. */
  readonly lock: (driver: DriverInfo) => void
}

/** Labels of edits are lines of at most 200 characters. */
const NAME_SHOWN = 120

export function useDriverActions(): DriverActions {
  const session = usePlanSession()
  const settled = useSettledPlanSession()
  const latest = useRef(session)
  const before = useRef(settled)
  useLayoutEffect(() => {
    latest.current = session
    before.current = settled
  })
  return useMemo(() => {
    const target = (): ReturnType<typeof writtenScenario> => {
      const { plan, scenarioId, selectScenario } = latest.current
      const id = writtenScenario(plan, scenarioId)
      // Also for a preview: the figures that are shown are those of the scenario that is chosen.
      if (id !== scenarioId) selectScenario(id)
      return id
    }
    // As the plan was before the hand began to move it.
    const isFirst = (driver: DriverInfo): boolean => {
      const { plan, scenarioId } = before.current
      return setsBaseline(plan, scenarioId, driver)
    }
    const moved = (driver: DriverInfo, value: number): Recipe =>
      isFirst(driver) ? setBaseline(driver, value) : moveDriver(target(), driver, value)
    return {
      preview: (driver, value) => {
        latest.current.preview(value === null ? null : moved(driver, value))
      },
      commit: (driver, value, inWords) => {
        const { scenarioId, edit, preview, plan } = latest.current
        if (scenarioId === null && value === driver.baseline) {
          preview(null)
          return ok(plan)
        }
        const where = isFirst(driver) ? ' in the baseline' : ''
        return edit(`Set ${nameOf(driver)} to ${inWords}${where}`, moved(driver, value))
      },
      reset: (driver) => {
        const { scenarioId, edit } = latest.current
        if (scenarioId === null) return
        edit(`Take ${nameOf(driver)} back to the baseline`, (draft) =>
          resetOverride(draft, scenarioId, driver.key),
        )
      },
      lock: (driver) => {
        const { plan, edit } = latest.current
        const does = plan.lockedDrivers.includes(driver.key) ? 'Give free' : 'Lock'
        edit(`${does} ${nameOf(driver)}`, (draft) => turnLock(draft, driver.key))
      },
    }
  }, [])
}

function nameOf({ label }: DriverInfo): string {
  return label.length > NAME_SHOWN ? `${label.slice(0, NAME_SHOWN)}…` : label
}
