import type { Draft } from 'immer'
import { assertNever } from '../../base/invariant.ts'
import { CommitmentId } from '../ids.ts'
import type { Metric } from '../commitments.ts'
import type { Side } from '../company.ts'
import type { Plan } from '../plan.ts'
import { freshId } from './freshId.ts'

/** Adds a promise of a side, by month and without hurdles: those are for people to set. */
export function addCommitment(plan: Draft<Plan>, side: Side, kind: Metric['kind']): void {
  const taken = plan.commitments.map(({ id }) => id)
  plan.commitments.push({
    id: CommitmentId.parse(freshId(kind, taken)),
    side,
    metric: usualMetric(kind),
    per: 'month',
    minimum: null,
    target: null,
    stretch: null,
    owner: '',
    source: '',
  })
}

/** The metric with the figures that most teams start from. */
function usualMetric(kind: Metric['kind']): Metric {
  switch (kind) {
    case 'leads-handed-over':
      return { kind, segmentId: null }
    case 'lead-value-handed-over':
    case 'data-complete':
    case 'leads-worked':
      return { kind }
    case 'first-touch-within':
      return { kind, minutes: 4 * 60, clock: 'business' }
    case 'attempts-within':
      return { kind, attempts: 5, days: 14 }
    case 'decided-within':
      return { kind, minutes: 16 * 60 }
    default:
      return assertNever(kind)
  }
}
