import { Button } from '@mantine/core'
import { memo, useState, type ReactNode } from 'react'
import { createFormat } from '../../../shared/base/format.ts'
import { freshId } from '../../../shared/plan/changes/freshId.ts'
import type { SalesCapacity } from '../../../shared/plan/drivers.ts'
import { RepId } from '../../../shared/plan/ids.ts'
import { AddButton } from '../../controls/AddButton.tsx'
import { CellTable } from '../../controls/CellTable.tsx'
import { placeOf } from '../../controls/places.ts'
import { Section } from '../../controls/Section.tsx'
import { DriverField } from './DriverField.tsx'
import type { EditPlan, Writing } from './editing.ts'
import classes from './PlanScreen.module.css'
import { RepRow } from './RepRow.tsx'

const COLUMNS = [
  { heading: 'Name', width: 18 },
  { heading: 'Starts in', width: 21 },
  { heading: 'Ramp', width: 14, numeric: true },
  { heading: 'Starts at', width: 9, numeric: true },
  { heading: 'Leaves in', width: 21 },
  { heading: 'There for', width: 10, numeric: true },
  { heading: 'Remove', silent: true },
]

const SHOWN_AT_FIRST = 40

export const TeamSection = memo(function TeamSection({
  sales: { reps, leadsPerRep },
  writing,
  edit,
}: {
  readonly sales: SalesCapacity
  readonly writing: Writing
  readonly edit: EditPlan
}): ReactNode {
  const format = createFormat(writing.locale, writing.currency)
  const [all, setAll] = useState(false)
  const shown = all ? reps : reps.slice(0, SHOWN_AT_FIRST)
  const add = () =>
    edit('Add a rep', (draft) => {
      const list = draft.baseline.sales.reps
      const name = `Rep ${list.length + 1}`
      const id = RepId.parse(
        freshId(
          name,
          reps.map((rep) => rep.id),
        ),
      )
      list.push({ id, name, hired: null, rampMonths: 0, startShare: 1, left: null, availability: 1 })
    })
  return (
    <Section
      title="Sales team"
      words="Who works the leads that are handed over. A rep without a start is there already and fully trained."
    >
      <div className={classes.fields} {...placeOf('baseline', 'sales', 'leadsPerRep')}>
        <div>
          <DriverField
            label="Leads a rep can work a month"
            hideLabel={false}
            unit="count"
            driver={leadsPerRep}
            writing={writing}
            onCommit={(value) =>
              edit(`Set the leads a rep can work a month to ${format.number(value, 2)}`, (draft) => {
                draft.baseline.sales.leadsPerRep.value = value
              })
            }
          />
        </div>
      </div>
      {reps.length > 0 && (
        <CellTable label="Reps" columns={COLUMNS}>
          {shown.map((rep) => (
            <RepRow key={rep.id} {...{ rep, writing, edit }} />
          ))}
        </CellTable>
      )}
      <div className={classes.fields} {...placeOf('baseline', 'sales', 'reps')}>
        <AddButton onAdd={add}>Add a rep</AddButton>
        {shown.length < reps.length && (
          <Button variant="subtle" onClick={() => setAll(true)}>
            Show all {reps.length} reps
          </Button>
        )}
      </div>
    </Section>
  )
})
