import type { CommitmentId } from '../../plan/ids.ts'
import type { Plan } from '../../plan/plan.ts'

/** A promise of a first touch: a share of leads within a time. */
export interface FirstTouchPromise {
  readonly commitmentId: CommitmentId
  readonly minutes: number
  readonly clock: 'business' | 'calendar'
  /** Share of leads, 0 to 1: the target, or the minimum where there is no target; null where neither is set. */
  readonly share: number | null
}

/** Every promise of a first touch, in the order of the plan. */
export function firstTouchPromises({ commitments }: Plan): FirstTouchPromise[] {
  return commitments.flatMap(({ id, metric, target, minimum }) =>
    metric.kind === 'first-touch-within'
      ? [
          {
            commitmentId: id,
            minutes: metric.minutes,
            clock: metric.clock,
            share: target ?? minimum,
          },
        ]
      : [],
  )
}

/** The most attempts that are promised for a lead; null where no number is. */
export function promisedAttempts({ commitments }: Plan): number | null {
  const attempts = commitments.flatMap(({ metric }) =>
    metric.kind === 'attempts-within' ? [metric.attempts] : [],
  )
  return attempts.length === 0 ? null : Math.max(...attempts)
}
