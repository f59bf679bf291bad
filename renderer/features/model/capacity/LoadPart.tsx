import { Text } from '@mantine/core'
import { memo, useMemo, type ReactNode } from 'react'
import { computedOrigin } from '../../../../shared/model/explain/leadOrigins.ts'
import { originOf, type Origin as ToldOrigin } from '../../../../shared/model/explain/origin.ts'
import { wholeWorkable } from '../../../../shared/model/overload.ts'
import { Chart } from '../../../charts/Chart.tsx'
import { Origin } from '../../../controls/Origin.tsx'
import { FigureList } from '../FigureList.tsx'
import classes from '../Parts.module.css'
import type { Model } from '../useModel.ts'
import { fullestMonth, loadChart, loadOf, loadTable, type Load } from './loadChart.ts'

/** What sales has to give, against what the leads ask of it. */
export const LoadPart = memo(function LoadPart({
  plan,
  scenarioId,
  figures,
  format,
}: Pick<Model, 'plan' | 'scenarioId' | 'figures' | 'format'>): ReactNode {
  const load = useMemo(() => loadOf(figures), [figures])
  const option = useMemo(() => loadChart(load, format), [load, format])
  const isByHours = load.counted === 'hours'
  const fullest = fullestMonth(load)
  const month = fullest === null ? undefined : load.months[fullest]
  const share = fullest === null ? null : (load.shares[fullest] ?? null)
  const over = load.shares.filter((one) => one !== null && one > 1).length
  const answer =
    fullest === null || month === undefined || share === null
      ? 'Nobody works leads yet.'
      : `${format.month(month)} is the fullest month: ${format.share(share)} of what sales can work.${over > 0 ? ` Too much in ${format.count(over)} of ${format.count(load.months.length)} months.` : ''}`
  return (
    <div className={classes.part}>
      <Chart
        order={2}
        title={isByHours ? 'Are there hours enough for the leads?' : 'Can sales work the leads that come?'}
        subtitle={
          isByHours
            ? 'Selling hours a month against what the leads take, at every stage'
            : `Leads a month at the hand-off, from all ${format.count(plan.segments.length)} kinds, against what the team can work`
        }
        option={option}
        summary={answer}
        table={loadTable(load, format)}
      />
      {fullest !== null && month !== undefined && share !== null && (
        <FigureList
          figures={[
            {
              name: `Load in ${format.month(month)}, the fullest`,
              value: (
                <Origin figure="utilisation" at={{ month: fullest }}>
                  {format.share(share)}
                </Origin>
              ),
            },
            {
              name: 'Leads sales can work',
              value: (
                <Origin figure="workable" at={{ month: fullest }}>
                  {format.count(wholeWorkable(figures)[fullest] ?? 0)}
                </Origin>
              ),
            },
            {
              name: 'Reps at work',
              value: (
                <Origin figure="repsWorking" at={{ month: fullest }}>
                  {format.number(figures.repsWorking[fullest] ?? 0, 1)}
                </Origin>
              ),
            },
          ]}
        />
      )}
      {over > 0 && (
        <Text size="sm" className={classes.trouble ?? ''}>
          Too much work in{' '}
          <Origin told={() => overOrigin({ plan, scenarioId }, load)}>{format.count(over)}</Origin> of{' '}
          {format.count(load.months.length)} months.
        </Text>
      )}
    </div>
  )
})

/** Where the number of months comes from in which there is too much work. */
function overOrigin({ plan, scenarioId }: Pick<Model, 'plan' | 'scenarioId'>, { shares }: Load): ToldOrigin {
  const over = shares.flatMap((share, month) => (share !== null && share > 1 ? [month] : []))
  return computedOrigin(
    'Months with too much work',
    { value: over.length, unit: 'months', how: 'Months in which the load of sales is more than 100%' },
    over.map((month) => originOf(plan, scenarioId, 'utilisation', { month })),
  )
}
