import type { SegmentDrivers } from '../../plan/drivers.ts'
import type { Segment } from '../../plan/funnel.ts'
import type { Plan } from '../../plan/plan.ts'
import { driversOf } from '../scenario.ts'
import type { SeekOutput } from '../seekOutputs.ts'
import type { Change, Side } from './changedDrivers.ts'
import { segmentTotals, type Choice, type Total } from './segmentTotals.ts'
import { shapleyShares } from './shapley.ts'

/** What each change adds, and how that was found. */
export interface Shares {
  readonly shares: readonly number[]
  readonly method: Method
}

/** Averaged over every order in which the drivers can change, or over so many orders drawn by chance. */
export type Method = { readonly kind: 'exact' } | { readonly kind: 'sampled'; readonly orders: number }

/** A table of 2^players values is computed for each segment. */
const PLAYERS_MAX = 12

/**
 * What each change adds to an output that is a sum over segments: a driver of one segment has no part in what another one
 * brings, so the shares are those within each segment, added up. Ten drivers of ten segments take twenty totals, not 1,024.
 *
 * @returns null where the output is no such sum, or so much has changed within one segment that not every order can be tried
 */
export function sharesBySegment(
  from: Side,
  to: Side,
  changes: readonly Change[],
  output: SeekOutput,
): Shares | null {
  if (totalOf(from.plan, output) === null) return null
  // Leads that wait take their turn with those of all segments.
  if ([from, to].some(({ plan }) => plan.baseline.sales.backlog !== undefined)) return null
  const shares = changes.map(() => 0)
  const rest = changes.findIndex(({ kind }) => kind === 'rest')
  for (const id of new Set([...from.plan.segments, ...to.plan.segments].map((segment) => segment.id))) {
    const own = changes.flatMap((change, index) =>
      change.kind === 'segment' && change.target.segment.id === id ? [{ change, index }] : [],
    )
    const players = [...own.map(({ index }) => index), ...(rest < 0 ? [] : [rest])]
    if (players.length > PLAYERS_MAX) return null
    if (players.length === 0) continue
    const choices = own.map(({ change }) => change)
    const totals = [from, ...(rest < 0 ? [] : [to])].map(({ plan, scenarioId }) =>
      totalsOn(
        plan,
        plan.segments.find((segment) => segment.id === id),
        driversOf(plan, scenarioId).segments[id],
        choices,
        output,
      ),
    )
    if (totals.some((values) => values === null)) return null
    const values = totals.flatMap((some) => Array.from(some ?? []))
    shapleyShares(values, players.length).forEach((share, player) => {
      const change = players[player] ?? 0
      shares[change] = (shares[change] ?? 0) + share
    })
  }
  return { shares, method: { kind: 'exact' } }
}

function totalsOn(
  plan: Plan,
  segment: Segment | undefined,
  own: SegmentDrivers | undefined,
  choices: readonly Choice[],
  output: SeekOutput,
): Float64Array | null {
  const total = totalOf(plan, output)
  if (total === null) return null
  const counts = segment !== undefined && (segment.marketingSourced || !total.ofMarketing)
  if (!counts || own === undefined) return new Float64Array(1 << choices.length)
  return segmentTotals(plan, segment, own, choices, total.total)
}

/** The output as a sum over segments; null where it is none. */
function totalOf(
  { stages, handoffStageId }: Plan,
  output: SeekOutput,
): { readonly total: Total; readonly ofMarketing: boolean } | null {
  switch (output) {
    case 'revenue':
    case 'marketing-revenue':
      return { total: { kind: 'revenue' }, ofMarketing: output === 'marketing-revenue' }
    case 'customers':
      return { total: { kind: 'entries', stage: stages.length - 1 }, ofMarketing: false }
    case 'leads-handed-over': {
      const stage = stages.findIndex(({ id }) => id === handoffStageId)
      return { total: { kind: 'entries', stage }, ofMarketing: true }
    }
    case 'leads-needed':
    case 'leads-workable':
    case 'peak-utilisation':
      return null
  }
}
