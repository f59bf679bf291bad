import { Fragment, type ReactNode } from 'react'
import classes from './Facts.module.css'

/** Names and what stands for each, in two columns. */
export function Facts({
  items,
}: {
  readonly items: readonly { readonly label: string; readonly value: ReactNode }[]
}): ReactNode {
  return (
    <dl className={classes.facts}>
      {items.map(({ label, value }) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
