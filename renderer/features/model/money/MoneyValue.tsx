import type { ReactNode } from 'react'
import type { MoneyFigure } from '../../../../shared/model/topics/moneyOf.ts'
import { Origin, type FigureSource } from '../../../controls/Origin.tsx'
import { GoTo } from '../GoTo.tsx'

/** A figure about money that opens its origin; without it, what is missing or why there is none. */
export function MoneyValue({
  value,
  write,
  none,
  ...origin
}: FigureSource & {
  readonly value: MoneyFigure
  readonly write: (value: number) => string
  /** Where there is nothing to divide by, such as "no customer". */
  readonly none: string
}): ReactNode {
  switch (value.kind) {
    case 'ratio':
      return <Origin {...origin}>{write(value.value)}</Origin>
    case 'undefined':
      return none
    case 'incomplete': {
      const [first] = value.missing
      return first ? <GoTo path={first.path}>Say {first.what}</GoTo> : none
    }
  }
}
