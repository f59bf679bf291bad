import type { ReactNode } from 'react'
import type { SectionProps } from '../sectionProps.ts'
import { FanPart } from './FanPart.tsx'
import { PromiseChances } from './PromiseChances.tsx'
import { RangeSection } from './RangeSection.tsx'
import classes from '../Parts.module.css'
import { TornadoPart } from './TornadoPart.tsx'

/** How sure all of it is: the goal, the promises, and which driver's uncertainty matters most. */
export function RiskSection({ model, simulated }: SectionProps): ReactNode {
  const { plan, scenarioId, drivers, format, revenue, outlook } = model
  return (
    <div className={classes.section}>
      <FanPart {...{ plan, format, revenue, simulated }} />
      <PromiseChances {...{ plan, format }} chances={outlook.commitments} />
      <TornadoPart {...{ plan, scenarioId, drivers, format }} />
      <RangeSection {...{ plan, drivers, format }} />
    </div>
  )
}
