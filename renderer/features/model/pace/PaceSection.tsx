import { VisuallyHidden } from '@mantine/core'
import { useMemo, useState, type ReactNode } from 'react'
import { firstTouchOf } from '../../../../shared/model/topics/firstTouchOf.ts'
import { paceOf } from '../../../../shared/model/topics/paceOf.ts'
import { ChoiceField } from '../../../controls/ChoiceField.tsx'
import { EditNote } from '../EditNote.tsx'
import classes from '../Parts.module.css'
import type { SectionProps } from '../sectionProps.ts'
import { useWriting } from '../useWriting.ts'
import { CadencePart } from './CadencePart.tsx'
import { CurveSection } from './CurveSection.tsx'
import { FirstTouchSection } from './FirstTouchSection.tsx'

/** How leads come within a month and how soon they are worked: day by day, then minute by minute. */
export function PaceSection({ following }: SectionProps): ReactNode {
  const { plan, scenarioId, format } = following
  const writing = useWriting(plan.company)
  const [chosen, setChosen] = useState(0)
  const pace = useMemo(() => paceOf(plan, scenarioId), [plan, scenarioId])
  const firstTouch = useMemo(() => firstTouchOf(plan, scenarioId), [plan, scenarioId])
  const months = following.figures.months
  const month = Math.min(chosen, months.length - 1)
  return (
    <div className={classes.section}>
      <VisuallyHidden component="h1">Pace of the leads</VisuallyHidden>
      <EditNote {...following} />
      <ChoiceField
        label="Month that is looked at"
        w="fit-content"
        options={months.map((name, index) => ({ value: String(index), label: format.month(name) }))}
        value={String(month)}
        onChoose={(value) => setChosen(Number(value))}
      />
      <CadencePart {...{ plan, format, writing, pace, month }} />
      <FirstTouchSection {...{ plan, format, writing, firstTouch, month }} />
      {plan.response !== null && (
        <CurveSection {...{ plan, scenarioId, format, writing }} response={plan.response} />
      )}
    </div>
  )
}
