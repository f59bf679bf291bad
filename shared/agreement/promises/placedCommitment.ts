import type { Commitment } from '../../plan/commitments.ts'
import type { Side } from '../../plan/company.ts'
import type { Plan } from '../../plan/plan.ts'

/** A commitment with its position in the plan, which its fields name as their source. */
export interface PlacedCommitment {
  readonly commitment: Commitment
  readonly index: number
}

export function placedCommitments(plan: Plan): PlacedCommitment[] {
  return plan.commitments.map((commitment, index) => ({ commitment, index }))
}

export function commitmentsOf(plan: Plan, side: Side): PlacedCommitment[] {
  return placedCommitments(plan).filter(({ commitment }) => commitment.side === side)
}

export function pathOf({ index }: PlacedCommitment): `plan.commitments.${number}` {
  return `plan.commitments.${index}`
}

export const SIDE_NAMES: Readonly<Record<Side, string>> = { marketing: 'Marketing', sales: 'Sales' }
