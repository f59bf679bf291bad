import { Table } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ResponseCurve } from '../../../../shared/plan/pace.ts'
import { useSettledPlanSession } from '../../../api/planSession.tsx'
import { AddButton } from '../../../controls/AddButton.tsx'
import { CellTable } from '../../../controls/CellTable.tsx'
import { NumberField } from '../../../controls/NumberField.tsx'
import { RemoveButton } from '../../../controls/RemoveButton.tsx'
import { TextField } from '../../../controls/TextField.tsx'
import classes from '../Parts.module.css'
import type { Writing } from '../useWriting.ts'

const COLUMNS = [
  { heading: 'After', width: 40, numeric: true },
  { heading: 'Odds against those at once', width: 45, numeric: true },
  { heading: 'Remove', silent: true },
]

/** A curve of one's own, point by point. */
export function OwnCurve({
  curve,
  writing,
}: {
  readonly curve: ResponseCurve
  readonly writing: Writing
}): ReactNode {
  const { edit } = useSettledPlanSession()
  const { source, points } = curve
  // Changes start from the curve as it is by then: the page may still show that before the last change.
  const change = (label: string, recipe: (own: ResponseCurve) => void) =>
    edit(label, (draft) => {
      if (draft.response?.curve) recipe(draft.response.curve)
    })
  const set = (at: number, changed: Partial<ResponseCurve['points'][number]>) =>
    change('Change a point of the curve', (own) => {
      own.points = own.points
        .map((point) => (point.minutes === at ? Object.assign({}, point, changed) : point))
        .toSorted((a, b) => a.minutes - b.minutes)
    })
  const last = points.at(-1) ?? { minutes: 30, oddsRatio: 1 }
  return (
    <>
      <TextField
        label="Where the points come from"
        w="var(--sla-wide-field-width)"
        value={source}
        onCommit={(text) =>
          change('Say where the points come from', (own) => {
            own.source = text
          })
        }
      />
      <div className={classes.words}>
        <CellTable label="Points of the curve" columns={COLUMNS}>
          {points.map(({ minutes, oddsRatio }, index) => (
            <Table.Tr key={minutes}>
              <Table.Td>
                <NumberField
                  label={`Time of point ${index + 1}`}
                  hideLabel
                  unit="count"
                  counts="minutes"
                  min={0.01}
                  max={100_000}
                  locale={writing.locale}
                  value={minutes}
                  onCommit={(typed) => set(minutes, { minutes: typed })}
                />
              </Table.Td>
              <Table.Td>
                <NumberField
                  label={`Odds of point ${index + 1}`}
                  hideLabel
                  unit="count"
                  step={0.05}
                  min={0.001}
                  max={1000}
                  locale={writing.locale}
                  value={oddsRatio}
                  onCommit={(typed) => set(minutes, { oddsRatio: typed })}
                />
              </Table.Td>
              <Table.Td ta="end">
                <RemoveButton
                  what={`point ${index + 1}`}
                  not={points.length === 1 ? 'A curve has one point at least.' : null}
                  onClick={() =>
                    void change('Remove a point of the curve', (own) => {
                      own.points = own.points.filter((point) => point.minutes !== minutes)
                    })
                  }
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </CellTable>
      </div>
      <AddButton
        onAdd={() =>
          change('Add a point to the curve', (own) => {
            own.points.push({ minutes: last.minutes * 2, oddsRatio: last.oddsRatio })
          })
        }
      >
        Add a point
      </AddButton>
    </>
  )
}
