import { memo, useMemo, type ReactNode } from 'react'
import type { Format } from '../../../../shared/base/format.ts'
import { Chart } from '../../../charts/Chart.tsx'
import { tradeOffChart, tradeOffTable, type Found, type Today } from './tradeOffChart.ts'

/** The trade-off in one picture. */
export const TradeOffPart = memo(function TradeOffPart({
  found,
  today,
  month,
  format,
}: {
  readonly found: Found
  readonly today: Today
  /** Index of the month that is looked at; null for an average one. */
  readonly month: number | null
  readonly format: Format
}): ReactNode {
  const option = useMemo(() => tradeOffChart(found, today, format), [found, today, format])
  const [fewest] = found.attempts
  const most = found.attempts.at(-1)
  const span =
    fewest && most
      ? `With ${format.count(fewest.attempts)} attempt the hours are enough for ${format.count(fewest.leads)} leads a month, with ${format.count(most.attempts)} for ${format.count(most.leads)}.`
      : ''
  const times =
    found.kind === 'trade-off'
      ? ` Dashed: what the responders touch in time, for ${format.share(found.share)} of the leads, at best.`
      : ''
  return (
    <Chart
      order={2}
      title="How many leads can be honoured with how many attempts?"
      subtitle={`Leads a month, by attempts at most to contact each, if all selling hours go to contacting them.${times}`}
      option={option}
      summary={span}
      table={tradeOffTable(found, month, format)}
      height={320}
    />
  )
})
