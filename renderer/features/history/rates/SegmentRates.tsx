import { Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Format } from '../../../../shared/base/format.ts'
import type { RateEstimate } from '../../../../shared/model/figures.ts'
import type { RecordedStep } from '../../../../shared/model/rateAcross.ts'
import type { Segment } from '../../../../shared/plan/funnel.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { placeOf } from '../../../controls/places.ts'
import classes from '../HistoryScreen.module.css'
import { RateMean, stepName, type EstimateProps } from './RateMean.tsx'

/** One row a step, with what the rate is based on and what the plan uses. */
export function SegmentRates({
  plan: { baseline },
  segment,
  steps,
  rates,
  format,
}: {
  readonly plan: Plan
  readonly segment: Segment
  readonly steps: readonly RecordedStep[]
  readonly rates: readonly RateEstimate[]
  readonly format: Format
}): ReactNode {
  return (
    <Table aria-label={`Rates of ${segment.name}`} {...placeOf('history', 'entries', segment.id)}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Step</Table.Th>
          <Table.Th scope="col" className={classes.number ?? ''}>
            From history
          </Table.Th>
          <Table.Th scope="col" className={classes.number ?? ''}>
            Range
          </Table.Th>
          <Table.Th scope="col" className={classes.number ?? ''}>
            Based on
          </Table.Th>
          <Table.Th scope="col" className={classes.number ?? ''}>
            In the plan
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {steps.map((step, index) => {
          const { transitions = {} } = baseline.segments[segment.id] ?? {}
          const planned = step.leaving.reduce((all, { id }) => all * (transitions[id]?.rate.value ?? 0), 1)
          return (
            <Table.Tr key={step.to.id}>
              <Table.Th scope="row" fw={400} className={classes.wrap ?? ''}>
                {stepName(step)}
              </Table.Th>
              <EstimateCells
                estimate={rates[index] ?? { kind: 'no-trials' }}
                segmentId={segment.id}
                {...{ step, format }}
              />
              <Table.Td className={classes.number ?? ''}>{format.share(planned)}</Table.Td>
            </Table.Tr>
          )
        })}
      </Table.Tbody>
    </Table>
  )
}

function EstimateCells({ estimate, segmentId, step, format }: EstimateProps): ReactNode {
  switch (estimate.kind) {
    case 'estimate': {
      const { low, high, trials, successes, borrowed } = estimate
      return (
        <>
          <Table.Td className={classes.number ?? ''}>
            <RateMean {...{ estimate, segmentId, step, format }} />
          </Table.Td>
          <Table.Td className={classes.number ?? ''}>
            {format.share(low)} to {format.share(high)}
          </Table.Td>
          <Table.Td className={classes.number ?? ''}>
            {format.count(successes)} of {format.count(trials)}
            {borrowed && <span className={classes.range}>and what it borrows</span>}
          </Table.Td>
        </>
      )
    }
    case 'no-trials':
      return (
        <Table.Td colSpan={3}>
          <Text c="dimmed" span>
            No months in which both stages were recorded
          </Text>
        </Table.Td>
      )
    case 'contradiction':
      return (
        <Table.Td colSpan={3}>
          <Text className={classes.trouble ?? ''} span>
            More arrive than can have been on their way
            {estimate.months.length > 0 &&
              `: look at ${estimate.months
                .slice(0, 4)
                .map((month) => format.month(month))
                .join(', ')}`}
          </Text>
        </Table.Td>
      )
  }
}
