import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Format } from '../../../../shared/base/format.ts'
import type { QueueMonth } from '../../../../shared/model/topics/firstTouchOf.ts'
import { Origin } from '../../../controls/Origin.tsx'
import { FigureList } from '../FigureList.tsx'
import classes from '../Parts.module.css'

/** The responders and the leads that come to them, in one month. */
export function QueueFigures({
  found,
  format,
  month,
}: {
  readonly found: QueueMonth
  readonly format: Format
  readonly month: number
}): ReactNode {
  const { arrivalsAnHour, load, waiting, medianMinutes, p90Minutes, burst } = found
  const time = (minutes: number | null): string =>
    minutes === null
      ? 'never'
      : minutes < 1
        ? 'at once'
        : `${format.number(minutes, minutes < 10 ? 1 : 0)} min`
  return (
    <>
      <FigureList
        figures={[
          {
            name: 'Leads in a business hour',
            value: (
              <Origin figure="firstTouch.arrivalsAnHour" at={{ month }}>
                {format.number(arrivalsAnHour, 2)}
              </Origin>
            ),
          },
          {
            name: 'Load of the responders',
            value:
              load === null ? (
                'nobody there'
              ) : (
                <Origin figure="firstTouch.load" at={{ month }}>
                  {format.share(load)}
                </Origin>
              ),
          },
          {
            name: 'Chance that a lead waits',
            value: (
              <Origin figure="firstTouch.waiting" at={{ month }}>
                {format.share(waiting)}
              </Origin>
            ),
          },
          {
            name: 'Half are touched within',
            value: (
              <Origin figure="firstTouch.half" at={{ month }}>
                {time(medianMinutes)}
              </Origin>
            ),
          },
          {
            name: '9 in 10 within',
            value: (
              <Origin figure="firstTouch.nineInTen" at={{ month }}>
                {time(p90Minutes)}
              </Origin>
            ),
          },
          {
            name: 'Leads waiting at opening',
            value: (
              <Origin figure="firstTouch.burst" at={{ month }}>
                {format.number(burst, 1)}
              </Origin>
            ),
          },
        ]}
      />
      {(load === null || load >= 1) && (
        <Text size="sm" className={classes.trouble ?? ''}>
          Too few responders: more leads come than they can touch, so the queue only grows.
        </Text>
      )}
    </>
  )
}
