import type { DrawOption } from '../../../charts/chartOption.ts'
import { drawnLines } from '../../../charts/drawnLines.ts'
import { periodAxis } from '../../../charts/monthLines.ts'
import { chartGrid, chartSpace } from '../../../charts/theme.ts'
import { periodTooltip } from '../../../charts/tooltip.ts'

/** Columns over the months of a year or over time, and the level that they are held against. */
export interface Columns {
  readonly names: readonly string[]
  readonly values: readonly number[]
  /** Null where there is none. */
  readonly level: number | null
}

/** @param write a value in words, for the axis and beside the pointer */
export function columnsChart(
  { names, values, level }: Columns,
  write: (value: number) => string,
): DrawOption {
  return (palette, width) => ({
    grid: { ...chartGrid, right: chartSpace.near },
    xAxis: periodAxis(names, width),
    yAxis: { type: 'value', min: 0, splitNumber: 3, axisLabel: { formatter: write } },
    tooltip: periodTooltip(names, (at) => [{ name: '', text: write(values[at] ?? 0) }]),
    series: [
      {
        id: 'columns',
        type: 'bar',
        data: values.map((value, index) => [index, value]),
        barMaxWidth: chartSpace.wide,
        itemStyle: { color: palette.segments[2] },
      },
      ...(level === null
        ? []
        : [
            drawnLines([
              {
                name: '',
                values: names.map(() => level),
                shape: 'step',
                colour: palette.baseline,
                textColour: palette.inkSoft,
                weight: 'quiet',
              },
            ]),
          ]),
    ],
  })
}
