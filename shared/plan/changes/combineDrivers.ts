import type { Month } from '../../base/month.ts'
import type { Driver } from '../drivers.ts'

/** The driver whose value is, in every month, what `combine` makes of the values of two others. */
export function combineDrivers(
  first: Driver,
  second: Driver,
  combine: (first: number, second: number) => number,
): Driver {
  const months = [...first.changes, ...second.changes].map(({ from }) => from)
  return {
    value: combine(first.value, second.value),
    changes: [...new Set(months)]
      .toSorted()
      .map((from) => ({ from, value: combine(valueFrom(first, from), valueFrom(second, from)) })),
  }
}

function valueFrom({ value, changes }: Driver, month: Month): number {
  const reached = changes.filter(({ from }) => from <= month).toSorted((a, b) => (a.from < b.from ? -1 : 1))
  return reached.at(-1)?.value ?? value
}
