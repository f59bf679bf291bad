import { useLocation } from 'wouter'
import { placeAddress } from '../api/addresses.ts'
import { useSettledPlanSession } from '../api/planSession.tsx'
import { goToPlace } from './places.ts'

/** Leads to the part of the plan where something is changed, on whatever screen that is. */
export function useGoTo(): (path: readonly (string | number)[]) => void {
  const { id } = useSettledPlanSession()
  const [, navigate] = useLocation()
  return (path) => {
    navigate(placeAddress(id, path))
    goToPlace(path)
  }
}
