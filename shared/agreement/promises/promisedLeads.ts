import type { Commitment } from '../../plan/commitments.ts'
import type { Plan } from '../../plan/plan.ts'
import { placedCommitments, type PlacedCommitment } from './placedCommitment.ts'

/** Leads a month that one side plans with: the target of its commitments, or the minimum where there is no target. */
export interface PromisedLeads {
  readonly aMonth: number
  /** The commitment that says so; where several add up, the first of them. */
  readonly from: PlacedCommitment
}

/** Leads that marketing promises to hand over: what it says of all kinds, or the sum of the single kinds if that is more. */
export function promisedHandover(plan: Plan): PromisedLeads | null {
  const all = placedCommitments(plan).flatMap((placed) => {
    const { metric } = placed.commitment
    const aMonth = monthly(placed.commitment)
    if (metric.kind !== 'leads-handed-over' || aMonth === null) return []
    return [{ aMonth, from: placed, segmentId: metric.segmentId }]
  })
  const single = all.filter(({ segmentId }) => segmentId !== null)
  const [first] = single
  const sum = first
    ? [{ aMonth: single.reduce((total, { aMonth }) => total + aMonth, 0), from: first.from }]
    : []
  return largest([...all.filter(({ segmentId }) => segmentId === null), ...sum])
}

/** Leads that sales promises to work. */
export function promisedWork(plan: Plan): PromisedLeads | null {
  return largest(
    placedCommitments(plan).flatMap((placed) => {
      const aMonth = monthly(placed.commitment)
      return placed.commitment.metric.kind === 'leads-worked' && aMonth !== null
        ? [{ aMonth, from: placed }]
        : []
    }),
  )
}

function largest(all: readonly PromisedLeads[]): PromisedLeads | null {
  return all.reduce<PromisedLeads | null>(
    (most, next) => (most === null || next.aMonth > most.aMonth ? next : most),
    null,
  )
}

const MONTHS_PER: Readonly<Record<Commitment['per'], number>> = {
  week: 12 / (365.25 / 7),
  month: 1,
  quarter: 3,
}

function monthly({ target, minimum, per }: Commitment): number | null {
  const promised = target ?? minimum
  return promised === null ? null : promised / MONTHS_PER[per]
}
