import type { ReactNode } from 'react'
import type { FoundPoint, Step } from '../../../shared/plan/steps.ts'
import { Around } from './Around.tsx'
import classes from './Frame.module.css'

/** What stands around every screen of an open plan. It stays as it is while a slider moves. */
export function Frame({
  step,
  findings,
  against,
  children,
}: {
  readonly step: Step
  /** What the model and the agreement have found in the plan. */
  readonly findings: readonly FoundPoint[]
  /** What stands against a final version of the agreement. */
  readonly against: readonly FoundPoint[]
  readonly children: ReactNode
}): ReactNode {
  return (
    <div className={classes.frame}>
      <Around {...{ step, findings, against }} />
      <main className={classes.main}>{children}</main>
    </div>
  )
}
