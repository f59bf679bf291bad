import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { VersionRecord } from '../../../shared/agreement/signoff/version.ts'
import { createFormat } from '../../../shared/base/format.ts'
import { momentText } from '../../../shared/base/moment.ts'
import { useSettledPlanSession } from '../../api/planSession.tsx'
import classes from './Signoff.module.css'
import { timelineOf } from './timeline.ts'

/** Everything that happened to a version, and what such a record is worth. */
export function TimelinePart({ record }: { readonly record: VersionRecord }): ReactNode {
  const { plan } = useSettledPlanSession()
  const { locale, currency } = plan.company
  const entries = timelineOf(record, createFormat(locale, currency))
  return (
    <>
      <ol className={classes.timeline} aria-label={`What happened to version ${record.version.number}`}>
        {entries.map(({ at, who, what, said }) => (
          <li key={`${at} ${who} ${what}`}>
            <time dateTime={at}>{momentText(at, record.version.zone, locale)}</time>
            <div>
              <strong>
                <bdi>{who}</bdi>
              </strong>{' '}
              {what}
              {said !== '' && <p className={classes.said}>{said}</p>}
            </div>
          </li>
        ))}
      </ol>
      <Text size="xs" c="dimmed">
        This record is only added to: undo takes back edits of the plan, never a signature. Times are those of
        this computer’s clock. It is evidence inside the company. It is no qualified electronic signature: the
        app does not check who sits in front of it.
      </Text>
    </>
  )
}
