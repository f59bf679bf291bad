import { useMemo } from 'react'
import { useLocation } from 'wouter'
import { stepAddress } from '../../api/addresses.ts'
import { useSettledPlanSession } from '../../api/planSession.tsx'
import type { Command } from '../../controls/command.ts'
import { placeOfDriver } from '../../controls/placeOfDriver.ts'
import { goToPlace } from '../../controls/places.ts'
import { useGoTo } from '../../controls/useGoTo.ts'
import { agreementThings } from './agreementThings.ts'
import { planThings, type PlanThing } from './planThings.ts'

/** The way to everything that has a name in the plan and in its agreement; shown only when it is searched for. */
export function useThingCommands(): readonly Command[] {
  const { id, plan } = useSettledPlanSession()
  const [, navigate] = useLocation()
  const goTo = useGoTo()
  const things = useMemo(() => [...planThings(plan), ...agreementThings(plan)], [plan])
  const go = ({ target }: PlanThing): void => {
    if (target.kind === 'place') {
      goTo(target.path)
      return
    }
    navigate(stepAddress(id, 'model', 'drivers'))
    goToPlace(placeOfDriver(plan, target.driver))
  }
  return things.map((thing, index) => ({
    id: `thing ${index}`,
    group: thing.group,
    label: thing.label,
    words: thing.words ?? '',
    detail: thing.detail ?? '',
    isQuiet: true,
    run: () => go(thing),
  }))
}
