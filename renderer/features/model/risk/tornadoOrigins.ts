import { computedOrigin } from '../../../../shared/model/explain/leadOrigins.ts'
import type { Origin } from '../../../../shared/model/explain/origin.ts'
import type { TornadoBar } from '../../../../shared/model/explain/tornado.ts'
import { SEEK_OUTPUTS, type SeekOutput } from '../../../../shared/model/seekOutputs.ts'
import type { ScenarioId } from '../../../../shared/plan/ids.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { triedOrigin } from '../outputOrigins.ts'

const HOW = {
  low: 'The low end of its 80% range: in 1 of 10 cases it is lower, by the counts of history or the range that was given',
  high: 'The high end of its 80% range: in 1 of 10 cases it is higher, by the counts of history or the range that was given',
} as const

/** Where the number at an end of a bar comes from, or how far its two ends are apart. */
export function tornadoOrigin(
  plan: Plan,
  scenarioId: ScenarioId | null,
  output: SeekOutput,
  bar: TornadoBar,
  part: 'low' | 'high' | 'swing',
): Origin {
  const end = (which: 'low' | 'high'): Origin =>
    triedOrigin(
      plan,
      scenarioId,
      output,
      { key: bar.key, label: bar.label, value: bar[which].value, how: HOW[which] },
      bar[which].output,
    )
  if (part !== 'swing') return end(part)
  const isRising = (bar.high.output ?? 0) >= (bar.low.output ?? 0)
  return computedOrigin(
    `How far ${bar.label} moves it`,
    {
      value: bar.swing,
      unit: SEEK_OUTPUTS[output].unit,
      how: 'The figure at one end of the driver’s range less that at the other',
      form: 'a − b',
    },
    isRising ? [end('high'), end('low')] : [end('low'), end('high')],
  )
}
