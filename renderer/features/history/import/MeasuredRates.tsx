import { Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Format } from '../../../../shared/base/format.ts'
import type { MeasuredStep } from '../../../../shared/leads/putLeadsIntoPlan.ts'
import { ratePosterior } from '../../../../shared/model/ratePosterior.ts'
import classes from '../HistoryScreen.module.css'

/** The rates that the leads show, both ends of the file allowed for. */
export function MeasuredRates({
  steps,
  format,
}: {
  readonly steps: readonly MeasuredStep[]
  readonly format: Format
}): ReactNode {
  if (steps.length === 0) return null
  return (
    <>
      <Table aria-label="Rates of these leads" maw="var(--sla-words-width)">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Rate in the end</Table.Th>
            {['Rate', 'Range', 'Mean time', 'Leads since'].map((heading) => (
              <Table.Th key={heading} scope="col" className={classes.number ?? ''}>
                {heading}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {steps.map((step) => (
            <Table.Tr key={`${step.from} ${step.to}`}>
              <Table.Th scope="row" fw={400} className={classes.wrap ?? ''}>
                {step.from} to {step.to}
              </Table.Th>
              <RateCells step={step} format={format} />
              <Table.Td className={classes.number ?? ''}>
                {step.lag && `${format.number(step.lag.days, 0)} days`}
              </Table.Td>
              <Table.Td className={classes.number ?? ''}>
                {format.count(step.leads)} since {format.month(step.since)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text c="dimmed" size="xs" maw="var(--sla-words-width)">
        Both ends of the file are allowed for: leads from before the later stage was recorded do not count,
        and a young lead counts only by the share of those who go on that has by its age.
      </Text>
    </>
  )
}

function RateCells({
  step: { rate },
  format,
}: {
  readonly step: MeasuredStep
  readonly format: Format
}): ReactNode {
  if (rate === null) {
    return (
      <Table.Td colSpan={2} c="dimmed">
        too few are old enough to tell
      </Table.Td>
    )
  }
  const { mean, low, high } = ratePosterior(rate.trials, rate.successes)
  return (
    <>
      <Table.Td className={classes.number ?? ''}>{format.share(mean)}</Table.Td>
      <Table.Td className={classes.number ?? ''}>
        {format.share(low)} to {format.share(high)}
      </Table.Td>
    </>
  )
}
