import { monthsInWords } from '../../model/findings/monthWords.ts'
import type { Finding } from '../../model/figures.ts'
import { expectedOf, type ExpectedPromise } from '../../model/topics/expectedOf.ts'
import { metricUnit, type Commitment } from '../../plan/commitments.ts'
import type { SectionContext } from '../context.ts'
import { placedCommitments } from '../promises/placedCommitment.ts'
import { promiseName } from '../promises/promiseName.ts'

/** Commitments whose minimum, the same in every period, is more than the plan itself expects in some; one finding for each. */
export function expectedFindings(context: SectionContext): Finding[] {
  const { plan } = context
  if (!context.figures.handoff.all.some((leads) => leads > 0)) return []
  return expectedOf(plan, plan.agreement.scenarioId).flatMap((expected) => aboveExpected(expected, context))
}

function aboveExpected({ commitment, index, periods }: ExpectedPromise, context: SectionContext): Finding[] {
  const { minimum, metric, per } = commitment
  if (minimum === null) return []
  const unit = metricUnit(metric)
  const missed = periods.filter(({ value }) => minimum - value >= NOTICED[unit])
  const worst = missed.toSorted((a, b) => a.value - b.value)[0]
  const placed = placedCommitments(context.plan)[index]
  if (worst === undefined || placed === undefined) return []
  const { format } = context
  const write = (value: number): string =>
    unit === 'leads' ? format.count(value) : unit === 'money' ? format.money(value) : format.share(value)
  const named = monthsInWords(
    missed.map(({ month }) => month),
    format,
  )
  const when = per === 'quarter' ? `quarters from ${named}` : named
  const inWorst = missed.length === 1 ? '' : ` in ${format.month(worst.month)}`
  return [
    {
      code: 'minimum-above-expected',
      severity: 'warning',
      message: `${promiseName(placed, context)}: the minimum of ${write(minimum)} a ${per} is more than the plan expects in ${when}: ${write(worst.value)}${inWorst}. ${todo(commitment)}`,
      path: ['commitments', index, 'minimum'],
    },
  ]
}

/** By less than this a minimum is not above what is expected: half a lead, nothing that is shown. */
const NOTICED = { leads: 0.5, money: 0.5, share: 0.005 } as const

function todo({ metric }: Commitment): string {
  switch (metric.kind) {
    case 'first-touch-within':
    case 'decided-within':
      return 'Sales has more leads there than it can take up in time: promise it for fewer leads, allow more time, spread the leads, or add reps.'
    case 'leads-worked':
      return 'Lower it, hand over more leads there, or add reps.'
    case 'leads-handed-over':
    case 'lead-value-handed-over':
    case 'data-complete':
    case 'attempts-within':
      return 'Lower it, or plan more leads there.'
  }
}
