import { Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Format } from '../../../../shared/base/format.ts'
import type { MeasuredStep } from '../../../../shared/leads/putLeadsIntoPlan.ts'
import { ratePosterior } from '../../../../shared/model/ratePosterior.ts'
import { Origin } from '../../../controls/Origin.tsx'
import { OriginGroup } from '../../../controls/OriginGroup.tsx'
import classes from '../HistoryScreen.module.css'
import { measuredDaysOrigin, measuredRateOrigin } from './measuredOrigin.ts'

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
      <OriginGroup>
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
                  {step.lag && <Days step={step} days={step.lag.days} format={format} />}
                </Table.Td>
                <Table.Td className={classes.number ?? ''}>
                  {format.count(step.leads)} since {format.month(step.since)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </OriginGroup>
      <Text c="dimmed" size="xs" maw="var(--sla-words-width)">
        Both ends of the file are allowed for: leads from before the later stage was recorded do not count,
        and a young lead counts only by the share of those who go on that has by its age.
      </Text>
    </>
  )
}

function RateCells({ step, format }: { readonly step: MeasuredStep; readonly format: Format }): ReactNode {
  const { rate } = step
  if (rate === null) {
    return (
      <Table.Td colSpan={2} c="dimmed">
        too few are old enough to tell
      </Table.Td>
    )
  }
  const found = ratePosterior(rate.trials, rate.successes)
  const part = (name: 'mean' | 'low' | 'high'): ReactNode => (
    <Origin told={() => measuredRateOrigin(step, format, rate, name)}>{format.share(found[name])}</Origin>
  )
  return (
    <>
      <Table.Td className={classes.number ?? ''}>{part('mean')}</Table.Td>
      <Table.Td className={classes.number ?? ''}>
        {part('low')} to {part('high')}
      </Table.Td>
    </>
  )
}

function Days({
  step,
  days,
  format,
}: {
  readonly step: MeasuredStep
  readonly days: number
  readonly format: Format
}): ReactNode {
  return (
    <>
      <Origin told={() => measuredDaysOrigin(step, days)}>{format.number(days, 0)}</Origin> days
    </>
  )
}
