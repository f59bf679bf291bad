import { Text } from '@mantine/core'
import { memo, useMemo, type ReactNode } from 'react'
import type { Pace } from '../../../../shared/model/topics/paceOf.ts'
import { Chart } from '../../../charts/Chart.tsx'
import { Origin } from '../../../controls/Origin.tsx'
import { Section } from '../../../controls/Section.tsx'
import { FigureList } from '../FigureList.tsx'
import { GoTo } from '../GoTo.tsx'
import classes from '../Parts.module.css'
import type { Model } from '../useModel.ts'
import type { Writing } from '../useWriting.ts'
import { CadenceFields } from './CadenceFields.tsx'
import { cadenceChart, cadenceTable } from './cadenceChart.ts'
import { CorridorPart } from './CorridorPart.tsx'

/** How the leads of a month and the work on them meet, day by day. */
export const CadencePart = memo(function CadencePart({
  plan,
  format,
  writing,
  pace,
  month,
}: Pick<Model, 'plan' | 'format'> & {
  readonly writing: Writing
  readonly pace: Pace
  /** Index of the month that is looked at. */
  readonly month: number
}): ReactNode {
  const found = pace.months[month] ?? null
  const option = useMemo(() => found && cadenceChart(found, format), [found, format])
  const { windowDays, profile } = plan.cadence
  const within =
    windowDays === 0
      ? 'on the day on which they come'
      : `within ${format.count(windowDays)} working ${windowDays === 1 ? 'day' : 'days'}`
  return (
    <Section
      title="Within the month"
      words="The same number of leads can be easy or hopeless, by how evenly they come."
    >
      <CadenceFields cadence={plan.cadence} days={found?.days ?? 20} writing={writing} />
      {found === null || option === null ? (
        <Text>
          There is no working day in this month.{' '}
          <GoTo path={['calendar', 'windows']}>Set the working hours</GoTo>
        </Text>
      ) : found.leads === 0 ? (
        <Text className={classes.words ?? ''}>
          No leads come in this month yet; as soon as some do, this shows day by day how many wait.{' '}
          <GoTo path={plan.segments.length === 0 ? ['segments'] : ['baseline', 'segments']}>
            Say how many come
          </GoTo>
        </Text>
      ) : (
        <>
          <FigureList
            figures={[
              {
                name: `Worked ${within}`,
                value: (
                  <Origin figure="pace.onTime" at={{ month }}>
                    {format.share(found.result.onTime)}
                  </Origin>
                ),
              },
              {
                name: 'Worked by the end of the month',
                value: (
                  <Origin figure="pace.worked" at={{ month }}>
                    {format.share(found.result.worked)}
                  </Origin>
                ),
              },
              {
                name: 'Time of sales that nobody needs',
                value: (
                  <Origin figure="pace.idle" at={{ month }}>
                    {format.share(found.result.idle)}
                  </Origin>
                ),
              },
            ]}
          />
          <div className={classes.pictures}>
            <Chart
              order={3}
              title="Do leads come as sales can work them?"
              subtitle={`${format.month(found.month)}, by working day`}
              option={option}
              summary={`${format.count(found.leads)} leads come in ${format.count(found.days)} working days; sales can work ${format.number(found.dailyCapacity, 1)} a day. ${format.share(found.result.onTime)} are worked ${within}; at most ${format.count(Math.max(...found.result.waiting))} wait at the end of a day.`}
              table={cadenceTable(found, month, format)}
            />
            <CorridorPart {...{ plan, format, profile, found, month }} measured={pace.measured} />
          </div>
        </>
      )}
    </Section>
  )
})
