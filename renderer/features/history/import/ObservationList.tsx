import type { ReactNode } from 'react'
import type { Observation } from '../../../../shared/leads/observe/observation.ts'
import classes from '../HistoryScreen.module.css'

/** What the user should know before relying on the data, the most serious first. */
export function ObservationList({
  observations,
}: {
  readonly observations: readonly Observation[]
}): ReactNode {
  if (observations.length === 0) return null
  return (
    <ul className={classes.list}>
      {observations.map(({ severity, message }) => (
        <li key={message} className={classes.wrap}>
          <span className={classes.weight} data-severity={severity}>
            {severity === 'warning' ? 'Look at this' : 'Good to know'}
          </span>
          {message}
        </li>
      ))}
    </ul>
  )
}
