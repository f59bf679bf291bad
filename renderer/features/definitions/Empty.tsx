import { Group, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './DefinitionsScreen.module.css'

/** What a part is for while nothing is in it, and the ways to begin. */
export function Empty({
  words,
  children,
}: {
  readonly words: string
  /** Buttons. */
  readonly children: ReactNode
}): ReactNode {
  return (
    <div className={classes.empty}>
      <Text>{words}</Text>
      <Group gap="sm">{children}</Group>
    </div>
  )
}
