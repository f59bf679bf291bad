import { Table } from '@mantine/core'
import type { Draft } from 'immer'
import { memo, type ReactNode } from 'react'
import type { Rep } from '../../../../shared/plan/drivers.ts'
import { useSettledPlanSession } from '../../../api/planSession.tsx'
import { MonthField } from '../../../controls/DateFields.tsx'
import { NumberField } from '../../../controls/NumberField.tsx'
import { RemoveButton } from '../../../controls/RemoveButton.tsx'
import { TextField } from '../../../controls/TextField.tsx'
import type { Writing } from '../useWriting.ts'

/** Months that a new rep usually takes, and the share of full work in the first. */
const USUAL_RAMP = { rampMonths: 4, startShare: 0.25 }

/** A rep, with everything that says how much of one. */
export const RepRow = memo(function RepRow({
  rep: { id, name, hired, rampMonths, startShare, left, availability },
  writing: { locale },
}: {
  readonly rep: Rep
  readonly writing: Writing
}): ReactNode {
  const { edit } = useSettledPlanSession()
  const change = (what: string, set: (rep: Draft<Rep>) => void) =>
    edit(`Change ${what} of ${name}`, (draft) => {
      const found = draft.baseline.sales.reps.find((rep) => rep.id === id)
      if (found) set(found)
    })
  const ramping = hired !== null
  return (
    <Table.Tr>
      <Table.Td>
        <TextField
          label="Name of the rep"
          hideLabel
          lines="wrap"
          value={name}
          onCommit={(typed) =>
            change('the name', (rep) => {
              rep.name = typed
            })
          }
        />
      </Table.Td>
      <Table.Td>
        <MonthField
          label={`${name} starts in`}
          hideLabel
          value={hired}
          onCommit={(month) =>
            change('the start', (rep) => {
              rep.hired = month
              if (!ramping && rep.rampMonths === 0) Object.assign(rep, USUAL_RAMP)
            })
          }
          onClear={() =>
            change('the start', (rep) => {
              rep.hired = null
            })
          }
        />
      </Table.Td>
      <Table.Td>
        {ramping && (
          <NumberField
            label={`Ramp of ${name}`}
            hideLabel
            counts="months"
            unit="count"
            min={0}
            max={36}
            locale={locale}
            value={rampMonths}
            onCommit={(months) =>
              change('the ramp', (rep) => {
                rep.rampMonths = months
              })
            }
          />
        )}
      </Table.Td>
      <Table.Td>
        {ramping && (
          <NumberField
            label={`Share of full work that ${name} starts at`}
            hideLabel
            unit="share"
            min={0}
            max={1}
            locale={locale}
            value={startShare}
            onCommit={(share) =>
              change('the ramp', (rep) => {
                rep.startShare = share
              })
            }
          />
        )}
      </Table.Td>
      <Table.Td>
        <MonthField
          label={`${name} leaves in`}
          hideLabel
          value={left}
          onCommit={(month) =>
            change('the end', (rep) => {
              rep.left = month
            })
          }
          onClear={() =>
            change('the end', (rep) => {
              rep.left = null
            })
          }
        />
      </Table.Td>
      <Table.Td>
        <NumberField
          label={`Share of the time that ${name} is there for these leads`}
          hideLabel
          unit="share"
          min={0}
          max={1}
          locale={locale}
          value={availability}
          onCommit={(share) =>
            change('the availability', (rep) => {
              rep.availability = share
            })
          }
        />
      </Table.Td>
      <Table.Td ta="end">
        <RemoveButton
          what={name}
          onClick={() =>
            edit(`Remove ${name}`, (draft) => {
              const { sales } = draft.baseline
              sales.reps = sales.reps.filter((rep) => rep.id !== id)
            })
          }
        />
      </Table.Td>
    </Table.Tr>
  )
})
