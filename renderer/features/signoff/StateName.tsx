import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { VersionState } from '../../../shared/agreement/signoff/standing.ts'
import classes from './Signoff.module.css'
import { STATE_NAMES } from '../../../shared/agreement/signoff/standingWords.ts'
import { isAgreed } from './versionStates.ts'

/** The state of a version in a word; what is agreed bears a tick. */
export function StateName({ state }: { readonly state: VersionState }): ReactNode {
  return (
    <span className={classes.state} data-state={state}>
      {isAgreed(state) && <IconCheck size="1em" stroke={3} aria-hidden="true" />}
      {STATE_NAMES[state]}
    </span>
  )
}
