import type { ReactNode } from 'react'
import type { Stage } from '../../../shared/plan/funnel.ts'
import { NumberField } from '../../controls/NumberField.tsx'
import { TextField } from '../../controls/TextField.tsx'
import { changeStage } from './changeStage.ts'
import type { EditPlan, Writing } from './editing.ts'
import classes from './PlanScreen.module.css'

const WORDS = [
  { part: 'entryRule', label: 'A lead enters when' },
  { part: 'exitRule', label: 'A lead leaves when' },
  { part: 'evidence', label: 'Seen in the CRM as' },
] as const

/** What the agreement says about one stage beside its meaning. */
export function StageDetails({
  stage,
  writing,
  edit,
}: {
  readonly stage: Stage
  readonly writing: Writing
  readonly edit: EditPlan
}): ReactNode {
  const { id, name } = stage
  const setStay = (days: number | null) =>
    changeStage(edit, id, `Change the longest stay in “${name}”`, (changed) => {
      changed.longestStayDays = days
    })
  return (
    <section className={classes.details} aria-label={`Rules and evidence of ${name}`}>
      {WORDS.map(({ part, label }) => (
        <TextField
          key={part}
          label={label}
          lines={part === 'evidence' ? 'wrap' : 'free'}
          value={stage[part]}
          onCommit={(text) =>
            changeStage(edit, id, `Change the rules of “${name}”`, (changed) => {
              changed[part] = text
            })
          }
        />
      ))}
      <NumberField
        label="Longest stay"
        placeholder="No limit"
        unit="days"
        min={0}
        max={3650}
        locale={writing.locale}
        value={stage.longestStayDays}
        onCommit={setStay}
        onClear={() => setStay(null)}
      />
    </section>
  )
}
