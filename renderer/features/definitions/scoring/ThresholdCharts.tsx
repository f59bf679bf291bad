import { memo, useMemo, type ReactNode } from 'react'
import type { Format } from '../../../../shared/base/format.ts'
import { rowAtThreshold } from '../../../../shared/model/leads/tryScoring.ts'
import { Chart } from '../../../charts/Chart.tsx'
import { Origin } from '../../../controls/Origin.tsx'
import type { Tried } from '../tryout/tryoutMessages.ts'
import { rocChart, rocTable } from './rocChart.ts'
import classes from './Scoring.module.css'
import { aucOrigin } from './scoringOrigins.ts'
import { thresholdChart, thresholdChartTable } from './thresholdChart.ts'

/** What every threshold would let through, and how well the score tells wins from losses. */
export const ThresholdCharts = memo(function ThresholdCharts({
  tried,
  threshold,
  format,
}: {
  readonly tried: Tried
  readonly threshold: number
  readonly format: Format
}): ReactNode {
  const curve = useMemo(() => thresholdChart(tried, threshold, format), [tried, threshold, format])
  const row = rowAtThreshold(tried, threshold)
  const here = useMemo(() => shareOfLossesAndWins(row, tried), [row, tried])
  const roc = useMemo(() => rocChart(tried.roc, here, format), [tried, here, format])
  const { roc: told } = tried
  return (
    <div className={classes.charts}>
      <Chart
        title="What does each threshold let through?"
        subtitle="By points, over all past leads"
        option={curve}
        summary={`From ${threshold} points on, ${format.share(row.passing)} of the leads pass${row.recall === null ? '' : `, with ${format.share(row.recall)} of the wins`}.`}
        table={thresholdChartTable(tried, format)}
      />
      <Chart
        title="Does the score tell wins from losses?"
        subtitle={
          told.kind === 'roc' ? (
            <>
              A lead that was won has more points than one that was lost in{' '}
              <Origin told={() => aucOrigin(told.auc, tried)}>{format.share(told.auc)}</Origin> of all pairs
              (AUC {format.number(told.auc, 2)})
            </>
          ) : (
            'All leads ended alike, so there is nothing to tell apart'
          )
        }
        option={roc}
        summary={
          told.kind === 'roc' ? `AUC ${format.number(told.auc, 2)}; 0.5 is chance alone.` : 'No curve.'
        }
        table={rocTable(tried, format)}
      />
    </div>
  )
})

/** Where the threshold is on the curve: of the leads lost and of those won, the shares that pass. */
function shareOfLossesAndWins(
  { above, recall }: ReturnType<typeof rowAtThreshold>,
  { leads, won }: Tried,
): { readonly lost: number; readonly won: number } | null {
  if (recall === null || leads === won) return null
  const lost = above.kind === 'rate' ? above.leads - above.won : 0
  return { lost: lost / (leads - won), won: recall }
}
