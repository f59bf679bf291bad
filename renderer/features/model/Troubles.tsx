import { UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Finding } from '../../../shared/model/figures.ts'
import { foundPoint, stepOf } from '../../../shared/plan/steps.ts'
import { pointCounts } from '../../text/pointGroups.ts'
import { stepNames } from '../../text/stepNames.ts'
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
  const here = troubles.filter(({ path }) => stepOf(path) === 'model')
  const elsewhere = Map.groupBy(
    troubles.filter((trouble) => !here.includes(trouble)),
    ({ path }) => stepOf(path),
  )
  // As the list of steps counts them, each where it is put right.
  const words = [
    ...countsOf(here),
    ...[...elsewhere].map(([step, found]) => `${countsOf(found).join(', ')} in ${stepNames[step]}`),
  ]
  const Chevron = isOpen ? IconChevronDown : IconChevronRight
  return (
    <UnstyledButton
      className={classes.troubles ?? ''}
      data-conflict={troubles.some((trouble) => foundPoint(trouble).kind === 'conflict')}
      aria-expanded={isOpen}
      aria-controls={listId}
      onClick={onTurn}
    >
      {words.join(', ')}
      <Chevron size={16} aria-hidden />
    </UnstyledButton>
  )
}

function countsOf(troubles: readonly Finding[]): readonly string[] {
  return pointCounts(troubles.map(foundPoint))
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
