import type { CustomSeriesOption } from 'echarts/charts'
import { z } from 'zod'
import type { Format } from '../../../shared/base/format.ts'
import type { ChartOption, ChartTable, DrawOption } from '../../charts/chartOption.ts'
import { chartGrid, chartSpace } from '../../charts/theme.ts'
import { fontFamily, textSizes, type Palette } from '../../theme.ts'
import type { FunnelShare, FunnelTotals } from './funnelTotals.ts'

/** Room at the right for a total and its share of the stage above, in pixels. */
const TOTAL_ROOM = 108
const STAGE_NAME_ROOM = 96
const LEGEND_LINE = 18
const LEGEND_NAME_ROOM = 112

const Pointed = z.array(z.object({ dataIndex: z.int() })).min(1)

/** How many leads enter each stage over the horizon, and from which segments. */
export function funnelChart(funnel: FunnelTotals, format: Format): DrawOption {
  const { stages, shares } = funnel
  const names = shares.length > 1 ? shares.map(({ name }) => name) : []
  return (palette, width) => ({
    ...legend(names, width, palette),
    xAxis: { type: 'value', show: false, max: 'dataMax' },
    yAxis: {
      type: 'category',
      data: [...stages],
      inverse: true,
      axisLabel: { width: STAGE_NAME_ROOM, overflow: 'truncate', color: palette.ink },
    },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'none' },
      formatter: (pointed) => {
        const stage = Pointed.parse(pointed)[0]?.dataIndex ?? 0
        const lines = shares.map(({ name, entries }) => `${name}  ${format.count(entries[stage] ?? 0)}`)
        return [stages[stage] ?? '', ...lines].join('\n')
      },
    },
    series: [
      ...shares.map((share, index) => ({
        id: share.id,
        name: share.name,
        type: 'bar' as const,
        stack: 'entries',
        data: [...share.entries],
        barWidth: '56%',
        itemStyle: {
          color: colourOf(share, index, palette),
          borderColor: palette.paper,
          borderWidth: chartSpace.hair / 2,
        },
      })),
      totalLabels(funnel, format, palette),
    ],
  })
}

export function funnelTable({ stages, shares, totals }: FunnelTotals, format: Format): ChartTable {
  return {
    columns: [
      { heading: 'Stage', align: 'start' },
      ...['All', 'Of the stage before', ...shares.map(({ name }) => name)].map((heading) => ({
        heading,
        align: 'end' as const,
      })),
    ],
    rows: stages.map((stage, index) =>
      [stage, format.count(totals[index] ?? 0), passedOn(totals, index, format)].concat(
        shares.map(({ entries }) => format.count(entries[index] ?? 0)),
      ),
    ),
    originOf: (stage, column) => {
      if (column === 1) return { figure: 'stage', at: { stage } }
      if (column === 2)
        return passedOn(totals, stage, format) === '' ? null : { figure: 'stage.passedOn', at: { stage } }
      const segmentId = shares[column - 3]?.segmentId ?? null
      return segmentId === null ? null : { figure: 'entries', at: { segmentId, stage } }
    },
  }
}

/** Share of the stage above that gets here, such as 31%; empty for the first stage and where nobody is above. */
function passedOn(totals: readonly number[], stage: number, format: Format): string {
  const above = totals[stage - 1] ?? 0
  return above > 0 ? format.share((totals[stage] ?? 0) / above) : ''
}

function colourOf({ segmentId }: FunnelShare, index: number, palette: Palette): string {
  return segmentId === null ? palette.other : (palette.segments[index] ?? palette.other)
}

/** The total of a stage at the end of its bar, and in a column the share of the stage before that gets here. */
function totalLabels({ totals }: FunnelTotals, format: Format, palette: Palette): CustomSeriesOption {
  const text = { fontFamily, fontSize: textSizes.small, verticalAlign: 'middle' as const }
  return {
    id: 'totals',
    type: 'custom',
    data: totals.map((total, stage) => [total, stage]),
    silent: true,
    renderItem: (params, api) => {
      const stage = params.dataIndex
      const [x = 0, y = 0] = api.coord([totals[stage] ?? 0, stage])
      return {
        type: 'group',
        children: [
          {
            type: 'text',
            style: {
              ...text,
              text: format.count(totals[stage] ?? 0),
              x: x + chartSpace.near,
              y,
              fill: palette.ink,
              fontWeight: 600,
            },
          },
          {
            type: 'text',
            style: {
              ...text,
              text: passedOn(totals, stage, format),
              x: api.getWidth() - chartSpace.thin,
              y,
              align: 'right',
              fill: palette.inkSoft,
            },
          },
        ],
      }
    },
  }
}

/** The names of the segments above the bars, whose parts are too short to bear them, and the room that this leaves. */
function legend(
  names: readonly string[],
  width: number,
  palette: Palette,
): Pick<ChartOption, 'grid' | 'legend'> {
  const lines = inLines(names, width)
  return {
    grid: { ...chartGrid, right: TOTAL_ROOM, top: lines.length * LEGEND_LINE + chartSpace.near },
    legend: lines.map((data, line) => ({
      data,
      left: 0,
      top: line * LEGEND_LINE,
      padding: 0,
      itemWidth: chartSpace.near,
      itemHeight: chartSpace.near,
      itemGap: chartSpace.apart,
      icon: 'rect',
      selectedMode: false,
      textStyle: { width: LEGEND_NAME_ROOM, overflow: 'truncate', color: palette.inkSoft },
    })),
  }
}

function inLines(names: readonly string[], width: number): string[][] {
  const lines: string[][] = []
  let used = width
  for (const name of names) {
    const needed = Math.min(LEGEND_NAME_ROOM, name.length * textSizes.small * 0.56) + chartSpace.wide
    if (used + needed > width) {
      lines.push([])
      used = 0
    }
    lines.at(-1)?.push(name)
    used += needed
  }
  return lines
}
