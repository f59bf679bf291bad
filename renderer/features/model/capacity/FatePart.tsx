import { Button, Text } from '@mantine/core'
import { memo, useMemo, type ReactNode } from 'react'
import { sum } from '../../../../shared/base/sum.ts'
import { useSettledPlanSession } from '../../../api/planSession.tsx'
import { Chart } from '../../../charts/Chart.tsx'
import { Origin } from '../../../controls/Origin.tsx'
import { Section } from '../../../controls/Section.tsx'
import { useTellRefusal } from '../../../controls/useTellRefusal.ts'
import classes from '../Parts.module.css'
import type { Model } from '../useModel.ts'
import { fateChart, fateTable } from './fateChart.ts'
import { letLeadsWait } from './letLeadsWait.ts'

/** What becomes of the leads handed over, month by month. */
export const FatePart = memo(function FatePart({
  figures,
  format,
}: Pick<Model, 'figures' | 'format'>): ReactNode {
  const { edit } = useSettledPlanSession()
  const tell = useTellRefusal()
  const { months, handoff, backlog } = figures
  const fate = useMemo(
    () => backlog && { months, handedOver: handoff.all, ...backlog },
    [months, handoff, backlog],
  )
  const option = useMemo(() => fate && fateChart(fate, format), [fate, format])
  if (fate === null || option === null) {
    return (
      <Section title="What becomes of the leads?">
        <Text className={classes.words ?? ''}>
          Every lead counts as worked in the month in which it comes, however many there are. Say how long a
          lead may wait, and this shows which are worked, which wait and which go cold.
        </Text>
        <Button variant="default" w="fit-content" onClick={() => tell(edit('Let leads wait', letLeadsWait))}>
          Let leads wait
        </Button>
      </Section>
    )
  }
  const cold = sum(fate.expired)
  const most = Math.max(...fate.waiting)
  const answer = `${format.count(sum(fate.worked))} of ${format.count(sum(fate.handedOver))} leads are worked; at most ${format.count(most)} wait at the end of a month; ${format.count(cold)} go cold.`
  return (
    <div className={classes.part}>
      <Chart
        order={2}
        title="What becomes of the leads?"
        subtitle="Handed over, worked, waiting at the end of the month and gone cold, by month"
        option={option}
        summary={answer}
        table={fateTable(fate, format)}
      />
      <Text size="sm" {...(cold >= 0.5 && { className: classes.trouble ?? '' })}>
        <Origin figure="backlog">{format.count(sum(fate.worked))}</Origin> of{' '}
        <Origin figure="handoff">{format.count(sum(fate.handedOver))}</Origin> leads are worked; at most{' '}
        <Origin figure="backlog.waiting" at={{ month: fate.waiting.indexOf(most) }}>
          {format.count(most)}
        </Origin>{' '}
        wait at the end of a month; <Origin figure="backlog.expired">{format.count(cold)}</Origin> go cold.
      </Text>
    </div>
  )
})
