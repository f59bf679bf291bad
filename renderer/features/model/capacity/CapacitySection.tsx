import { VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { placeOf } from '../../../controls/places.ts'
import { EditNote } from '../EditNote.tsx'
import classes from '../Parts.module.css'
import type { SectionProps } from '../sectionProps.ts'
import { useWriting } from '../useWriting.ts'
import { BacklogRuleSection } from './BacklogRuleSection.tsx'
import { FatePart } from './FatePart.tsx'
import { LoadPart } from './LoadPart.tsx'
import { TeamSection } from './TeamSection.tsx'
import { WorkSection } from './WorkSection.tsx'

/** What sales can work: the team month by month, what a lead costs it, and what becomes of the leads beyond that. */
export function CapacitySection({ following }: SectionProps): ReactNode {
  const { plan, scenarioId, format, figures } = following
  const writing = useWriting(plan.company)
  const { reps } = plan.baseline.sales
  return (
    <div className={classes.section} {...placeOf('baseline', 'sales')}>
      <VisuallyHidden component="h1">Capacity of sales</VisuallyHidden>
      <EditNote {...following} />
      {reps.length > 0 && (
        <div className={classes.pictures}>
          <LoadPart {...{ plan, scenarioId, figures, format }} />
          <FatePart {...{ figures, format }} />
        </div>
      )}
      <TeamSection {...{ reps, writing }} />
      <WorkSection {...{ plan, writing }} />
      <BacklogRuleSection {...{ plan, writing }} />
    </div>
  )
}
