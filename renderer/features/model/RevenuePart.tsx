import { memo, useMemo, type ReactNode } from 'react'
import { Chart } from '../../charts/Chart.tsx'
import { revenueChart, revenueTable } from './revenueChart.ts'
import { atTheEnd } from './revenuePath.ts'
import type { Model } from './useModel.ts'

/** Whether the goal is reached, and when. */
export const RevenuePart = memo(function RevenuePart({ model }: { readonly model: Model }): ReactNode {
  const { revenue, baselineRevenue, format, plan } = model
  const option = useMemo(
    () => revenueChart(revenue, baselineRevenue, format),
    [revenue, baselineRevenue, format],
  )
  const end = atTheEnd(revenue)
  return (
    <Chart
      order={2}
      title="Revenue against the goal"
      subtitle={
        plan.goal.sourcedShare === null
          ? 'All leads, added up to the end of each month'
          : 'Marketing’s leads, added up to the end of each month'
      }
      option={option}
      summary={`By the end, ${format.money(end.revenue)} of revenue is expected against a goal of ${format.money(end.goal)}.`}
      table={revenueTable(revenue, baselineRevenue, format)}
      height={176}
    />
  )
})
