import { Table, VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import type { PlanListing } from '../../../shared/contract/plans.ts'
import { PlanRow } from './PlanRow.tsx'

export function PlanTable({ plans }: { readonly plans: readonly PlanListing[] }): ReactNode {
  return (
    <Table highlightOnHover layout="fixed">
      <colgroup>
        <col />
        <col width="28%" />
        <col width="24%" />
        <col width="10%" />
      </colgroup>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Plan</Table.Th>
          <Table.Th>Company</Table.Th>
          <Table.Th>Last changed</Table.Th>
          <Table.Th>
            <VisuallyHidden>Actions</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {plans.map((plan) => (
          <PlanRow key={plan.id} plan={plan} />
        ))}
      </Table.Tbody>
    </Table>
  )
}
