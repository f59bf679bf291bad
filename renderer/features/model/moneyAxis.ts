import type { Format } from '../../../shared/base/format.ts'
import type { MonthLine } from '../../charts/monthLines.ts'

/** An axis of money from 0 on. Where there is none at all, it has no other amounts either. */
export function moneyAxis(format: Format, splitNumber: number, lines: readonly Pick<MonthLine, 'values'>[]) {
  const isEmpty = lines.every(({ values }) => values.every((value) => value === null || value === 0))
  return {
    type: 'value' as const,
    splitNumber,
    minInterval: 1,
    axisLabel: {
      formatter: (value: number) => format.moneyShort(value),
      ...(isEmpty && { customValues: [0] }),
    },
  }
}
