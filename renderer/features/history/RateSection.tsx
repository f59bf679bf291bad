import { Button, Table, Text } from '@mantine/core'
import { useMemo, type ReactNode } from 'react'
import type { Format } from '../../../shared/base/format.ts'
import { adoptHistory } from '../../../shared/model/adoptHistory.ts'
import type { RateEstimate } from '../../../shared/model/figures.ts'
import { ratesAcross, recordedSteps, type RecordedStep } from '../../../shared/model/rateAcross.ts'
import type { Rates } from '../../../shared/model/rates.ts'
import type { Segment } from '../../../shared/plan/funnel.ts'
import type { SegmentId } from '../../../shared/plan/ids.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { usePlanSession, useSettledPlanSession } from '../../api/planSession.tsx'
import { Origin } from '../../controls/Origin.tsx'
import { placeOf } from '../../controls/places.ts'
import { Section } from '../../controls/Section.tsx'
import classes from './HistoryScreen.module.css'

const NAME_LINES = 3

/** The rates that the history gives, beside those that the plan uses. */
export function RateSection({
  plan,
  segment,
  format,
}: {
  readonly plan: Plan
  readonly segment: Segment | null
  readonly format: Format
}): ReactNode {
  const { edit } = usePlanSession()
  const steps = useMemo(() => recordedSteps(plan, segment?.id ?? null), [plan, segment])
  const rates = useMemo(() => ratesAcross(plan, steps), [plan, steps])
  return (
    <Section
      title="Rates"
      words="The share that gets from one stage to the next, allowing for the time it takes. In 9 of 10 such histories the true rate lies in the range."
    >
      {steps.length === 0 ? (
        <Text>There is no rate yet: entries to two stages at least have to be recorded.</Text>
      ) : segment ? (
        <SegmentRates {...{ plan, segment, steps, format }} rates={rates[segment.id] ?? []} />
      ) : (
        <AllRates segments={plan.segments} {...{ steps, rates, format }} />
      )}
      <Button
        variant="default"
        w="fit-content"
        onClick={() => edit('Set the baseline from history', adoptHistory)}
      >
        Set the baseline from this history
      </Button>
    </Section>
  )
}

/** One row a segment, one column a step. */
function AllRates({
  segments,
  steps,
  rates,
  format,
}: {
  readonly segments: readonly Segment[]
  readonly steps: readonly RecordedStep[]
  readonly rates: Rates
  readonly format: Format
}): ReactNode {
  return (
    <Table aria-label="Rates from history" layout="fixed">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Segment</Table.Th>
          {steps.map((step) => (
            <Table.Th key={step.to.id} scope="col" className={classes.heading ?? ''}>
              {stepName(step)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {segments.map(({ id, name }) => (
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
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

interface EstimateProps {
  readonly estimate: RateEstimate
  readonly segmentId: SegmentId
  readonly step: RecordedStep | undefined
  readonly format: Format
}

function ShortEstimate({ estimate, segmentId, step, format }: EstimateProps): ReactNode {
  switch (estimate.kind) {
    case 'estimate':
      return (
        <>
          <Mean mean={estimate.mean} {...{ segmentId, step, format }} />
          <span className={classes.range}>
            {format.share(estimate.low)} to {format.share(estimate.high)}
          </span>
        </>
      )
    case 'no-trials':
      return <span className={classes.range}>not recorded</span>
    case 'contradiction':
      return <span className={classes.trouble}>more arrive than left</span>
  }
}

/** One row a step, with what the rate is based on and what the plan uses. */
function SegmentRates({
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

/** Where stages between were not recorded, the step goes over them. */
function stepName({ leaving, to }: RecordedStep): string {
  return `${leaving[0]?.name ?? ''} to ${to.name}`
}

/** A rate that opens where it comes from. One over stages that were not recorded is no figure of the plan by itself. */
function Mean({
  mean,
  segmentId,
  step,
  format,
}: Omit<EstimateProps, 'estimate'> & { readonly mean: number }): ReactNode {
  const { plan } = useSettledPlanSession()
  const [from, ...passed] = step?.leaving ?? []
  const stage = plan.stages.findIndex(({ id }) => id === from?.id)
  if (stage < 0 || passed.length > 0) return format.share(mean)
  return (
    <Origin figure="rates" at={{ segmentId, stage }}>
      {format.share(mean)}
    </Origin>
  )
}

function EstimateCells({ estimate, segmentId, step, format }: EstimateProps): ReactNode {
  switch (estimate.kind) {
    case 'estimate': {
      const { mean, low, high, trials, successes } = estimate
      return (
        <>
          <Table.Td className={classes.number ?? ''}>
            <Mean {...{ mean, segmentId, step, format }} />
          </Table.Td>
          <Table.Td className={classes.number ?? ''}>
            {format.share(low)} to {format.share(high)}
          </Table.Td>
          <Table.Td className={classes.number ?? ''}>
            {format.count(successes)} of {format.count(trials)}
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
