import { Anchor, Table, Text } from '@mantine/core'
import { memo, useEffect, useRef, useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { ok } from '../../../shared/base/result.ts'
import type { PlanListing } from '../../../shared/contract/plans.ts'
import { stepAddress } from '../../api/addresses.ts'
import { useClient } from '../../api/client.ts'
import { useTellFailure } from '../../api/libraryActions.ts'
import { TextField } from '../../controls/TextField.tsx'
import { formatMoment } from '../../text/formatMoment.ts'
import { PlanMenu } from './PlanMenu.tsx'

const AFTER_MENU_MS = 50
/** Names that begin alike shall still be told apart. */
const NAME_LINES = 2

/** Not drawn again while another plan is searched for. */
export const PlanRow = memo(function PlanRow({ plan }: { readonly plan: PlanListing }): ReactNode {
  const [renaming, setRenaming] = useState(false)
  return (
    <Table.Tr>
      <Table.Td>
        {renaming ? <Rename plan={plan} onDone={() => setRenaming(false)} /> : <PlanName plan={plan} />}
      </Table.Td>
      <Table.Td>
        <Text truncate title={plan.company}>
          {plan.company}
        </Text>
      </Table.Td>
      <Table.Td>{formatMoment(plan.changedAt)}</Table.Td>
      <Table.Td ta="end">
        <PlanMenu plan={plan} onRename={() => setRenaming(true)} />
      </Table.Td>
    </Table.Tr>
  )
})

function PlanName({ plan }: { readonly plan: PlanListing }): ReactNode {
  if (plan.damaged) {
    return (
      <>
        <Text fw={600} lineClamp={NAME_LINES} title={plan.name}>
          {plan.name}
        </Text>
        <Text size="xs" c="var(--sla-trouble)">
          Damaged: what is stored has changed by itself. Go back to a backup, or open a saved file of this
          plan.
        </Text>
      </>
    )
  }
  if (plan.deletedAt !== null) {
    return (
      <Text lineClamp={NAME_LINES} title={plan.name}>
        {plan.name}
      </Text>
    )
  }
  return (
    <Anchor
      component={Link}
      href={stepAddress(plan.id, 'plan')}
      fw={600}
      lineClamp={NAME_LINES}
      title={plan.name}
    >
      {plan.name}
    </Anchor>
  )
}

function Rename({ plan, onDone }: { readonly plan: PlanListing; readonly onDone: () => void }): ReactNode {
  const client = useClient()
  const done = useTellFailure()
  const field = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The menu first gives the focus back to its own button.
    const timer = setTimeout(() => field.current?.querySelector('input')?.select(), AFTER_MENU_MS)
    return () => clearTimeout(timer)
  }, [])
  const rename = async (name: string): Promise<void> => {
    done(await client['plans.rename']({ id: plan.id, name }))
  }
  return (
    <div ref={field}>
      <TextField
        label={`New name of ${plan.name}`}
        hideLabel
        value={plan.name}
        onCommit={(name) => {
          if (name !== '') void rename(name)
          return ok(null)
        }}
        onDone={onDone}
      />
    </div>
  )
}
