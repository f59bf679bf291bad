import { Text } from '@mantine/core'
import { memo, useMemo, type ReactNode } from 'react'
import { promisedHandover } from '../../../../shared/model/promisedLeads.ts'
import { daysOutside, deliveryOf } from '../../../../shared/model/topics/deliveryOf.ts'
import type { MonthPace, Pace } from '../../../../shared/model/topics/paceOf.ts'
import { Chart } from '../../../charts/Chart.tsx'
import { Origin } from '../../../controls/Origin.tsx'
import classes from '../Parts.module.css'
import type { Model } from '../useModel.ts'
import { corridorChart, corridorTable } from './corridorChart.ts'

/** Where marketing's count should stand at the end of each day, and whether leads that come so stay in it. */
export const CorridorPart = memo(function CorridorPart({
  plan,
  format,
  found,
  measured,
  month,
}: Pick<Model, 'plan' | 'format'> & {
  readonly found: MonthPace
  /** Its index. */
  readonly month: number
  readonly measured: Pace['measured']
}): ReactNode {
  const promised = promisedHandover(plan)?.aMonth ?? null
  const delivery = useMemo(() => deliveryOf(found, promised), [found, promised])
  const option = useMemo(() => corridorChart(delivery, format), [delivery, format])
  const outside = daysOutside(delivery)
  const answer =
    outside === 0
      ? 'Leads that come so stay in the corridor on every day.'
      : `Leads that come so are outside the corridor on ${format.count(outside)} of ${format.count(found.days)} days.`
  return (
    <div className={classes.part}>
      <Chart
        order={3}
        title="Where should the count of leads stand, day by day?"
        subtitle={`Leads to date, from what marketing ${measured === 'promised' ? 'promises' : 'plans'}. Band: within what is tolerated`}
        option={option}
        summary={answer}
        table={corridorTable(delivery, month, format)}
      />
      <Text size="sm" {...(outside > 0 && { className: classes.trouble ?? '' })}>
        {outside === 0 ? (
          answer
        ) : (
          <>
            Leads that come so are outside the corridor on{' '}
            <Origin figure="pace.daysOutside" at={{ month }}>
              {format.count(outside)}
            </Origin>{' '}
            of {format.count(found.days)} days.
          </>
        )}
      </Text>
    </div>
  )
})
