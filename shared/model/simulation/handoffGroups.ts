import { present } from '../../base/invariant.ts'
import { poisson } from '../random/poissonDraws.ts'
import { drawMonth, drawStarts, streamOf, type Stream } from '../random/streams.ts'
import type { HandedOverLeads } from './runSegment.ts'
import { createByMonth, type TrialBlock } from './trialBlock.ts'
import type { TrialPlan } from './trialPlan.ts'
import type { Series, TrialSeries } from './trialSeries.ts'

/** Segments whose hand-off is only looked at in sum. */
export interface HandoffGroup {
  readonly segments: TrialPlan['segments']
  /** Figures that their hand-off goes into, and what it counts there. */
  readonly targets: readonly { readonly into: Series; readonly factor: number }[]
  readonly draws: Stream
  readonly leads: HandedOverLeads
}

/** A segment is on its own where a figure is about it alone, or where its leads wait; the others go by side. */
export function handoffGroups(plan: TrialPlan, series: TrialSeries): HandoffGroup[] {
  const named = Map.groupBy(plan.segments, ({ model: { segment } }) => {
    const isAlone =
      plan.queue !== null ||
      series.segmentHandoff.has(segment.id) ||
      (segment.marketingSourced && series.leadValue !== null)
    return isAlone ? `segment:${segment.id}` : segment.marketingSourced ? 'marketing' : 'others'
  })
  return [...named].map(([name, segments]) => ({
    segments,
    targets: targetsOf(present(segments[0], 'segment of a group').model, plan.handoffIndex, series),
    draws: streamOf(plan.seed, `handoff:${name}`),
    leads: { means: createByMonth(plan.months), carried: createByMonth(plan.months) },
  }))
}

function targetsOf(
  { segment, leadValue }: TrialPlan['segments'][number]['model'],
  handoffIndex: number,
  series: TrialSeries,
): HandoffGroup['targets'] {
  const own = series.segmentHandoff.get(segment.id)
  const value = segment.marketingSourced ? series.leadValue : null
  return [
    { into: series.allHandoff, factor: 1 },
    ...(segment.marketingSourced ? [{ into: series.marketingHandoff, factor: 1 }] : []),
    ...(own === undefined ? [] : [{ into: own, factor: 1 }]),
    ...(value === null ? [] : [{ into: value, factor: leadValue[handoffIndex] ?? 0 }]),
  ]
}

/** Adds a Poisson number of new leads to those of the past. */
export function drawHandoff(
  stream: Stream,
  { means, carried }: HandedOverLeads,
  { trials, size, starts, draws }: TrialBlock,
): void {
  drawStarts(stream, trials, size, starts)
  for (let t = 0; t < means.length; t++) {
    const mean = present(means[t], 'month')
    const leads = present(carried[t], 'month')
    // One draw has chance for two months.
    if (t % 2 === 0) drawMonth(starts, size, t >> 1, draws)
    const words = t % 2 === 0 ? draws.first : draws.second
    for (let index = 0; index < size; index++) {
      leads[index] = (leads[index] ?? 0) + poisson(words[index] ?? 0, mean[index] ?? 0)
    }
  }
}
