import { memo, useMemo, type ReactNode } from 'react'
import { Chart } from '../../charts/Chart.tsx'
import { funnelChart, funnelTable } from './funnelChart.ts'
import { funnelTotals } from './funnelTotals.ts'
import type { Model } from './useModel.ts'

const ROW_HEIGHT = 30

/** How many leads get how far, and of which kinds. */
export const FunnelPart = memo(function FunnelPart({ model }: { readonly model: Model }): ReactNode {
  const { plan, figures, format } = model
  const { segments, stages } = plan
  const funnel = useMemo(() => funnelTotals({ segments, stages }, figures), [segments, stages, figures])
  const option = useMemo(() => funnelChart(funnel, format), [funnel, format])
  const through = funnel.stages.map((stage, index) => `${format.count(funnel.totals[index] ?? 0)} ${stage}`)
  return (
    <Chart
      order={2}
      title="Leads by stage"
      subtitle="With the share of the stage before"
      option={option}
      summary={`${through.join(', ')}.`}
      table={funnelTable(funnel, format)}
      height={ROW_HEIGHT * (stages.length + 2)}
    />
  )
})
