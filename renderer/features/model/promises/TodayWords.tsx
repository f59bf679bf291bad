import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { durationWords } from '../../../../shared/agreement/durations.ts'
import type { Format } from '../../../../shared/base/format.ts'
import type { Calendar } from '../../../../shared/plan/company.ts'
import { Origin } from '../../../controls/Origin.tsx'
import { GoTo } from '../GoTo.tsx'
import classes from '../Parts.module.css'
import { LIMITS, type Found, type Today } from './tradeOffChart.ts'

/** What is promised today, and whether it can be kept. */
export function TodayWords({
  found,
  today,
  format,
  calendar,
  month,
}: {
  readonly found: Found
  readonly today: Today
  readonly format: Format
  /** Working calendar that business time runs on. */
  readonly calendar: Calendar
  /** Index of the month that is looked at; null for an average one. */
  readonly month: number | null
}): ReactNode {
  const { leads, attempts, firstTouch } = today
  const missing = [
    ...(leads === null ? [{ what: 'a number of leads', path: ['commitments', 'marketing'] }] : []),
    ...(attempts === null ? [{ what: 'a number of attempts', path: ['commitments', 'sales'] }] : []),
    ...(firstTouch === null
      ? [{ what: 'a time to the first touch in working hours', path: ['commitments', 'sales'] }]
      : []),
  ]
  const honoured = honouredToday(found, today)
  return (
    <div>
      <Text className={classes.words ?? ''}>
        Promised today:{' '}
        {leads === null ? (
          'no number of leads'
        ) : (
          <>
            <Origin figure="tradeOff.promised">{format.count(leads)}</Origin> leads a month
          </>
        )}
        , {attempts === null ? 'no number of attempts' : `${format.count(attempts)} attempts`},{' '}
        {firstTouch === null
          ? 'no time to the first touch'
          : `a first touch in ${durationWords(firstTouch.minutes, 'business', format, calendar)}`}
        .{' '}
        {honoured !== null && (
          <>
            With these, sales can honour{' '}
            <Origin
              figure={
                found.kind === 'trade-off' && found.honoured !== null ? 'tradeOff.leads' : 'tradeOff.byHours'
              }
              {...(month !== null && { at: { month } })}
            >
              {format.count(honoured.leads)}
            </Origin>{' '}
            leads a month; beyond that {LIMITS[honoured.limit]} first.
          </>
        )}
      </Text>
      {honoured !== null && leads !== null && honoured.leads < leads && (
        <Text className={classes.trouble ?? ''}>
          Too much is promised:{' '}
          <Origin figure="tradeOff.short" {...(month !== null && { at: { month } })}>
            {format.count(leads - honoured.leads)}
          </Origin>{' '}
          leads a month cannot be honoured.
        </Text>
      )}
      {missing.length > 0 && (
        <Text size="sm">
          To be promised still:{' '}
          {missing.map(({ what, path }, index) => (
            <span key={what}>
              {index > 0 && ', '}
              <GoTo path={path}>{what}</GoTo>
            </span>
          ))}
          .
        </Text>
      )}
    </div>
  )
}

/** By both promises where both are made, else by the attempts alone. */
function honouredToday(
  found: Found,
  { attempts }: Today,
): { readonly leads: number; readonly limit: 'hours' | 'responders' } | null {
  if (found.kind === 'trade-off' && found.honoured !== null) return found.honoured
  const row = found.attempts.find((one) => one.attempts === attempts)
  return row === undefined ? null : { leads: row.leads, limit: 'hours' }
}
