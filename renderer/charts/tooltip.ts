import { z } from 'zod'
import type { ChartOption } from './chartOption.ts'

/** One figure of a period, as it stands beside the pointer. */
export interface TooltipLine {
  readonly name: string
  readonly text: string
}

const Pointed = z.array(z.object({ axisValue: z.coerce.number() })).min(1)

/** What the pointer says of the period that it is over: its name, then one line a figure. */
export function periodTooltip(
  names: readonly string[],
  linesAt: (index: number) => readonly TooltipLine[],
): NonNullable<ChartOption['tooltip']> {
  return {
    trigger: 'axis',
    axisPointer: { type: 'line', snap: false },
    formatter: (pointed) => {
      const [first] = Pointed.parse(pointed)
      const index = Math.min(names.length - 1, Math.max(0, Math.round(first?.axisValue ?? 0)))
      return [names[index] ?? '', ...linesAt(index).map(({ name, text }) => `${name}  ${text}`)].join('\n')
    },
  }
}
