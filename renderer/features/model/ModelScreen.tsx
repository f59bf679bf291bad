import type { ReactNode } from 'react'
import { useRoute } from 'wouter'
import { STEP_PATTERN } from '../../api/addresses.ts'
import { usePlanSession } from '../../api/planSession.tsx'
import { useSimulation } from '../../api/simulation.ts'
import { startAtTop } from '../../controls/startAtTop.ts'
import classes from './ModelScreen.module.css'
import { sectionOf } from './sections.ts'
import { SectionTabs } from './SectionTabs.tsx'
import { useFollowing } from './useFollowing.ts'
import { useModel } from './useModel.ts'

/** The model in its sections: first the sliders with what comes out of them, then what explains and compares it. */
export function ModelScreen(): ReactNode {
  const { plan, scenarioId } = usePlanSession()
  const simulated = useSimulation(plan, scenarioId)
  const model = useModel(simulated)
  // The picture, the words and the slider keep up with the hand; the rest follows when the hand rests.
  const following = useFollowing(model)
  const [, place] = useRoute(STEP_PATTERN)
  const { id, Part } = sectionOf(place?.part)
  return (
    <div className={classes.screen}>
      <SectionTabs current={id} />
      <div key={id} ref={startAtTop} className={classes.part}>
        <Part model={model} following={following} simulated={simulated?.figures ?? null} />
      </div>
    </div>
  )
}
