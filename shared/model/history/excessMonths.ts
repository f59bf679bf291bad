import { addMonths, type Month } from '../../base/month.ts'
import type { HistorySeries } from '../../plan/funnel.ts'
import type { Plan } from '../../plan/plan.ts'
import { stepCounts } from '../rates.ts'

/** A month in which more leads entered a stage than can have been on their way from the one above. */
export interface ExcessMonth {
  readonly series: HistorySeries
  readonly month: Month
  /** Entries of the month, and how many leads of the stage above the lag lets arrive in it. */
  readonly arrived: number
  readonly atMost: number
  /** Name of the stage above. */
  readonly from: string
}

/** So many standard deviations of a count above what is possible are no chance. */
const DEVIATIONS = 3

/**
 * The months of a history that contradict it: entries beyond those that the stage above, moved by the lag of the baseline,
 * lets arrive, and by more than chance explains (three standard deviations of a Poisson count).
 */
export function excessMonths({
  history,
  baseline,
  segments,
  stages,
}: Pick<Plan, 'history' | 'baseline' | 'segments' | 'stages'>): ExcessMonth[] {
  return segments.flatMap(({ id: segmentId }) =>
    stages.slice(1).flatMap((to, index) => {
      const from = stages[index]
      if (!from) return []
      const { excess } = stepCounts(history, baseline, segmentId, from.id, to.id)
      return excess
        .filter(({ trials, successes }) => successes - trials > DEVIATIONS * Math.sqrt(Math.max(1, trials)))
        .map(({ month, trials, successes }) => ({
          series: { kind: 'entries' as const, segmentId, stageId: to.id },
          month: addMonths(history.start, month),
          arrived: successes,
          atMost: trials,
          from: from.name,
        }))
    }),
  )
}
