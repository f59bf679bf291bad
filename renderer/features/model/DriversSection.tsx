import { useRef, type ReactNode } from 'react'
import { stepStates } from '../../../shared/plan/steps.ts'
import { useSettledPlanSession } from '../../api/planSession.tsx'
import { DriverPanel } from './DriverPanel.tsx'
import { EffectsBar } from './EffectsBar.tsx'
import { EmptyModel } from './EmptyModel.tsx'
import { FunnelPart } from './FunnelPart.tsx'
import classes from './ModelScreen.module.css'
import { RevenuePart } from './RevenuePart.tsx'
import type { SectionProps } from './sectionProps.ts'
import { Top } from './Top.tsx'

/** Sliders for everything that can be moved, and what comes out of it while they move. */
export function DriversSection({ model, following }: SectionProps): ReactNode {
  const picture = useRef<HTMLDivElement>(null)
  const { plan, scenarioId } = useSettledPlanSession()
  const isEmpty = stepStates(plan, []).model.state === 'empty' && scenarioId === null
  const hasSegments = plan.segments.length > 0
  return (
    <>
      {isEmpty ? (
        <EmptyModel hasSegments={hasSegments} />
      ) : (
        <>
          <EffectsBar model={model} picture={picture} />
          <Top ref={picture} model={model} />
        </>
      )}
      {/* The sliders stay the same ones when what was typed first brings the pictures: the cursor stays where it is. */}
      <div className={isEmpty ? classes.typed : classes.below}>
        {!isEmpty && (
          <div className={classes.charts}>
            <RevenuePart model={following} />
            <FunnelPart model={following} />
          </div>
        )}
        {hasSegments && <DriverPanel model={model} />}
      </div>
    </>
  )
}
