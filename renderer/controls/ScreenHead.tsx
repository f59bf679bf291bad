import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './ScreenHead.module.css'

/** The name of a screen beside the ways to its parts; it stays in view while the screen scrolls. */
export function ScreenHead({
  title,
  children,
}: {
  readonly title: string
  readonly children: ReactNode
}): ReactNode {
  return (
    <div className={classes.head}>
      <Title order={1}>{title}</Title>
      {children}
    </div>
  )
}
