import { memo, type ReactNode } from 'react'
import { Link } from 'wouter'
import { stepAddress } from '../../api/addresses.ts'
import { useSettledPlanSession } from '../../api/planSession.tsx'
import { MODEL_SECTIONS } from './sections.ts'
import classes from './ModelScreen.module.css'

/** The ways from one section of the screen to the others. */
export const SectionTabs = memo(function SectionTabs({ current }: { readonly current: string }): ReactNode {
  const { id: planId } = useSettledPlanSession()
  return (
    <nav aria-label="Sections of the model" className={classes.tabs}>
      {MODEL_SECTIONS.map(({ id, title }) => (
        <Link
          key={id}
          href={stepAddress(planId, 'model', id)}
          className={classes.tab ?? ''}
          aria-current={id === current ? 'page' : undefined}
        >
          {title}
        </Link>
      ))}
    </nav>
  )
})
