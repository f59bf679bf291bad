import { VisuallyHidden } from '@mantine/core'
import { IconChevronLeft } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { assertNever } from '../../../shared/base/invariant.ts'
import type { PlanId } from '../../../shared/plan/ids.ts'
import { STEPS, type Step, type StepState } from '../../../shared/plan/steps.ts'
import { HOME_ADDRESS, stepAddress } from '../../api/addresses.ts'
import { pointCounts } from '../../text/pointGroups.ts'
import { stepNames } from '../../text/stepNames.ts'
import classes from './Frame.module.css'

export function StepList({
  planId,
  current,
  states,
}: {
  readonly planId: PlanId
  readonly current: Step
  readonly states: Readonly<Record<Step, StepState>>
}): ReactNode {
  return (
    <nav aria-label="Steps">
      <Link href={HOME_ADDRESS} className={classes.home}>
        <IconChevronLeft size="1rem" stroke={1.5} aria-hidden="true" />
        All plans
      </Link>
      <ul>
        {STEPS.map((step) => (
          <li key={step}>
            <Link
              href={stepAddress(planId, step)}
              className={classes.step}
              aria-current={step === current ? 'page' : undefined}
            >
              {stepNames[step]}
              <span className={classes.state} data-state={states[step].state}>
                <StateWords state={states[step]} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function StateWords({ state: { state, points } }: { readonly state: StepState }): ReactNode {
  switch (state) {
    case 'empty':
      return 'empty'
    case 'incomplete':
    case 'conflict':
      return pointCounts(points)[0]
    case 'done':
      return (
        <>
          <span aria-hidden="true">✓</span>
          <VisuallyHidden>done</VisuallyHidden>
        </>
      )
    default:
      return assertNever(state)
  }
}
