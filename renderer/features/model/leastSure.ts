import type { CommitmentChance, HurdleChance } from '../../../shared/model/simulation/simulated.ts'
import type { Commitment } from '../../../shared/plan/commitments.ts'
import type { Side } from '../../../shared/plan/company.ts'

/** A promise with the chance that it is kept in one of its periods. */
export interface PromiseChance {
  readonly commitment: Commitment
  readonly chance: HurdleChance
}

/** The hurdle that a promise goes by: its target or, where there is none, its minimum. */
export function hurdleOf(commitment: Pick<Commitment, 'target'> | undefined): 'target' | 'minimum' {
  return commitment?.target === null ? 'minimum' : 'target'
}

/** Of a side's promises the one that is least surely kept; null where trials say nothing of any. */
export function leastSure(
  commitments: readonly Commitment[],
  side: Side,
  chances: readonly CommitmentChance[],
): PromiseChance | null {
  return commitments
    .filter((commitment) => commitment.side === side)
    .flatMap((commitment): PromiseChance[] => {
      const found = chances.find(({ commitmentId }) => commitmentId === commitment.id)
      const chance = found?.hurdles.find(({ hurdle }) => hurdle === hurdleOf(commitment))
      return chance ? [{ commitment, chance }] : []
    })
    .reduce<PromiseChance | null>(
      (least, next) => (least && least.chance.inOne.value <= next.chance.inOne.value ? least : next),
      null,
    )
}
