import { SEED_USUAL, TRIALS_USUAL, type SimulationRequest } from '../model/simulation/simulate.ts'
import type {
  CommitmentChance,
  HurdleChance,
  PromisedNeed,
  Simulated,
} from '../model/simulation/simulated.ts'
import type { Plan } from '../plan/plan.ts'
import { blockInlines } from './blockWords.ts'
import type { AgreementDocument, Inline } from './document.ts'

/** What a simulation of the plan says, as far as the agreement states it. */
export interface ModelledChances {
  /** With the seed and so many trials anybody can compute the same chances again. */
  readonly seed: number
  readonly trials: number
  /** That the goal, or marketing's share of it where one is set, is reached by the end of the horizon: 0 to 1. */
  readonly goal: number
  readonly commitments: readonly ModelledCommitment[]
  /** The leads that reach the goal with the confidence that both sides have chosen. */
  readonly promise: PromisedNeed
}

/** How surely a commitment is kept, with what any other hurdle would give. */
export interface ModelledCommitment extends Pick<
  CommitmentChance,
  'commitmentId' | 'suggested' | 'limit' | 'spread'
> {
  /** To meet each hurdle that is set in one period of the horizon: 0 to 1. */
  readonly hurdles: Readonly<Partial<Record<HurdleChance['hurdle'], number>>>
  /** The period in which each hurdle is least likely to be met; without those that were changed since the trials. */
  readonly least: Readonly<Partial<Record<HurdleChance['hurdle'], HurdleChance['least']>>>
}

/** What has to be simulated for the agreement of a plan: the scenario that it states, everywhere with the same seed and trials. */
export function chancesRequest(plan: Plan): SimulationRequest {
  return { plan, scenarioId: plan.agreement.scenarioId, seed: SEED_USUAL, trials: TRIALS_USUAL }
}

/** The chances that the agreement states; null until all trials are done. */
export function chancesFrom({ seed, trials, goal, commitments, promise }: Simulated): ModelledChances | null {
  if (commitments === null || promise === null) return null
  return {
    seed,
    trials,
    goal: goal.chance.value,
    commitments: commitments.map(({ commitmentId, hurdles, suggested, limit, spread }) => ({
      commitmentId,
      hurdles: Object.fromEntries(hurdles.map(({ hurdle, inOne }) => [hurdle, inOne.value])),
      least: Object.fromEntries(hurdles.map(({ hurdle, least }) => [hurdle, least])),
      suggested,
      limit,
      spread,
    })),
    promise,
  }
}

/** Whether a document states modelled chances. Versions that were frozen before agreements did so state none, and neither do their excerpts. */
export function statesChances({ sections }: AgreementDocument): boolean {
  return sections.some(({ blocks }) => blocks.some((block) => blockInlines(block).some(isChance)))
}

function isChance(inline: Inline): boolean {
  return inline.kind === 'field' && inline.source.startsWith('chances.')
}
