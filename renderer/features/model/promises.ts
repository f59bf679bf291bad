import { durationWords } from '../../../shared/agreement/durations.ts'
import type { Format } from '../../../shared/base/format.ts'
import { metricUnit, type Commitment } from '../../../shared/plan/commitments.ts'
import type { Side } from '../../../shared/plan/company.ts'
import type { CommitmentChance, HurdleChance } from '../../../shared/model/simulation/simulated.ts'
import { whyNotModelled } from '../../../shared/model/inTime.ts'
import type { CommitmentId } from '../../../shared/plan/ids.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { chanceWords, frequencyWords } from '../../../shared/base/chanceWords.ts'
import { hurdleOf } from './leastSure.ts'

type Promising = Pick<Plan, 'commitments' | 'segments' | 'calendar'>

export interface PromiseWords {
  readonly id: CommitmentId
  /** What is promised. */
  readonly promised: string
  /** How often it is kept; null where trials say nothing of it, or not yet. */
  readonly kept: string | null
  /** The period in which it is least likely; null where none stands out. */
  readonly least: string | null
  /** Why the model says nothing of it; null where it does. */
  readonly unmodelled: string | null
}

/**
 * What a side promises, in few words each: by the target or, where there is none, by the minimum.
 * @param chances of commitments about leads, from trials
 */
export function promisesOf(
  plan: Promising,
  side: Side,
  format: Format,
  chances: readonly CommitmentChance[] | null = null,
): PromiseWords[] {
  return plan.commitments
    .filter((commitment) => commitment.side === side)
    .map((commitment) => {
      const { hurdles } = chances?.find(({ commitmentId }) => commitmentId === commitment.id) ?? {
        hurdles: [],
      }
      const chance = hurdles.find(({ hurdle }) => hurdle === hurdleOf(commitment))
      return {
        id: commitment.id,
        promised: promiseWords(commitment, plan, format),
        kept: chance ? `kept in ${frequencyWords(chance.inOne.value)} ${commitment.per}s` : null,
        least: chance ? leastWords(chance, format) : null,
        unmodelled: whyNotModelled(commitment, plan),
      }
    })
}

/** The period in which a promise is least likely to be kept, and its chance then, where one stands out. */
export function leastPeriod(
  { inOne, least }: HurdleChance,
  format: Format,
): { readonly period: string; readonly chance: string } | null {
  const chance = chanceWords(least.value)
  if (chance === chanceWords(inOne.value)) return null
  return { period: `least likely ${format.month(least.month)}`, chance }
}

/** The same as one phrase. */
function leastWords(met: HurdleChance, format: Format): string | null {
  const found = leastPeriod(met, format)
  return found && `${found.period}, ${found.chance}`
}

/** A promise in few words, by its target or, where there is none, by its minimum. */
export function promiseWords(
  { metric, per, target, minimum }: Commitment,
  plan: Promising,
  format: Format,
): string {
  const promised = target ?? minimum
  const figure = promised === null ? null : promiseText(promised, metric, format)
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
      return `First touch in ${durationWords(metric.minutes, metric.clock, format, plan.calendar)}${forShare}`
    case 'attempts-within':
      return `${format.count(metric.attempts)} attempts in ${format.count(metric.days)} days${forShare}`
    case 'decided-within':
      return `Decided in ${durationWords(metric.minutes, 'business', format, plan.calendar)}${forShare}`
  }
}

/** A target or hurdle of a promise in the unit that it counts. */
export function promiseText(value: number, metric: Commitment['metric'], format: Format): string {
  switch (metricUnit(metric)) {
    case 'leads':
      return format.count(value)
    case 'money':
      return format.moneyShort(value)
    case 'share':
      return format.share(value)
  }
}
