import type { Format } from '../../../../shared/base/format.ts'
import { bridge, type Bridge } from '../../../../shared/model/explain/bridge.ts'
import { tornado, type Tornado } from '../../../../shared/model/explain/tornado.ts'
import { SEEK_OUTPUTS, type SeekOutput } from '../../../../shared/model/seekOutputs.ts'
import { textTable } from '../textTable.ts'
import type { ModelRequest } from './request.ts'
import { section } from './section.ts'

/** Bars that are worth a line. */
const BARS_MAX = 8

const OUTPUTS = ['revenue', 'leads-needed'] as const satisfies readonly SeekOutput[]

/** What the difference to the other scenario is made of, and which drivers matter most. */
export function explanationReport(request: ModelRequest, format: Format): string {
  const { plan, scenarioId, againstId } = request
  const against = plan.scenarios.find(({ id }) => id === againstId)?.name
  const bridges = OUTPUTS.map((output) =>
    bridgeTable(output, bridge({ plan, scenarioId: againstId }, { plan, scenarioId }, output), format),
  )
  const tornados = OUTPUTS.map((output) => tornadoTable(output, tornado(plan, scenarioId, output), format))
  return [
    scenarioId === againstId
      ? ''
      : section(`What differs from ${against === undefined ? 'the baseline' : `“${against}”`}`, ...bridges),
    section('What matters most: each driver alone at the ends of its own 80 % range', ...tornados),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function bridgeTable(output: SeekOutput, found: Bridge, format: Format): string {
  if (found.kind === 'no-figure') return ''
  const text = amountText(output, format)
  return textTable(
    [SEEK_OUTPUTS[output].label, text(found.from)],
    [
      ...found.parts.map(({ label, amount }) => [`  ${label}`, `${amount < 0 ? '' : '+'}${text(amount)}`]),
      ['', text(found.to)],
    ],
  )
}

function tornadoTable(output: SeekOutput, { today, bars }: Tornado, format: Format): string {
  if (today === null || bars.length === 0) return ''
  const text = amountText(output, format)
  const end = (value: number | null): string => (value === null ? 'none' : text(value))
  return textTable(
    [`${SEEK_OUTPUTS[output].label}, ${text(today)}`, 'at the low end', 'at the high end', 'swing'],
    bars
      .slice(0, BARS_MAX)
      .map(({ label, low, high, swing }) => [label, end(low.output), end(high.output), end(swing)]),
  )
}

function amountText(output: SeekOutput, format: Format): (value: number) => string {
  return SEEK_OUTPUTS[output].unit === 'money'
    ? (value) => format.money(value)
    : (value) => format.number(value, 1)
}
