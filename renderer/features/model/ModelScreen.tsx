import { useDeferredValue, useRef, type ReactNode } from 'react'
import { stepStates } from '../../../shared/plan/steps.ts'
import { DriverPanel } from './DriverPanel.tsx'
import { EffectsBar } from './EffectsBar.tsx'
import { EmptyModel } from './EmptyModel.tsx'
import { FunnelPart } from './FunnelPart.tsx'
import classes from './ModelScreen.module.css'
import { RevenuePart } from './RevenuePart.tsx'
import { Top } from './Top.tsx'
import { useModel } from './useModel.ts'

/** Sliders for everything that can be moved, and what comes out of it while they move. */
export function ModelScreen(): ReactNode {
  const model = useModel()
  // The picture, the words and the slider keep up with the hand; the other charts follow as soon as there is time.
  const following = useDeferredValue(model)
  const picture = useRef<HTMLDivElement>(null)
  if (stepStates(model.plan, []).model.state === 'empty' && model.scenarioId === null) {
    return (
      <div className={classes.screen}>
        <EmptyModel hasSegments={model.plan.segments.length > 0} />
        {model.plan.segments.length > 0 && (
          <div className={classes.typed}>
            <DriverPanel model={model} />
          </div>
        )}
      </div>
    )
  }
  return (
    <div className={classes.screen}>
      <EffectsBar model={model} picture={picture} />
      <Top ref={picture} model={model} following={following} />
      <div className={classes.below}>
        <div className={classes.charts}>
          <RevenuePart model={following} />
          <FunnelPart model={following} />
        </div>
        <DriverPanel model={model} />
      </div>
    </div>
  )
}
