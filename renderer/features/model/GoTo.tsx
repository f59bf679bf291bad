import { UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { useGoTo } from '../../controls/useGoTo.ts'
import classes from './Outcome.module.css'

/** Leads to the part of the plan where something is changed, on whatever screen that is. */
export function GoTo({
  path,
  children,
}: {
  readonly path: readonly (string | number)[]
  readonly children: ReactNode
}): ReactNode {
  const goTo = useGoTo()
  return (
    <UnstyledButton className={classes.goTo ?? ''} onClick={() => goTo(path)}>
      {children}
    </UnstyledButton>
  )
}
