import type { ReactNode } from 'react'
import classes from './Parts.module.css'

/** Figures in a row, each under its name. */
export function FigureList({
  figures,
}: {
  readonly figures: readonly { readonly name: string; readonly value: ReactNode }[]
}): ReactNode {
  return (
    <dl className={classes.figures}>
      {figures.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
