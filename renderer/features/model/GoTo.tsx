import { UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { stepOf } from '../../../shared/plan/steps.ts'
import { stepAddress } from '../../api/addresses.ts'
import { useSettledPlanSession } from '../../api/planSession.tsx'
import { goToPlace } from '../../controls/places.ts'
import classes from './Outcome.module.css'

/** Leads to the part of the plan where something is changed, on whatever screen that is. */
export function GoTo({
  path,
  children,
}: {
  readonly path: readonly (string | number)[]
  readonly children: ReactNode
}): ReactNode {
  const { id } = useSettledPlanSession()
  const [, navigate] = useLocation()
  return (
    <UnstyledButton
      className={classes.goTo ?? ''}
      onClick={() => {
        navigate(stepAddress(id, stepOf(path)))
        goToPlace(path)
      }}
    >
      {children}
    </UnstyledButton>
  )
}
