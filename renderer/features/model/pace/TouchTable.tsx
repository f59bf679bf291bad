import { Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { durationWords } from '../../../../shared/agreement/durations.ts'
import type { Format } from '../../../../shared/base/format.ts'
import type { FirstTouchOutlook } from '../../../../shared/model/topics/firstTouchOf.ts'
import type { Calendar } from '../../../../shared/plan/company.ts'
import { Origin } from '../../../controls/Origin.tsx'
import { OriginGroup } from '../../../controls/OriginGroup.tsx'
import { GoTo } from '../GoTo.tsx'
import classes from '../Parts.module.css'

/** What becomes of each promise of a first touch in a month. */
export function TouchTable({
  promises,
  month,
  format,
  calendar,
}: {
  readonly promises: readonly FirstTouchOutlook[]
  readonly month: number
  readonly format: Format
  /** Working calendar that business time runs on. */
  readonly calendar: Calendar
}): ReactNode {
  if (promises.length === 0) {
    return (
      <Text>
        No time to the first touch is promised yet. <GoTo path={['commitments', 'sales']}>Promise one</GoTo>
      </Text>
    )
  }
  return (
    <OriginGroup>
      <Table className={classes.table ?? ''} aria-label="Promises of a first touch">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Promise</Table.Th>
            <Table.Th scope="col" ta="end">
              Touched in time, at best
            </Table.Th>
            <Table.Th scope="col" ta="end">
              Of those waiting at opening
            </Table.Th>
            <Table.Th scope="col" ta="end">
              Most that the clock allows
            </Table.Th>
            <Table.Th scope="col" ta="end">
              Responders it takes
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {promises.map(({ promise, attainable, months }) => {
            const found = months[month] ?? null
            const at = { month, commitmentId: promise.commitmentId }
            const isMissed = found !== null && promise.share !== null && found.within < promise.share
            return (
              <Table.Tr key={promise.commitmentId}>
                <Table.Th scope="row" fw={400}>
                  {durationWords(promise.minutes, promise.clock, format, calendar)}
                  {promise.share !== null && ` for ${format.share(promise.share)}`}
                </Table.Th>
                <Table.Td ta="end">
                  {found === null ? (
                    '–'
                  ) : (
                    <Origin figure="firstTouch.within" at={at}>
                      {format.share(found.within)}
                    </Origin>
                  )}
                  {isMissed && <span className={classes.trouble}>, too few</span>}
                </Table.Td>
                <Table.Td ta="end">
                  {found === null ? (
                    '–'
                  ) : (
                    <Origin figure="firstTouch.burstWithin" at={at}>
                      {format.share(found.burstWithin)}
                    </Origin>
                  )}
                </Table.Td>
                <Table.Td ta="end">
                  <Origin figure="firstTouch.attainable" at={at}>
                    {format.share(attainable)}
                  </Origin>
                  {promise.share !== null && promise.share > attainable && (
                    <span className={classes.trouble}>, out of reach</span>
                  )}
                </Table.Td>
                <Table.Td ta="end">
                  {found === null || found.respondersNeeded === null ? (
                    '–'
                  ) : (
                    <Origin figure="firstTouch.responders" at={at}>
                      {format.count(found.respondersNeeded)}
                    </Origin>
                  )}
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </OriginGroup>
  )
}
