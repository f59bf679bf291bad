import { UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { pointCounts } from '../../text/pointGroups.ts'
import { stepNames } from '../../text/stepNames.ts'
import { GoTo } from './GoTo.tsx'
import classes from './Outcome.module.css'
import type { StepTroubles } from './troublesOf.ts'

interface TroublesButtonProps {
  readonly troubles: readonly StepTroubles[]
  readonly isOpen: boolean
  readonly listId: string
  readonly onTurn: () => void
}

/** How much does not add up; opens the list of it. */
export function TroublesButton({ troubles, isOpen, listId, onTurn }: TroublesButtonProps): ReactNode {
  const words = troubles.map(({ step, points }) => {
    const counts = pointCounts(points).join(', ')
    return step === 'model' ? counts : `${stepNames[step]}: ${counts}`
  })
  const Chevron = isOpen ? IconChevronDown : IconChevronRight
  return (
    <UnstyledButton
      className={classes.troubles ?? ''}
      data-conflict={troubles.some(({ points }) => points.some(({ kind }) => kind === 'conflict'))}
      aria-expanded={isOpen}
      aria-controls={listId}
      onClick={onTurn}
    >
      {words.join(' · ')}
      <Chevron size={16} aria-hidden />
    </UnstyledButton>
  )
}

/** What does not add up, each with its reason and the way to the place. */
export function TroublesList({ troubles }: { readonly troubles: readonly StepTroubles[] }): ReactNode {
  return (
    <ul className={classes.list} aria-label="To check">
      {troubles
        .flatMap(({ points }) => points)
        .map(({ message, path }) => (
          <li key={`${path.join('.')} ${message}`}>
            <GoTo path={path}>{message}</GoTo>
          </li>
        ))}
    </ul>
  )
}
