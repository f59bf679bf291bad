import { Box } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './Page.module.css'

/** A page of its own, outside the frame of a plan, in a column that is comfortable to read. */
export function Page({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <Box component="main" className={classes.page}>
      <div className={classes.column}>{children}</div>
    </Box>
  )
}
