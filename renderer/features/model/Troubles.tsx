import { UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Finding } from '../../../shared/model/figures.ts'
import { GoTo } from './GoTo.tsx'
import classes from './Outcome.module.css'

interface TroublesButtonProps {
  readonly troubles: readonly Finding[]
  readonly isOpen: boolean
  readonly listId: string
  readonly onTurn: () => void
}

/** How much does not add up; opens the list of it. */
export function TroublesButton({ troubles, isOpen, listId, onTurn }: TroublesButtonProps): ReactNode {
  const conflicts = troubles.filter(({ severity }) => severity === 'blocking').length
  const toCheck = troubles.length - conflicts
  const words = [
    ...(conflicts > 0 ? [conflicts === 1 ? '1 conflict' : `${conflicts} conflicts`] : []),
    ...(toCheck > 0 ? [`${toCheck} to check`] : []),
  ]
  const Chevron = isOpen ? IconChevronDown : IconChevronRight
  return (
    <UnstyledButton
      className={classes.troubles ?? ''}
      aria-expanded={isOpen}
      aria-controls={listId}
      onClick={onTurn}
    >
      {words.join(', ')}
      <Chevron size={16} aria-hidden />
    </UnstyledButton>
  )
}

/** What does not add up, each with its reason and the way to the place. */
export function TroublesList({ troubles }: { readonly troubles: readonly Finding[] }): ReactNode {
  return (
    <ul className={classes.list} aria-label="To check">
      {troubles.map(({ message, path }) => (
        <li key={`${path.join('.')} ${message}`}>
          <GoTo path={path}>{message}</GoTo>
        </li>
      ))}
    </ul>
  )
}
