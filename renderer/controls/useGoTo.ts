import { useLocation } from 'wouter'
import { DriverKey } from '../../shared/plan/drivers.ts'
import { placeAddress, stepAddress } from '../api/addresses.ts'
import { useSettledPlanSession } from '../api/planSession.tsx'
import { placeOfDriver } from './placeOfDriver.ts'
import { goToPlace } from './places.ts'

/** Leads to the part of the plan where something is changed, on whatever screen that is. */
export function useGoTo(): (path: readonly (string | number)[]) => void {
  const { id, plan } = useSettledPlanSession()
  const [, navigate] = useLocation()
  return (path) => {
    const [place, , part, name] = path
    const driver = place === 'scenarios' && part === 'overrides' ? DriverKey.safeParse(name) : null
    if (driver?.success) {
      // What a scenario sets is changed by the slider of the driver.
      navigate(stepAddress(id, 'model'))
      goToPlace(placeOfDriver(plan, driver.data))
    } else {
      navigate(placeAddress(id, path))
      goToPlace(path)
    }
  }
}
