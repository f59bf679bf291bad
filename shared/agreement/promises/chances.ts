import { whyNotModelled } from '../../model/inTime.ts'
import type { Commitment } from '../../plan/commitments.ts'
import { SEED_USUAL, TRIALS_USUAL } from '../../model/simulation/simulate.ts'
import type { HurdleChance } from '../../model/simulation/simulated.ts'
import type { SectionContext } from '../context.ts'
import type { Words } from '../draft.ts'
import type { Field } from '../fields.ts'
import { meanOf } from '../mean.ts'
import { listed, plain, say } from '../words.ts'
import type { PlacedCommitment } from './placedCommitment.ts'

const HURDLES = ['minimum', 'target', 'stretch'] as const

/**
 * How surely a hurdle is met in one period, in words. Null where the hurdle is not set, and where no simulation speaks of
 * the commitment.
 */
export function hurdleChance(
  { commitment, index }: PlacedCommitment,
  hurdle: HurdleChance['hurdle'],
  { chances, fields, plan }: SectionContext,
): Field | null {
  if (chances === undefined || commitment[hurdle] === null) return null
  if (whyNotModelled(commitment, plan) !== null) return null
  const source = `chances.commitments.${index}.${hurdle}` as const
  if (chances === 'pending') return fields.chance(null, source)
  const found = chances.commitments.find(({ commitmentId }) => commitmentId === commitment.id)?.hurdles[
    hurdle
  ]
  return found === undefined ? null : fields.chance(found, source)
}

/** How surely each hurdle of a commitment is met: "Modelled chance to meet it in a month: minimum 9 in 10 and target 5 in 10." */
export function promiseChances(placed: PlacedCommitment, context: SectionContext): Words | null {
  const known = HURDLES.flatMap((hurdle) => {
    const chance = hurdleChance(placed, hurdle, context)
    return chance === null ? [] : [say`${plain(hurdle)} ${chance}`]
  })
  if (known.length === 0) return null
  return say`Modelled chance to meet it in a ${plain(placed.commitment.per)}: ${listed(known)}.`
}

/**
 * The period in which a commitment is least likely to be kept: "The minimum is least likely in Aug 2027, 2 in 10." By the minimum or,
 * without one, the next hurdle that is set. Null where no simulation speaks of it.
 */
export function leastLikely(placed: PlacedCommitment, context: SectionContext): Words | null {
  const { chances, fields } = context
  const { commitment, index } = placed
  const hurdle = HURDLES.find((one) => commitment[one] !== null)
  if (hurdle === undefined || chances === undefined || hurdleChance(placed, hurdle, context) === null)
    return null
  const known = chances === 'pending' ? [] : chances.commitments
  const least = known.find(({ commitmentId }) => commitmentId === commitment.id)?.least[hurdle]
  const source = `chances.commitments.${index}.least` as const
  const month = least ? fields.month(least.month, `${source}.month`) : fields.text('…', `${source}.month`)
  const during = plain(DURING[commitment.per])
  return say`The ${plain(hurdle)} is least likely ${during}${month}, ${fields.chance(least?.value ?? null, source)}.`
}

const DURING: Readonly<Record<Commitment['per'], string>> = {
  week: 'in a week of ',
  month: 'in ',
  quarter: 'in the quarter from ',
}

/** How surely the goal is reached; null where none is set, and without a simulation. */
export function goalChance(context: SectionContext): Words | null {
  const { chances, fields, figures, plan } = context
  const trials = trialsField(context)
  if (chances === undefined || trials === null || figures.goal.total === 0) return null
  const { sourcedShare } = plan.goal
  const what = plain(sourcedShare === null || sourcedShare === 1 ? 'the goal' : 'marketing’s part of it')
  const chance = fields.chance(chances === 'pending' ? null : chances.goal, 'chances.goal')
  return say`The modelled chance to reach ${what} is ${chance} (${trials}).`
}

/** The leads a month that reach the goal as surely as both sides want to be; null without a simulation. */
export function needAtConfidence({ chances, fields, plan }: SectionContext): Words | null {
  if (chances === undefined) return null
  const sure = fields.share(plan.goal.confidence, 'plan.goal.confidence')
  const promise = chances === 'pending' ? null : chances.promise
  if (promise !== null && promise.kind !== 'reachable') {
    return say`As modelled, no number of leads reaches it with a confidence of ${sure}.`
  }
  const need =
    promise === null
      ? fields.text('…', 'chances.promise')
      : fields.countUp(meanOf(promise.handoff), 'chances.promise')
  return say`To reach it with a confidence of ${sure} takes about ${need}, as modelled.`
}

/** What chances were counted in: "10,000 trials with seed 1", so that anybody can count again. Null without a simulation. */
export function trialsWords(context: SectionContext): Words | null {
  const { chances, fields } = context
  const trials = trialsField(context)
  if (chances === undefined || trials === null) return null
  const seed = chances === 'pending' ? SEED_USUAL : chances.seed
  return say`${trials} with seed ${fields.text(String(seed), 'chances.seed')}`
}

function trialsField({ chances, fields }: SectionContext): Field | null {
  if (chances === undefined) return null
  const trials = chances === 'pending' ? TRIALS_USUAL : chances.trials
  return fields.counted(trials, 'trial', 'trials', 'chances.trials')
}
