import { Table } from '@mantine/core'
import type { Draft } from 'immer'
import type { ReactNode } from 'react'
import { removeTaker } from '../../../../shared/plan/changes/definitions.ts'
import type { Routing } from '../../../../shared/plan/routing.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { CellTable } from '../../../controls/CellTable.tsx'
import { NumberField } from '../../../controls/NumberField.tsx'
import { RemoveButton } from '../../../controls/RemoveButton.tsx'
import { TextField } from '../../../controls/TextField.tsx'
import { useEditRouting } from './routingEditing.ts'

type Taker = Routing['takers'][number]

const COLUMNS = [
  { heading: 'Name', width: 50 },
  { heading: 'Weight', width: 18, numeric: true },
  { heading: 'Most leads a month', width: 22, numeric: true },
  { heading: 'Remove', width: 10, silent: true },
]

export function TakerTable({ takers }: { readonly takers: Routing['takers'] }): ReactNode {
  const { locale } = usePlanSession().plan.company
  const edit = useEditRouting()
  return (
    <CellTable label="Who takes leads" columns={COLUMNS}>
      {takers.map(({ id, name, weight, cap }, index) => {
        const change = (set: (taker: Draft<Taker>) => void) =>
          edit(`Change how “${name}” takes leads`, (routing) => {
            const found = routing.takers.find((taker) => taker.id === id)
            if (found) set(found)
          })
        const setCap = (most: number | null) =>
          change((taker) => {
            taker.cap = most
          })
        return (
          <Table.Tr key={id}>
            <Table.Td>
              <TextField
                label={`Name of taker ${index + 1}`}
                hideLabel
                lines="wrap"
                value={name}
                onCommit={(text) =>
                  change((taker) => {
                    taker.name = text
                  })
                }
              />
            </Table.Td>
            <Table.Td>
              <NumberField
                label={`Weight of ${name}`}
                hideLabel
                unit="count"
                min={0}
                max={1e6}
                {...{ locale }}
                value={weight}
                onCommit={(typed) =>
                  change((taker) => {
                    taker.weight = typed
                  })
                }
              />
            </Table.Td>
            <Table.Td>
              <NumberField
                label={`Most leads a month for ${name}`}
                hideLabel
                placeholder="No limit"
                unit="count"
                min={0}
                max={1e6}
                whole
                {...{ locale }}
                value={cap}
                onCommit={setCap}
                onClear={() => setCap(null)}
              />
            </Table.Td>
            <Table.Td ta="end">
              <RemoveButton
                what={name}
                onClick={() =>
                  edit(`Remove “${name}” from the routing`, (routing) => removeTaker(routing, id))
                }
              />
            </Table.Td>
          </Table.Tr>
        )
      })}
    </CellTable>
  )
}
