import { Button } from '@mantine/core'
import { memo, useState, type ReactNode } from 'react'
import { freshId } from '../../../../shared/plan/changes/freshId.ts'
import type { SalesCapacity } from '../../../../shared/plan/drivers.ts'
import { RepId } from '../../../../shared/plan/ids.ts'
import { useSettledPlanSession } from '../../../api/planSession.tsx'
import { AddButton } from '../../../controls/AddButton.tsx'
import { CellTable } from '../../../controls/CellTable.tsx'
import { placeOf } from '../../../controls/places.ts'
import { Section } from '../../../controls/Section.tsx'
import classes from '../Parts.module.css'
import type { Writing } from '../useWriting.ts'
import { RepRow } from './RepRow.tsx'

const COLUMNS = [
  { heading: 'Name', width: 22 },
  { heading: 'Starts in', width: 19 },
  { heading: 'Ramp', width: 14, numeric: true },
  { heading: 'Starts at', width: 9, numeric: true },
  { heading: 'Leaves in', width: 19 },
  { heading: 'There for', width: 10, numeric: true },
  { heading: 'Remove', silent: true },
]

const SHOWN_AT_FIRST = 40

export const TeamSection = memo(function TeamSection({
  reps,
  writing,
}: {
  readonly reps: SalesCapacity['reps']
  readonly writing: Writing
}): ReactNode {
  const { edit } = useSettledPlanSession()
  const [all, setAll] = useState(false)
  const shown = all ? reps : reps.slice(0, SHOWN_AT_FIRST)
  const add = () =>
    edit('Add a rep', (draft) => {
      const list = draft.baseline.sales.reps
      const name = `Rep ${list.length + 1}`
      const id = RepId.parse(
        freshId(
          name,
          list.map((rep) => rep.id),
        ),
      )
      list.push({ id, name, hired: null, rampMonths: 0, startShare: 1, left: null, availability: 1 })
    })
  return (
    <Section
      title="Sales team"
      words="Who works the leads that are handed over. A rep without a start is there already and fully trained."
    >
      {reps.length > 0 && (
        <CellTable label="Reps" columns={COLUMNS}>
          {shown.map((rep) => (
            <RepRow key={rep.id} {...{ rep, writing }} />
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
