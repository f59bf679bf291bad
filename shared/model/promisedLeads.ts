import type { Commitment } from '../plan/commitments.ts'
import type { Plan } from '../plan/plan.ts'
import { DAYS_A_MONTH } from './lag.ts'
import { sum } from '../base/sum.ts'

/** Leads a month that one side promises. */
export interface PromisedLeads {
  readonly aMonth: number
  /** Place of the commitment in the plan; where several add up, of the first of them. */
  readonly index: number
}

/** Leads that marketing promises to hand over: what it says of all kinds, or the sum of single kinds where that is more. */
export function promisedHandover(plan: Plan): PromisedLeads | null {
  const ofAll = promisesWhere(
    plan,
    ({ metric }) => metric.kind === 'leads-handed-over' && metric.segmentId === null,
  )
  const single = promisesWhere(
    plan,
    ({ metric }) => metric.kind === 'leads-handed-over' && metric.segmentId !== null,
  )
  const [first] = single
  return largest(
    first === undefined ? ofAll : [...ofAll, { ...first, aMonth: sum(single.map(({ aMonth }) => aMonth)) }],
  )
}

/** Leads that sales promises to work. */
export function promisedWork(plan: Plan): PromisedLeads | null {
  return largest(promisesWhere(plan, ({ metric }) => metric.kind === 'leads-worked'))
}

/** The target of each such commitment, or the minimum where there is no target, for a month. */
function promisesWhere(plan: Plan, isMeant: (commitment: Commitment) => boolean): PromisedLeads[] {
  return plan.commitments.flatMap((commitment, index) => {
    const promised = commitment.target ?? commitment.minimum
    if (promised === null || !isMeant(commitment)) return []
    return [{ aMonth: promised * PERIODS_A_MONTH[commitment.per], index }]
  })
}

/** How many of a commitment's periods a month has. */
export const PERIODS_A_MONTH: Readonly<Record<Commitment['per'], number>> = {
  week: DAYS_A_MONTH / 7,
  month: 1,
  quarter: 1 / 3,
}

function largest(promises: readonly PromisedLeads[]): PromisedLeads | null {
  return promises.reduce<PromisedLeads | null>(
    (most, next) => (most === null || next.aMonth > most.aMonth ? next : most),
    null,
  )
}
