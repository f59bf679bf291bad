import { Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Format } from '../../../../shared/base/format.ts'
import { keyOf } from '../../../../shared/model/driverKeys.ts'
import { computedOrigin } from '../../../../shared/model/explain/leadOrigins.ts'
import { driverOrigin, type Origin as ToldOrigin } from '../../../../shared/model/explain/origin.ts'
import type { RateEstimate } from '../../../../shared/model/figures.ts'
import type { RecordedStep } from '../../../../shared/model/rateAcross.ts'
import type { Segment } from '../../../../shared/plan/funnel.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { Origin } from '../../../controls/Origin.tsx'
import { OriginGroup } from '../../../controls/OriginGroup.tsx'
import { placeOf } from '../../../controls/places.ts'
import classes from '../HistoryScreen.module.css'
import { RateNumber, stepName, type EstimateProps } from './RateNumber.tsx'

/** One row a step, with what the rate is based on and what the plan uses. */
export function SegmentRates({
  plan,
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
    <OriginGroup>
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
            const { transitions = {} } = plan.baseline.segments[segment.id] ?? {}
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
                <Table.Td className={classes.number ?? ''}>
                  <Origin told={() => plannedOrigin(plan, segment, step)}>{format.share(planned)}</Origin>
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </OriginGroup>
  )
}

/** The rate that the plan uses, or of several stages on the way the product of theirs. */
function plannedOrigin(plan: Plan, segment: Segment, { leaving, to }: RecordedStep): ToldOrigin {
  const rates = leaving.map((stage) => driverOrigin(plan, null, keyOf({ kind: 'rate', segment, stage })))
  const [only, ...others] = rates
  if (only !== undefined && others.length === 0) return only
  const value = leaving.reduce(
    (all, { id }) => all * (plan.baseline.segments[segment.id]?.transitions[id]?.rate.value ?? 0),
    1,
  )
  const how = 'The rates of the steps on the way, one times the other'
  return computedOrigin(`Rate to ${to.name} in the plan`, { value, unit: 'share', how, form: 'a × b' }, rates)
}

function EstimateCells({ estimate, segmentId, step, format }: EstimateProps): ReactNode {
  switch (estimate.kind) {
    case 'estimate':
      return (
        <>
          <Table.Td className={classes.number ?? ''}>
            <RateNumber {...{ estimate, segmentId, step, format }} part="mean" />
          </Table.Td>
          <Table.Td className={classes.number ?? ''}>
            <RateNumber {...{ estimate, segmentId, step, format }} part="low" /> to{' '}
            <RateNumber {...{ estimate, segmentId, step, format }} part="high" />
          </Table.Td>
          <Table.Td className={classes.number ?? ''}>
            <RateNumber {...{ estimate, segmentId, step, format }} part="successes" /> of{' '}
            <RateNumber {...{ estimate, segmentId, step, format }} part="trials" />
            {estimate.borrowed && <span className={classes.range}>and what it borrows</span>}
          </Table.Td>
        </>
      )
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
