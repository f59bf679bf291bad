import type { ReactNode } from 'react'
import classes from './EffectsBar.module.css'

/** One effect: its name, and under it what it is by now. */
export function Effect({
  name,
  side,
  room,
  children,
}: {
  readonly name: string
  readonly side?: 'marketing' | 'sales' | 'trouble'
  /** Longer than the others; or left out where there is little room. */
  readonly room?: 'wide' | 'spare'
  readonly children: ReactNode
}): ReactNode {
  return (
    <div
      className={classes.effect}
      data-side={side}
      data-wide={room === 'wide' || undefined}
      data-spare={room === 'spare' || undefined}
    >
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
