import { UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import classes from './Frame.module.css'

/** What is said of many places as one line, which opens to each of them. */
export function AlikePoints({
  words,
  lines,
}: {
  readonly words: string
  /** List items. */
  readonly lines: ReactNode
}): ReactNode {
  const [isOpen, setOpen] = useState(false)
  const Chevron = isOpen ? IconChevronDown : IconChevronRight
  return (
    <li>
      <UnstyledButton className={classes.point ?? ''} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {words} <Chevron className={classes.chevron} size="0.875rem" stroke={1.5} aria-hidden="true" />
      </UnstyledButton>
      {isOpen && <ul className={classes.alike}>{lines}</ul>}
    </li>
  )
}
