import type { CustomSeriesOption } from 'echarts/charts'
import type { Bridge, BridgePart } from '../../../../shared/model/explain/bridge.ts'
import type { Origin } from '../../../../shared/model/explain/origin.ts'
import { sum } from '../../../../shared/base/sum.ts'
import type { Side } from '../../../../shared/plan/company.ts'
import type { ChartTable, DrawOption } from '../../../charts/chartOption.ts'
import { nameAxis, rowText } from '../../../charts/namedRows.ts'
import { chartGrid, chartSpace, lineWidths } from '../../../charts/theme.ts'
import type { Palette } from '../../../theme.ts'

/** Parts that are drawn for themselves; the smaller ones beyond them are one bar. */
const SHOWN = 12

export interface BridgeStep {
  readonly name: string
  readonly amount: number
  /** One, or of the smaller ones all. */
  readonly parts: readonly BridgePart[]
  /** Who moves it; null where that is nobody alone. */
  readonly side: Side | null
}

type FoundBridge = Extract<Bridge, { kind: 'bridge' }>

/** The largest parts first, what is left of them together. */
export function bridgeSteps(found: FoundBridge, sideOf: (key: string) => Side | null): BridgeStep[] {
  const steps = found.parts
    .map((part) => ({
      name: part.label,
      amount: part.amount,
      parts: [part],
      side: part.key === null ? null : sideOf(part.key),
    }))
    .toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount))
  const rest = steps.slice(SHOWN)
  if (rest.length < 2) return steps
  const together = {
    name: `${rest.length} others`,
    amount: sum(rest.map(({ amount }) => amount)),
    parts: rest.flatMap(({ parts }) => parts),
    side: null,
  }
  return [...steps.slice(0, SHOWN), together]
}

/** Where the numbers of the table come from. */
interface BridgeOrigins {
  readonly ofEnd: (end: 'from' | 'to') => Origin
  readonly ofStep: (step: BridgeStep) => Origin
  readonly ofAll: () => Origin
}

interface Ends {
  readonly from: { readonly name: string; readonly value: number }
  readonly to: { readonly name: string; readonly value: number }
}

/** From one figure down to another, a bar a driver, each where the one before it ended. */
export function bridgeChart(
  { from, to }: Ends,
  steps: readonly BridgeStep[],
  write: (value: number) => string,
): DrawOption {
  const rows = [
    {
      name: from.name,
      start: from.value,
      end: from.value,
      text: write(from.value),
      side: null,
      isTotal: true,
    },
    ...runningSteps(from.value, steps, write),
    { name: to.name, start: to.value, end: to.value, text: write(to.value), side: null, isTotal: true },
  ]
  const values = rows.flatMap(({ start, end }) => [start, end])
  return (palette, width) => ({
    grid: { ...chartGrid, top: chartSpace.near, right: chartSpace.wide * 4 },
    xAxis: { type: 'value', min: Math.min(...values), max: Math.max(...values), show: false },
    yAxis: nameAxis(
      rows.map(({ name }) => name),
      width,
      palette,
    ),
    tooltip: { show: false },
    series: [barsOf(rows, palette)],
  })
}

export function bridgeTable(
  { from, to }: Ends,
  steps: readonly BridgeStep[],
  heading: string,
  write: (value: number) => string,
  { ofEnd, ofStep, ofAll }: BridgeOrigins,
): ChartTable {
  return {
    columns: [
      { heading: 'Change', align: 'start' },
      { heading, align: 'end' },
    ],
    rows: [
      [from.name, write(from.value)],
      ...steps.map(({ name, amount }) => [name, signed(amount, write)]),
      ['All changes', signed(to.value - from.value, write)],
      [to.name, write(to.value)],
    ],
    originOf: (row) => {
      const step = steps[row - 1]
      if (step) return { told: () => ofStep(step) }
      if (row === steps.length + 1) return { told: ofAll }
      return { told: () => ofEnd(row === 0 ? 'from' : 'to') }
    },
  }
}

export function signed(amount: number, write: (value: number) => string): string {
  const size = write(Math.abs(amount))
  if (size === write(0)) return size
  return `${amount > 0 ? '+' : '−'}${size}`
}

interface Row extends Omit<BridgeStep, 'amount' | 'parts'> {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly isTotal: boolean
}

function runningSteps(from: number, steps: readonly BridgeStep[], write: (value: number) => string): Row[] {
  let reached = from
  return steps.map(({ name, amount, side }) => {
    const start = reached
    reached += amount
    return { name, side, start, end: reached, text: signed(amount, write), isTotal: false }
  })
}

/** Bars from one value to the next; a total is a mark and not a bar, for the axis need not begin at 0. */
function barsOf(rows: readonly Row[], palette: Palette): CustomSeriesOption {
  return {
    id: 'bridge',
    type: 'custom',
    data: rows.map(({ end }, row) => [end, row]),
    silent: true,
    renderItem: (params, api) => {
      const row = rows[params.dataIndex]
      if (!row) return null
      const [x1 = 0, y = 0] = api.coord([row.start, params.dataIndex])
      const [x2 = 0] = api.coord([row.end, params.dataIndex])
      const height = chartSpace.apart + chartSpace.thin
      const left = Math.min(x1, x2)
      const fill = row.side === null ? palette.baseline : palette[row.side]
      return {
        type: 'group',
        children: [
          {
            type: 'rect',
            shape: {
              x: row.isTotal ? x1 - lineWidths.main / 2 : left,
              y: y - height / 2,
              width: row.isTotal ? lineWidths.main : Math.max(1, Math.abs(x2 - x1)),
              height,
            },
            style: { fill: row.isTotal ? palette.ink : fill },
          },
          rowText(row.text, Math.max(x1, x2) + chartSpace.near, y, row.isTotal ? 'strong' : 'plain', palette),
        ],
      }
    },
  }
}
