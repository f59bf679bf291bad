import { durationWords } from '../../../shared/agreement/durations.ts'
import type { Format } from '../../../shared/base/format.ts'
import { metricUnit, type Commitment } from '../../../shared/plan/commitments.ts'
import type { Side } from '../../../shared/plan/company.ts'
import type { Plan } from '../../../shared/plan/plan.ts'

type Promising = Pick<Plan, 'commitments' | 'segments'>

/** What a side promises, in few words each: by the target or, where there is none, by the minimum. */
export function promisesOf(plan: Promising, side: Side, format: Format): string[] {
  return plan.commitments
    .filter((commitment) => commitment.side === side)
    .map((commitment) => inWords(commitment, plan, format))
}

function inWords({ metric, per, target, minimum }: Commitment, plan: Promising, format: Format): string {
  const promised = target ?? minimum
  const figure = promised === null ? null : write(promised, metric, format)
  const forShare = figure === null ? '' : ` for ${figure}`
  switch (metric.kind) {
    case 'leads-handed-over': {
      const segment = plan.segments.find(({ id }) => id === metric.segmentId)
      return `${figure ?? 'Some'} leads a ${per}${segment ? ` of ${segment.name}` : ''}`
    }
    case 'lead-value-handed-over':
      return `${figure ?? 'Some'} lead value a ${per}`
    case 'leads-worked':
      return `${figure ?? 'Some'} leads worked a ${per}`
    case 'data-complete':
      return `Complete data${forShare}`
    case 'first-touch-within':
      return `First touch in ${durationWords(metric.minutes, metric.clock, format)}${forShare}`
    case 'attempts-within':
      return `${format.count(metric.attempts)} attempts in ${format.count(metric.days)} days${forShare}`
    case 'decided-within':
      return `Decided in ${durationWords(metric.minutes, 'business', format)}${forShare}`
  }
}

function write(value: number, metric: Commitment['metric'], format: Format): string {
  switch (metricUnit(metric)) {
    case 'leads':
      return format.count(value)
    case 'money':
      return format.moneyShort(value)
    case 'share':
      return format.share(value)
  }
}
