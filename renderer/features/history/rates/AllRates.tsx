import { Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Format } from '../../../../shared/base/format.ts'
import type { RecordedStep } from '../../../../shared/model/rateAcross.ts'
import type { Rates } from '../../../../shared/model/rates.ts'
import type { Segment } from '../../../../shared/plan/funnel.ts'
import { OriginGroup } from '../../../controls/OriginGroup.tsx'
import { placeOf } from '../../../controls/places.ts'
import classes from '../HistoryScreen.module.css'
import { BorrowSwitch } from './BorrowSwitch.tsx'
import { RateNumber, stepName, type EstimateProps } from './RateNumber.tsx'

const NAME_LINES = 3

/** One row a segment, one column a step. */
export function AllRates({
  segments,
  steps,
  rates,
  format,
  canBorrow,
}: {
  readonly segments: readonly Segment[]
  readonly steps: readonly RecordedStep[]
  readonly rates: Rates
  readonly format: Format
  /** Whether there are others to borrow from. */
  readonly canBorrow: boolean
}): ReactNode {
  return (
    <OriginGroup>
      <Table aria-label="Rates from history" layout="fixed">
        <colgroup>
          <col width="18%" />
          {steps.map(({ to }) => (
            <col key={to.id} />
          ))}
          {canBorrow && <col width="8%" />}
        </colgroup>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Segment</Table.Th>
            {steps.map((step) => (
              <Table.Th key={step.to.id} scope="col" className={classes.heading ?? ''}>
                {stepName(step)}
              </Table.Th>
            ))}
            {canBorrow && (
              <Table.Th scope="col" className={classes.heading ?? ''}>
                Borrows
              </Table.Th>
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {segments.map((segment) => {
            const { id, name } = segment
            return (
              <Table.Tr key={id} {...placeOf('history', 'entries', id)}>
                <Table.Th scope="row" fw={400} className={classes.wrap ?? ''}>
                  <Text span lineClamp={NAME_LINES} title={name}>
                    {name}
                  </Text>
                </Table.Th>
                {(rates[id] ?? []).map((estimate, index) => (
                  <Table.Td key={steps[index]?.to.id} className={classes.number ?? ''}>
                    <ShortEstimate {...{ estimate, format }} segmentId={id} step={steps[index]} />
                  </Table.Td>
                ))}
                {canBorrow && (
                  <Table.Td>
                    <BorrowSwitch segment={segment} label={`${name} borrows`} hideLabel />
                  </Table.Td>
                )}
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </OriginGroup>
  )
}

function ShortEstimate({ estimate, segmentId, step, format }: EstimateProps): ReactNode {
  switch (estimate.kind) {
    case 'estimate':
      return (
        <>
          <RateNumber {...{ estimate, segmentId, step, format }} part="mean" />
          <span className={classes.range}>
            <RateNumber {...{ estimate, segmentId, step, format }} part="low" /> to{' '}
            <RateNumber {...{ estimate, segmentId, step, format }} part="high" />
          </span>
          {estimate.borrowed && <span className={classes.range}>borrowed</span>}
        </>
      )
    case 'no-trials':
      return <span className={classes.range}>not recorded</span>
    case 'contradiction':
      return <span className={classes.trouble}>more arrive than left</span>
  }
}
