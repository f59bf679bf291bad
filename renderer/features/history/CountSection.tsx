import { Button, Group, Table } from '@mantine/core'
import { memo, useState, type ReactNode } from 'react'
import type { Format } from '../../../shared/base/format.ts'
import { monthRange, type Month } from '../../../shared/base/month.ts'
import { addHistoryMonth, setHistoryCount } from '../../../shared/plan/changes/history.ts'
import { HISTORY_MONTHS_MAX, type Segment, type Stage } from '../../../shared/plan/funnel.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { usePlanSession, type PlanSession } from '../../api/planSession.tsx'
import { CellTable } from '../../controls/CellTable.tsx'
import { NumberField } from '../../controls/NumberField.tsx'
import { placeOf } from '../../controls/places.ts'
import { Section } from '../../controls/Section.tsx'
import { historyCounts } from './historyCounts.ts'
import classes from './HistoryScreen.module.css'

/** As many months as are shown at once until somebody asks for all. */
const MONTHS_SHOWN = 24

/** The counts themselves, month by month; those of one segment can be typed. */
export function CountSection({
  plan,
  segment,
  format,
}: {
  readonly plan: Plan
  readonly segment: Segment | null
  readonly format: Format
}): ReactNode {
  const { edit } = usePlanSession()
  const [showsAll, setShowsAll] = useState(false)
  const { history, stages } = plan
  const months = monthRange(history.start, history.months)
  const from = showsAll ? 0 : Math.max(0, months.length - MONTHS_SHOWN)
  const counts = stages.map((stage) => historyCounts(plan, stage, segment))
  return (
    <div {...placeOf('history')}>
      <Section
        title="Entries by month"
        words={
          segment
            ? 'Leads that entered each stage. An empty cell was not recorded, which is not the same as 0.'
            : 'Sums over all segments. Choose one to change its numbers.'
        }
      >
        {from > 0 && (
          <Button variant="subtle" w="fit-content" onClick={() => setShowsAll(true)}>
            Show all {months.length} months
          </Button>
        )}
        <CellTable
          label={`Entries by month: ${segment?.name ?? 'all segments'}`}
          columns={[
            { heading: 'Month', width: 14 },
            ...stages.map(({ name }) => ({ heading: name, numeric: true })),
          ]}
        >
          {months.slice(from).map((month, index) => (
            <MonthRow
              key={month}
              {...{ month, stages, segment, format, edit }}
              at={from + index}
              counts={counts.map((list) => list[from + index] ?? null).join(',')}
              locale={plan.company.locale}
            />
          ))}
        </CellTable>
        <Group gap="sm">
          <AddMonth at="end" label="Add the next month" {...{ edit, history }} />
          <AddMonth at="start" label="Add the month before" {...{ edit, history }} />
        </Group>
      </Section>
    </div>
  )
}

function AddMonth({
  at,
  label,
  edit,
  history,
}: {
  readonly at: 'start' | 'end'
  readonly label: string
  readonly edit: PlanSession['edit']
  readonly history: Plan['history']
}): ReactNode {
  if (history.months >= HISTORY_MONTHS_MAX) return null
  return (
    <Button
      variant="default"
      onClick={() => edit('Add a month of history', (draft) => addHistoryMonth(draft, at))}
    >
      {label}
    </Button>
  )
}

interface MonthRowProps {
  readonly month: Month
  /** Position in the history, 0 for its first month. */
  readonly at: number
  /** One count a stage, parted by commas so that a row is drawn again only when one of them changes. */
  readonly counts: string
  readonly stages: readonly Stage[]
  readonly segment: Segment | null
  readonly format: Format
  readonly locale: string
  readonly edit: PlanSession['edit']
}

const MonthRow = memo(function MonthRow(props: MonthRowProps): ReactNode {
  const { month, at, counts, stages, segment, format, locale, edit } = props
  const values = counts.split(',').map((text) => (text === '' ? null : Number(text)))
  const name = format.month(month)
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400} p="sm">
        {name}
      </Table.Th>
      {stages.map((stage, index) => {
        const value = values[index] ?? null
        if (!segment) {
          return (
            <Table.Td key={stage.id} p="sm" className={classes.number ?? ''}>
              {value === null ? '' : format.number(value, 1)}
            </Table.Td>
          )
        }
        const place = { segmentId: segment.id, stageId: stage.id, month: at }
        const set = (count: number | null) =>
          edit(`Change ${stage.name} of “${segment.name}” in ${name}`.slice(0, 200), (draft) =>
            setHistoryCount(draft, place, count),
          )
        return (
          <Table.Td key={stage.id}>
            <NumberField
              label={`${stage.name} in ${name}`}
              hideLabel
              unit="count"
              min={0}
              max={1e9}
              locale={locale}
              value={value}
              onCommit={set}
              onClear={() => void set(null)}
            />
          </Table.Td>
        )
      })}
    </Table.Tr>
  )
})
