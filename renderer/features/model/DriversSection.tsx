import { useRef, type ReactNode } from 'react'
import { stepStates } from '../../../shared/plan/steps.ts'
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
  if (stepStates(model.plan, []).model.state === 'empty' && model.scenarioId === null) {
    return (
      <>
        <EmptyModel hasSegments={model.plan.segments.length > 0} />
        {model.plan.segments.length > 0 && (
          <div className={classes.typed}>
            <DriverPanel model={model} />
          </div>
        )}
      </>
    )
  }
  return (
    <>
      <EffectsBar model={model} picture={picture} />
      <Top ref={picture} model={model} following={following} />
      <div className={classes.below}>
        <div className={classes.charts}>
          <RevenuePart model={following} />
          <FunnelPart model={following} />
        </div>
        <DriverPanel model={model} />
      </div>
    </>
  )
}
