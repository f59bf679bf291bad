import type { ReactNode } from 'react'
import type { Stage } from '../../../../shared/plan/funnel.ts'
import { NumberField } from '../../../controls/NumberField.tsx'
import { placeOf } from '../../../controls/places.ts'
import { TextField } from '../../../controls/TextField.tsx'
import { DetailsRow } from '../DetailsRow.tsx'
import type { EditPlan, Writing } from '../editing.ts'
import { changeStage } from './changeStage.ts'
import { StageExamples } from './StageExamples.tsx'

const WORDS = [
  { part: 'entryRule', label: 'A lead enters when', lines: 'free' },
  { part: 'exitRule', label: 'A lead leaves when', lines: 'free' },
  { part: 'requiredFields', label: 'Its record must hold', lines: 'wrap' },
  { part: 'evidence', label: 'Seen in the CRM as', lines: 'wrap' },
] as const

/** What the agreement says about one stage beside its meaning. */
export function StageDetails({
  stage,
  index,
  title,
  columns,
  writing,
  edit,
}: {
  readonly stage: Stage
  readonly index: number
  readonly title: string
  readonly columns: number
  readonly writing: Writing
  readonly edit: EditPlan
}): ReactNode {
  const { id, name } = stage
  const setStay = (days: number | null) =>
    changeStage(edit, id, `Change the longest stay in “${name}”`, (changed) => {
      changed.longestStayDays = days
    })
  return (
    <DetailsRow label={title} columns={columns}>
      {WORDS.map(({ part, label, lines }) => (
        <div key={part} {...placeOf('stages', index, part)}>
          <TextField
            label={label}
            lines={lines}
            placeholder={part === 'requiredFields' ? 'Such as name, work email, company, source' : ''}
            value={stage[part]}
            onCommit={(text) =>
              changeStage(edit, id, `Change the rules of “${name}”`, (changed) => {
                changed[part] = text
              })
            }
          />
        </div>
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
      <div />
      <StageExamples {...{ stage, edit }} part="examples" />
      <StageExamples {...{ stage, edit }} part="counterExamples" />
    </DetailsRow>
  )
}
