import { present } from '../base/invariant.ts'
import { addMonths, monthsBetween, type Month } from '../base/month.ts'
import type { Transition } from '../plan/drivers.ts'
import type { SegmentId, StageId } from '../plan/ids.ts'
import type { Plan } from '../plan/plan.ts'
import { exceeds, type AlignedCounts } from './alignedCounts.ts'
import { changedByHolm, driftChance } from './drift.ts'
import { countsAcross, recordedSteps } from './rateAcross.ts'
import { posteriorAt } from './simulation/ratePosteriors.ts'

/** What the months since its adoption say of a rate. Counts are aligned for lag and whole. */
export type Drift =
  | {
      readonly kind: 'tested'
      /** First month that is new. */
      readonly since: Month
      readonly trials: number
      readonly successes: number
      /** The rate as adopted. */
      readonly rate: number
      /** How likely counts so far off or farther are if the rate holds, 0 to 1. */
      readonly chance: number
      /** Whether that is too unlikely to hold, all rates looked at together. */
      readonly hasChanged: boolean
    }
  /** No lead has had the time to go on in a month after those that the rate was adopted from. */
  | { readonly kind: 'nothing-new'; readonly since: Month }
  /** More went on since than can have: the counts are to be checked. */
  | {
      readonly kind: 'contradiction'
      readonly since: Month
      readonly trials: number
      readonly successes: number
    }
  /** Somebody typed the rate, or nobody knows to which month its counts go: there is nothing to hold new months against. */
  | { readonly kind: 'no-evidence' }

export interface RateDrift {
  readonly segmentId: SegmentId
  /** The stage that the leads leave, and the next that history records. */
  readonly from: StageId
  readonly to: StageId
  readonly drift: Drift
}

/** Chance of even one false alarm over all rates together. */
const LEVEL = 0.1

/**
 * Holds every adopted rate of the baseline against the months of history that came after those it was adopted from: two-sided
 * beta-binomial tests, Holm over all of them at 0.10.
 *
 * @param history with new months, where it is not the plan's own, such as for a version that was signed
 */
export function driftOfRates(
  plan: Pick<Plan, 'baseline' | 'stages' | 'segments' | 'history'>,
  history: Plan['history'] = plan.history,
): RateDrift[] {
  const found = plan.segments.flatMap(({ id }) => {
    const steps = recordedSteps({ stages: plan.stages, history }, id)
    return plan.stages.slice(0, -1).map((from, index): RateDrift => {
      const step = steps.find(({ leaving }) => leaving[0]?.id === from.id)
      const to = step?.to ?? present(plan.stages[index + 1], 'stage below')
      const transition = present(plan.baseline.segments[id]?.transitions[from.id], 'step')
      const countsSince = (since: Month): AlignedCounts | null =>
        step === undefined
          ? null
          : countsAcross({ history, baseline: plan.baseline }, id, step, monthsBetween(history.start, since))
      return { segmentId: id, from: from.id, to: to.id, drift: driftOf(transition, countsSince) }
    })
  })
  const chances = found.flatMap(({ drift }) => (drift.kind === 'tested' ? [drift.chance] : []))
  const changed = changedByHolm(chances, LEVEL)
  let tested = 0
  return found.map(({ segmentId, from, to, drift }) => ({
    segmentId,
    from,
    to,
    drift: drift.kind === 'tested' ? { ...drift, hasChanged: changed[tested++] ?? false } : drift,
  }))
}

function driftOf({ rate, evidence }: Transition, countsSince: (since: Month) => AlignedCounts | null): Drift {
  if (evidence?.until === undefined || evidence.trials === 0) return { kind: 'no-evidence' }
  const since = addMonths(evidence.until, 1)
  const counts = countsSince(since)
  if (counts === null || Math.round(counts.trials) === 0) return { kind: 'nothing-new', since }
  const trials = Math.round(counts.trials)
  const successes = Math.round(counts.successes)
  if (exceeds(counts.successes, counts.trials)) return { kind: 'contradiction', since, trials, successes }
  const chance = driftChance(posteriorAt(rate.value, evidence), Math.min(trials, successes), trials)
  return { kind: 'tested', since, trials, successes, rate: rate.value, chance, hasChanged: false }
}
