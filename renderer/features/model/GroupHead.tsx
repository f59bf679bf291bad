import { UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { memo, type ReactNode } from 'react'
import { PlaceMarks } from '../../controls/PlaceMarks.tsx'
import classes from './DriverPanel.module.css'

interface GroupHeadProps {
  readonly groupId: string
  readonly name: string
  /** How many of its drivers are not as in the baseline. */
  readonly changed: number
  readonly isOpen: boolean
  readonly listId: string
  /** The places of its drivers that are there only once it is open. */
  readonly hidden: readonly (readonly (string | number)[])[]
  readonly onTurn: (groupId: string) => void
}

/** The name of a group, which opens and closes it; closed, it still says what was changed in it. */
export const GroupHead = memo(function GroupHead(props: GroupHeadProps): ReactNode {
  const { groupId, name, changed, isOpen, listId, hidden, onTurn } = props
  const Chevron = isOpen ? IconChevronDown : IconChevronRight
  return (
    <h3 className={classes.groupTitle}>
      <UnstyledButton
        className={classes.groupButton ?? ''}
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => onTurn(groupId)}
      >
        <Chevron size={16} aria-hidden />
        <span className={classes.groupName}>{name}</span>
        {changed > 0 && <span className={classes.changed}>{changed} changed</span>}
        <PlaceMarks places={hidden} />
      </UnstyledButton>
    </h3>
  )
})
