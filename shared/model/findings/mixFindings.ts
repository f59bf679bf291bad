import { evaluateFigures } from '../evaluate.ts'
import { isMoreOfWorse, leadMix } from '../explain/mixGuard.ts'
import type { Finding } from '../figures.ts'
import type { FindingContext } from './findingContext.ts'

/** A scenario with more leads than the baseline, each worth less. */
export function mixFindings({ plan, figures, format }: FindingContext): Finding[] {
  const before = leadMix(plan, evaluateFigures(plan, null))
  const after = leadMix(plan, figures)
  if (!isMoreOfWorse(before, after)) return []
  const promises = (kind: string): boolean => plan.commitments.some(({ metric }) => metric.kind === kind)
  const isOpen = promises('leads-handed-over') && !promises('lead-value-handed-over')
  return [
    {
      code: 'more-leads-of-less-value',
      severity: isOpen ? 'warning' : 'note',
      message:
        `More leads are handed over than in the baseline, ${format.count(after.leadsAMonth)} a month instead of ` +
        `${format.count(before.leadsAMonth)}, but one of them is worth ${format.money(after.valueEach)} instead of ` +
        `${format.money(before.valueEach)}. A promise of their number is met so with worse leads: promise lead value as ` +
        'well, or a least share of the best kind.',
      path: ['commitments'],
    },
  ]
}
