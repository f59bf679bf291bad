import { present } from '../../base/invariant.ts'
import type { Format } from '../../base/format.ts'
import type { DriverKey } from '../../plan/drivers.ts'
import { pathOf, targetOf, type DriverTarget } from '../driverKeys.ts'
import { driverLabel } from '../driverList.ts'
import type { Finding } from '../figures.ts'
import { driverOf } from '../scenario.ts'
import type { SegmentModel } from '../segmentModel.ts'
import type { FindingContext } from './findingContext.ts'

/** Values that lie outside of what the user, or else history, holds for likely. Any may be right: they are only noted. */
export function rangeFindings(context: FindingContext): Finding[] {
  return [
    ...outsideOwnRanges(context),
    ...context.segments.flatMap((model) => outsideHistory(model, context)),
  ]
}

function outsideOwnRanges({ plan, scenarioId, format }: FindingContext): Finding[] {
  return Object.entries(plan.driverRanges).flatMap(([name, { low, high }]): Finding[] => {
    const target = targetOf(plan, name)
    if (target === null) return []
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a key of a record of driver keys
    const key = name as DriverKey
    const { value } = driverOf(plan, scenarioId, key)
    if (value >= low && value <= high) return []
    const written = [value, low, high].map((number) => amountText(number, target, format))
    return [
      {
        code: 'outside-own-range',
        severity: 'note',
        message: `${driverLabel(plan, target)} is ${written[0]}, outside of your own range from ${written[1]} to ${written[2]}. Change the one or the other.`,
        path: pathOf(target),
      },
    ]
  })
}

/** A rate that nobody has given a range of its own is held against the range in which history puts it 9 times in 10. */
function outsideHistory(
  { segment, steps }: SegmentModel,
  { plan, figures, format }: FindingContext,
): Finding[] {
  const outside = steps.flatMap(({ rates }, index) => {
    const from = present(plan.stages[index], 'stage above')
    const to = present(plan.stages[index + 1], 'stage below')
    const estimate = figures.rates[segment.id]?.[index]
    const [rate = 0] = rates
    if (estimate?.kind !== 'estimate' || `rate:${segment.id}:${from.id}` in plan.driverRanges) return []
    if (rate >= estimate.low && rate <= estimate.high) return []
    const range = `${format.share(estimate.low)} to ${format.share(estimate.high)}`
    return [{ from, text: `${from.name} → ${to.name} ${format.share(rate)} (history: ${range})` }]
  })
  const [first] = outside
  if (!first) return []
  return [
    {
      code: 'outside-history',
      severity: 'note',
      message: `“${segment.name}” is planned otherwise than history shows: ${outside.map(({ text }) => text).join(', ')}. Say why where you note the scenario, or go by the history.`,
      path: pathOf({ kind: 'rate', segment, stage: first.from }),
    },
  ]
}

function amountText(value: number, { kind }: DriverTarget, format: Format): string {
  if (kind === 'rate' || kind === 'sellingShare') return format.share(value)
  return kind === 'dealValue' || kind === 'spend' ? format.money(value) : format.number(value, 1)
}
