import { Skeleton, Text } from '@mantine/core'
import { memo, useMemo, type ReactNode } from 'react'
import type { Month } from '../../../../shared/base/month.ts'
import type { Simulated } from '../../../../shared/model/simulation/simulated.ts'
import { Chart } from '../../../charts/Chart.tsx'
import { chanceWords, frequencyWords } from '../../../../shared/base/chanceWords.ts'
import { Origin } from '../../../controls/Origin.tsx'
import { OriginGroup } from '../../../controls/OriginGroup.tsx'
import type { Model } from '../useModel.ts'
import { fanChart, fanTable } from './fanChart.ts'

const HEIGHT = 300

/** How revenue may run, against the goal. */
export const FanPart = memo(function FanPart({
  plan,
  format,
  revenue,
  simulated,
}: Pick<Model, 'plan' | 'format' | 'revenue'> & { readonly simulated: Simulated | null }): ReactNode {
  const { sourcedShare } = plan.goal
  const fan = useMemo(() => {
    if (simulated === null) return null
    const { months, revenueForGoal } = simulated
    return { months, revenue: revenueForGoal.cumulative, goal: revenue.goal }
  }, [simulated, revenue.goal])
  const option = useMemo(() => fan && fanChart(fan, format), [fan, format])
  if (fan === null || option === null || simulated === null) {
    return <Skeleton height={HEIGHT} animate={false} aria-label="Being worked out" />
  }
  const { chance, byPeriod } = simulated.goal
  const last = (values: readonly number[]): string => format.moneyShort(values.at(-1) ?? 0)
  const { p5, p95 } = fan.revenue
  const nameOf = (month: Month): string =>
    fan.months.length > 12 ? format.month(month) : format.monthName(month)
  const hasGoal = (fan.goal.at(-1) ?? 0) > 0
  const answer = hasGoal
    ? `The goal is reached in ${frequencyWords(chance.value)} trials.`
    : 'There is no goal yet.'
  return (
    <div>
      <Chart
        order={1}
        title="How surely is the goal reached?"
        subtitle={`${sourcedShare === null ? 'Revenue' : 'Revenue of marketing’s leads'} to date, of ${format.count(simulated.trials)} trials. Dark: the middle half of them.`}
        option={option}
        summary={`${answer} Revenue by the end lies between ${last(p5)} and ${last(p95)} with a chance of 9 in 10; the goal is ${last(fan.goal)}.`}
        table={fanTable(fan, format)}
        height={HEIGHT}
      />
      {hasGoal && (
        <OriginGroup>
          <Text mt="sm">
            The goal is reached in <Origin figure="trials.goalChance">{frequencyWords(chance.value)}</Origin>{' '}
            trials. With a chance of 9 in 10, revenue by the end lies between{' '}
            <Origin figure="trials.revenueLow">{last(p5)}</Origin> and{' '}
            <Origin figure="trials.revenueHigh">{last(p95)}</Origin>.
            {byPeriod.length > 1 && (
              <>
                {' '}
                Chance of what is due by the end of each period:{' '}
                {byPeriod.map(({ by, chance: due }, index) => (
                  <span key={by}>
                    {index > 0 && '; '}
                    {nameOf(by)},{' '}
                    <Origin figure="trials.goalChance" at={{ month: fan.months.indexOf(by) }}>
                      {chanceWords(due.value)}
                    </Origin>
                  </span>
                ))}
                .
              </>
            )}
          </Text>
        </OriginGroup>
      )}
    </div>
  )
})
