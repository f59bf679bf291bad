import type { ReactNode } from 'react'
import classes from './Outcome.module.css'

/** In the place of a chance of a moment before, until trials of what is shown now are done: faint, so that nothing is read off it. */
export function BeingWorkedOut({ before }: { readonly before: string }): ReactNode {
  return (
    <span className={classes.stale} title="Being worked out for what has changed">
      {before} …
    </span>
  )
}
