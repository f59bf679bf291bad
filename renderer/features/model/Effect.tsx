import type { ReactNode } from 'react'
import classes from './EffectsBar.module.css'

/** One effect: its name, and under it what it is by now. */
export function Effect({
  name,
  side,
  children,
}: {
  readonly name: string
  readonly side?: 'marketing' | 'sales' | 'trouble'
  readonly children: ReactNode
}): ReactNode {
  return (
    <div className={classes.effect} data-side={side}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
