import { useDocumentTitle } from '@mantine/hooks'
import { memo, type ReactNode } from 'react'
import { stepStates, type FoundPoint, type Step } from '../../../shared/plan/steps.ts'
import { useSettledPlanSession } from '../../api/planSession.tsx'
import classes from './Frame.module.css'
import { OpenPoints } from './OpenPoints.tsx'
import { StepList } from './StepList.tsx'
import { TopBar } from './TopBar.tsx'

interface AroundProps {
  readonly step: Step
  /** What the model has found in the plan. */
  readonly findings: readonly FoundPoint[]
}

/** The steps with their state, and the bar with the plan's name. */
export const Around = memo(function Around({ step, findings }: AroundProps): ReactNode {
  const { id, plan } = useSettledPlanSession()
  useDocumentTitle(`${plan.name} · SLA Planner`)
  const states = stepStates(plan, findings)
  return (
    <>
      <aside className={classes.steps} aria-label="Steps and open points">
        <StepList planId={id} current={step} states={states} />
        <OpenPoints key={step} planId={id} points={states[step].points} />
      </aside>
      <TopBar />
    </>
  )
})
