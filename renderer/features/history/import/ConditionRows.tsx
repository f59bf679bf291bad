import { Table } from '@mantine/core'
import type { ReactNode } from 'react'
import { fail, ok } from '../../../../shared/base/result.ts'
import type { ImportMapping, LeadMapping } from '../../../../shared/leads/mapping/mapping.ts'
import { Line } from '../../../../shared/plan/text.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { TextField } from '../../../controls/TextField.tsx'
import { ColumnRow, type ColumnOption } from './ColumnRow.tsx'

const VALUES_MAX = 20

/** Which rows count as won, where the file also holds deals that are open or lost. */
export function ConditionRows({
  plan,
  mapping,
  options,
  onChange,
}: {
  readonly plan: Plan
  readonly mapping: LeadMapping
  readonly options: readonly ColumnOption[]
  readonly onChange: (mapping: ImportMapping) => void
}): ReactNode {
  const { only } = mapping
  const last = plan.stages.at(-1)
  if (!last || (only === null && mapping.stages[last.id] === undefined)) return null
  return (
    <>
      <ColumnRow
        name={`${last.name} only where`}
        options={options}
        chosen={only?.ref ?? null}
        onChoose={(ref) =>
          onChange({
            ...mapping,
            only: ref && {
              stageId: last.id,
              ref,
              values: only?.values ?? ['Closed Won', 'Won', 'true', 'yes'],
            },
          })
        }
      />
      {only && (
        <Table.Tr>
          <Table.Th scope="row" fw={400}>
            is one of
          </Table.Th>
          <Table.Td>
            <TextField
              label={`Values that make a ${last.name}`}
              hideLabel
              value={only.values.join(', ')}
              onCommit={(text) => {
                const values = text.split(',').flatMap((part) => part.trim() || [])
                const isFine = values.length > 0 && values.length <= VALUES_MAX
                if (!isFine || !values.every((value) => Line.safeParse(value).success)) {
                  return fail([{ path: ['only'], message: 'Name 1 to 20 values, with commas between.' }])
                }
                onChange({ ...mapping, only: { ...only, values } })
                return ok(null)
              }}
            />
          </Table.Td>
          <Table.Td />
        </Table.Tr>
      )}
    </>
  )
}
