import { useLayoutEffect, useMemo, useRef } from 'react'
import { ok } from '../../../shared/base/result.ts'
import type { DriverInfo } from '../../../shared/model/driverList.ts'
import { resetOverride, turnLock } from '../../../shared/plan/changes/scenarios.ts'
import { usePlanSession } from '../../api/planSession.tsx'
import type { PlanStore } from '../../api/planStore.ts'
import { moveDriver, writtenScenario } from './driverMoves.ts'

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
const NAME_SHOWN = 140

export function useDriverActions(): DriverActions {
  const session = usePlanSession()
  const latest = useRef(session)
  useLayoutEffect(() => {
    latest.current = session
  })
  return useMemo(() => {
    const target = (): ReturnType<typeof writtenScenario> => {
      const { plan, scenarioId, selectScenario } = latest.current
      const id = writtenScenario(plan, scenarioId)
      // Also for a preview: the figures that are shown are those of the scenario that is chosen.
      if (id !== scenarioId) selectScenario(id)
      return id
    }
    return {
      preview: (driver, value) => {
        latest.current.preview(value === null ? null : moveDriver(target(), driver, value))
      },
      commit: (driver, value, inWords) => {
        const { scenarioId, edit, preview, plan } = latest.current
        if (scenarioId === null && value === driver.baseline) {
          preview(null)
          return ok(plan)
        }
        return edit(`Set ${nameOf(driver)} to ${inWords}`, moveDriver(target(), driver, value))
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
