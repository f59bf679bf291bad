import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { PlanListing } from '../../../shared/contract/plans.ts'
import { useClient } from '../../api/client.ts'
import { useDeletePlan, useTellFailure } from '../../api/libraryActions.ts'

/** What can be done with a plan of the list; a deleted one can only come back. */
export function PlanMenu({
  plan: { id, name, archived, deletedAt, damaged },
  onRename,
}: {
  readonly plan: PlanListing
  readonly onRename: () => void
}): ReactNode {
  const client = useClient()
  const done = useTellFailure()
  const deletePlan = useDeletePlan()
  if (deletedAt !== null) {
    const restore = async (): Promise<void> => {
      done(await client['plans.restore']({ id }))
    }
    return (
      <Button variant="default" aria-label={`Restore ${name}`} onClick={() => void restore()}>
        Restore
      </Button>
    )
  }
  const duplicate = async (): Promise<void> => {
    done(await client['plans.duplicate']({ id }))
  }
  const archive = async (): Promise<void> => {
    done(await client['plans.archive']({ id, archived: !archived }))
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon color="ink" aria-label={`Actions for ${name}`}>
          <IconDots size={16} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {!damaged && (
          <>
            <Menu.Item onClick={onRename}>Rename</Menu.Item>
            <Menu.Item onClick={() => void duplicate()}>Duplicate</Menu.Item>
            <Menu.Item onClick={() => void archive()}>
              {archived ? 'Take out of the archive' : 'Archive'}
            </Menu.Item>
          </>
        )}
        <Menu.Item onClick={() => void deletePlan(id, name)}>Delete</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
