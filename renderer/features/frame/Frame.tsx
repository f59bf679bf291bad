import { useDocumentTitle } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { usePlanSession } from '../../api/planSession.tsx'
import { stepStates, type FoundPoint, type Step } from '../../../shared/plan/steps.ts'
import classes from './Frame.module.css'
import { OpenPoints } from './OpenPoints.tsx'
import { StepList } from './StepList.tsx'
import { TopBar } from './TopBar.tsx'

/** What stands around every screen of an open plan: the steps with their state, and the bar with its name. */
export function Frame({
  step,
  findings,
  children,
}: {
  readonly step: Step
  /** What the model has found in the plan. */
  readonly findings: readonly FoundPoint[]
  readonly children: ReactNode
}): ReactNode {
  const { id, plan } = usePlanSession()
  useDocumentTitle(`${plan.name} · SLA Planner`)
  const states = stepStates(plan, findings)
  return (
    <div className={classes.frame}>
      <aside className={classes.steps} aria-label="Steps and open points">
        <StepList planId={id} current={step} states={states} />
        <OpenPoints key={step} planId={id} points={states[step].points} />
      </aside>
      <TopBar />
      <main className={classes.main}>{children}</main>
    </div>
  )
}
