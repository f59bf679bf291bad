import { Button, Table, Text } from '@mantine/core'
import { useMemo, type ReactNode } from 'react'
import type { Format } from '../../../shared/base/format.ts'
import { adoptAcrossGaps } from '../../../shared/model/adoptAcrossGaps.ts'
import { adoptHistory } from '../../../shared/model/adoptHistory.ts'
import type { RateEstimate } from '../../../shared/model/figures.ts'
import { ratesOf, type Rates } from '../../../shared/model/rates.ts'
import type { Segment } from '../../../shared/plan/funnel.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { usePlanSession } from '../../api/planSession.tsx'
import type { Recipe } from '../../api/planStore.ts'
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
  const rates = useMemo(() => ratesOf(plan), [plan])
  return (
    <Section
      title="Rates"
      words="The share that gets from one stage to the next, allowing for the time it takes. In 9 of 10 such histories the true rate lies in the range."
    >
      {segment ? (
        <SegmentRates {...{ plan, segment, format }} rates={rates[segment.id] ?? []} />
      ) : (
        <AllRates {...{ plan, rates, format }} />
      )}
      <Button variant="default" w="fit-content" onClick={() => edit('Set the baseline from history', adopt)}>
        Set the baseline from this history
      </Button>
    </Section>
  )
}

const adopt: Recipe = (draft) => {
  adoptHistory(draft)
  adoptAcrossGaps(draft)
}

/** One row a segment, one column a step. */
function AllRates({
  plan: { segments, stages },
  rates,
  format,
}: {
  readonly plan: Plan
  readonly rates: Rates
  readonly format: Format
}): ReactNode {
  return (
    <Table aria-label="Rates from history" layout="fixed">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Segment</Table.Th>
          {stages.slice(0, -1).map(({ id, name }, step) => (
            <Table.Th key={id} scope="col" className={classes.heading ?? ''}>
              {name} to {stages[step + 1]?.name}
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
            {(rates[id] ?? []).map((estimate, step) => (
              <Table.Td key={stages[step]?.id} className={classes.number ?? ''}>
                <ShortEstimate {...{ estimate, format }} />
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function ShortEstimate({
  estimate,
  format,
}: {
  readonly estimate: RateEstimate
  readonly format: Format
}): ReactNode {
  switch (estimate.kind) {
    case 'estimate':
      return (
        <>
          {format.share(estimate.mean)}
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
  plan: { stages, baseline },
  segment,
  rates,
  format,
}: {
  readonly plan: Plan
  readonly segment: Segment
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
        {stages.slice(0, -1).map(({ id, name }, step) => {
          const rate = baseline.segments[segment.id]?.transitions[id]?.rate.value
          return (
            <Table.Tr key={id}>
              <Table.Th scope="row" fw={400} className={classes.wrap ?? ''}>
                {name} to {stages[step + 1]?.name}
              </Table.Th>
              <EstimateCells estimate={rates[step] ?? { kind: 'no-trials' }} format={format} />
              <Table.Td className={classes.number ?? ''}>
                {rate === undefined ? '' : format.share(rate)}
              </Table.Td>
            </Table.Tr>
          )
        })}
      </Table.Tbody>
    </Table>
  )
}

function EstimateCells({
  estimate,
  format,
}: {
  readonly estimate: RateEstimate
  readonly format: Format
}): ReactNode {
  switch (estimate.kind) {
    case 'estimate': {
      const { mean, low, high, trials, successes } = estimate
      return (
        <>
          <Table.Td className={classes.number ?? ''}>{format.share(mean)}</Table.Td>
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
