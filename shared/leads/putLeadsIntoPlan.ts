import type { Draft } from 'immer'
import { invariant, present } from '../base/invariant.ts'
import { removeSegment } from '../plan/changes/segments.ts'
import { monthIndex, type Month } from '../base/month.ts'
import { steady, type Evidence, type Transition } from '../plan/drivers.ts'
import { emptyDrivers, FIRST_SEGMENT } from '../plan/emptyPlan.ts'
import type { HistorySource, LeadEvidence } from '../plan/funnel.ts'
import type { SegmentId, StageId } from '../plan/ids.ts'
import type { Plan } from '../plan/plan.ts'
import { isSameSource } from './importEffects.ts'
import type { SegmentMatch } from './matchSegments.ts'
import { mergeHistory } from './mergeHistory.ts'
import type { MonthlyCounts } from './monthlyCounts.ts'

/** Everything of an import that goes into the plan. The lead rows themselves do not. */
export interface PlanImport {
  readonly counts: MonthlyCounts
  readonly segments: readonly SegmentMatch[]
  /** What the leads show beside counts; empty for a monthly table. */
  readonly measured: Measured
  readonly source: HistorySource
}

export interface Measured {
  /** From a recorded stage to the next recorded one, by the stage that the lead leaves. */
  readonly lags: Readonly<Record<StageId, MeasuredLag>>
  /** The rates of each segment, with each lead counted by the time it had. */
  readonly evidence: readonly (Omit<LeadEvidence, 'segmentId'> & { readonly segment: string })[]
  /** The steps of the file over all segments, for the user to look at. */
  readonly steps: readonly MeasuredStep[]
  /** Mean value of the deals won, by the segment's name in the file. */
  readonly dealValue: ReadonlyMap<string, number>
}

/** How long leads took from one stage to a later one. */
export interface MeasuredLag {
  /** On average. */
  readonly days: number
  /** Of those who go on, the share that arrives 0, 1, 2, … months later; null where too few are old enough to tell. */
  readonly shares: readonly number[] | null
}

/** One step of a lead list, its start and end allowed for. */
export interface MeasuredStep {
  readonly from: string
  readonly to: string
  /** First month whose leads count, and how many leads there are from it on. */
  readonly since: Month
  readonly leads: number
  /** Null where the leads are too young to tell. */
  readonly rate: Evidence | null
  readonly lag: MeasuredLag | null
}

const SOURCES_MAX = 50

/**
 * Recipe: puts imported counts into the history of a plan, lead list and monthly table alike. Segments that the plan does not
 * have are added. Their drivers start at 0 apart from what was measured, so no figure of the plan changes by the import itself:
 * rates and entries come with `adoptHistory`.
 */
export function putLeadsIntoPlan(
  draft: Draft<Plan>,
  { counts, segments, measured, source }: PlanImport,
): void {
  invariant(counts.segments.length > 0, 'an import has a segment')
  dropUntouchedFirstSegment(draft, segments)
  const leaving = draft.stages.slice(0, -1).map((stage) => stage.id)
  for (const { id, name, isNew } of segments) {
    if (!isNew) continue
    draft.segments.push({ id, name, marketingSourced: true })
    draft.baseline.segments[id] = newDrivers(leaving, measured, name)
  }
  const idOf = new Map(segments.map(({ name, id }) => [name, id]))
  const merged = mergeHistory(draft.history, counts, (name) => present(idOf.get(name), 'the id of a segment'))
  const shown = measured.evidence.flatMap(({ segment, ...step }) => {
    const segmentId = idOf.get(segment)
    return segmentId === undefined ? [] : [{ segmentId, ...step }]
  })
  draft.history = {
    ...merged,
    leadEvidence: [...merged.leadEvidence, ...shown],
    sources: [
      ...draft.history.sources
        .filter(({ fileNames }) => !isSameSource(fileNames, source.fileNames))
        .map((earlier) => withoutMonthsOf(earlier, counts)),
      { ...source },
    ].slice(-SOURCES_MAX),
  }
}

/** What a later import counts takes the place of the part of a month that an earlier one had. */
function withoutMonthsOf<T extends HistorySource>(source: T, { start, months }: MonthlyCounts): T {
  const { partMonths } = source
  if (!partMonths) return source
  const first = monthIndex(start)
  const isCounted = (month: Month): boolean =>
    monthIndex(month) >= first && monthIndex(month) < first + months
  return { ...source, partMonths: partMonths.filter((month) => !isCounted(month)) }
}

/**
 * Recipe: takes the measured lags over for all segments of the import, also for those that the plan had already. Rates that
 * are adopted next are laid out by them.
 */
export function adoptLags(
  draft: Draft<Plan>,
  { measured, segments }: Pick<PlanImport, 'measured' | 'segments'>,
): void {
  for (const { id } of segments) {
    const drivers = draft.baseline.segments[id]
    if (drivers) setLags(drivers.transitions, measured.lags)
  }
}

function setLags(transitions: Draft<Record<StageId, Transition>>, lags: Measured['lags']): void {
  for (const [id, transition] of Object.entries(transitions)) {
    const lag = Object.entries(lags).find(([stage]) => stage === id)?.[1]
    if (!lag) continue
    transition.lagDays = steady(lag.days)
    if (lag.shares) transition.lagShares = [...lag.shares]
    else delete transition.lagShares
  }
}

function newDrivers(
  leaving: readonly StageId[],
  { lags, dealValue }: Measured,
  name: string,
): Draft<Plan['baseline']['segments'][SegmentId]> {
  const drivers = emptyDrivers(leaving)
  setLags(drivers.transitions, lags)
  return {
    ...drivers,
    dealValue: steady(dealValue.get(name) ?? 0),
  }
}

/** A new plan starts with one segment so that it is whole; once the user's own come, it would only be in the way. */
function dropUntouchedFirstSegment(draft: Draft<Plan>, segments: readonly SegmentMatch[]): void {
  const leaving = draft.stages.slice(0, -1).map((stage) => stage.id)
  const isNamed =
    segments.some(({ id }) => id === FIRST_SEGMENT) ||
    draft.commitments.some(
      ({ metric }) => metric.kind === 'leads-handed-over' && metric.segmentId === FIRST_SEGMENT,
    ) ||
    draft.scenarios.some(({ overrides }) =>
      Object.keys(overrides).some((key) => key.split(':')[1] === FIRST_SEGMENT),
    )
  const hasFigures =
    draft.history.entries[FIRST_SEGMENT] !== undefined ||
    JSON.stringify(draft.baseline.segments[FIRST_SEGMENT]) !== JSON.stringify(emptyDrivers(leaving))
  if (!isNamed && !hasFigures) removeSegment(draft, FIRST_SEGMENT)
}
