import { SimpleGrid, Stack } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { Format } from '../../../../shared/base/format.ts'
import { present } from '../../../../shared/base/invariant.ts'
import type { RecordedStep } from '../../../../shared/model/rateAcross.ts'
import type { Segment } from '../../../../shared/plan/funnel.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { useLeads } from '../../../api/leads.ts'
import { Chart } from '../../../charts/Chart.tsx'
import { drawnLines } from '../../../charts/drawnLines.ts'
import { gridBeside, periodAxis, type MonthLine } from '../../../charts/monthLines.ts'
import { periodTooltip } from '../../../charts/tooltip.ts'
import type { ChartTable, DrawOption } from '../../../charts/chartOption.ts'
import { ChoiceField } from '../../../controls/ChoiceField.tsx'
import { columnsChart } from './columnsChart.ts'
import { quartersOf, type MonthCohort } from './cohorts.ts'
import { cameOrigin, goneOnOrigin, lagOrigin } from './pastOrigins.ts'
import { useCohorts } from './useCohorts.ts'

const QUARTERS_SHOWN = 6

/** How long leads take over one step, and how the leads of each quarter went on: what only single leads show. */
export function StepCharts({
  plan,
  segment,
  steps,
  format,
}: {
  readonly plan: Plan
  readonly segment: Segment | null
  readonly steps: readonly RecordedStep[]
  readonly format: Format
}): ReactNode {
  const { leads } = useLeads()
  const [chosen, setChosen] = useState('')
  const step = steps.find(({ to }) => to.id === chosen) ?? steps.at(-1)
  const from = step?.leaving[0]
  const segmentId = segment?.id ?? null
  const cohorts = useCohorts(leads, from?.id ?? null, step?.to.id ?? null, segmentId)
  if (!step || !from) return null
  const way = `from ${from.name} to ${step.to.name}`
  const lag = lagSharesOf(plan, segment, step)
  if (!lag && cohorts.length === 0) return null
  const quarters = quartersOf(cohorts)
  return (
    <Stack gap="md">
      {steps.length > 1 && (
        <ChoiceField
          label="Step"
          w="var(--sla-wide-field-width)"
          options={steps.map(({ leaving, to }) => ({
            value: to.id,
            label: `${leaving[0]?.name ?? ''} to ${to.name}`,
          }))}
          value={step.to.id}
          onChoose={setChosen}
        />
      )}
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
        {lag && (
          <Chart
            order={3}
            title={`How long do leads take ${way}?`}
            subtitle="Share of those who get there, by months after their own"
            option={columnsChart({ names: ages(lag.length), values: lag, level: null }, (share) =>
              format.share(share),
            )}
            summary={`${format.share(lag[0] ?? 0)} get there within the same month.`}
            table={{
              columns: [
                { heading: 'Month', align: 'start' },
                { heading: 'Share', align: 'end' },
              ],
              rows: ages(lag.length).map((name, index) => [name, format.share(lag[index] ?? 0)]),
              originOf: (row) => ({ told: () => lagOrigin(way, lag[row] ?? 0, row) }),
            }}
          />
        )}
        {cohorts.length > 0 && (
          <Chart
            order={3}
            title={`Do newer leads go on as older ones did ${way}?`}
            subtitle="Share that had gone on, by months after they came"
            option={quarterLines(quarters.slice(-QUARTERS_SHOWN), format)}
            summary={quarters
              .slice(-QUARTERS_SHOWN)
              .map(({ name, shares }) => `${name}: ${format.share(shares.at(-1) ?? 0)}`)
              .join(', ')}
            table={cohortRows(cohorts, format)}
          />
        )}
      </SimpleGrid>
    </Stack>
  )
}

/** Names of the months after that in which leads came, for an axis. */
function ages(count: number): string[] {
  return Array.from({ length: count }, (_, months) => (months === 0 ? 'same month' : `${months} later`))
}

function lagSharesOf(
  plan: Plan,
  segment: Segment | null,
  { leaving }: RecordedStep,
): readonly number[] | undefined {
  const from = present(leaving[0], 'stage that is left')
  const segments = segment ? [segment] : plan.segments
  return segments
    .map(({ id }) => plan.baseline.segments[id]?.transitions[from.id]?.lagShares)
    .find((shares) => shares !== undefined)
}

function quarterLines(quarters: ReturnType<typeof quartersOf>, format: Format): DrawOption {
  const names = ages(Math.max(1, ...quarters.map(({ shares }) => shares.length)))
  return (palette, width) => {
    const lines = quarters.map(({ name, shares }, index): MonthLine => ({
      name,
      values: shares,
      shape: 'line',
      colour: palette.segments[Math.max(0, 4 - index)] ?? palette.other,
      textColour: palette.inkSoft,
      weight: index === quarters.length - 1 ? 'main' : 'quiet',
    }))
    return {
      grid: gridBeside(lines),
      xAxis: periodAxis(names, width),
      yAxis: {
        type: 'value',
        min: 0,
        splitNumber: 3,
        axisLabel: { formatter: (share: number) => format.share(share) },
      },
      tooltip: periodTooltip(names, (at) =>
        quarters.flatMap(({ name, shares }) => {
          const share = shares[at]
          return share === undefined ? [] : [{ name, text: format.share(share) }]
        }),
      ),
      series: [drawnLines(lines)],
    }
  }
}

function cohortRows(cohorts: readonly MonthCohort[], format: Format): ChartTable {
  const names = ages(Math.max(1, ...cohorts.map(({ goneOnByAge }) => goneOnByAge.length)))
  return {
    columns: [
      { heading: 'Came in', align: 'start' },
      { heading: 'Leads', align: 'end' },
      ...names.map((heading) => ({ heading, align: 'end' as const })),
    ],
    rows: cohorts.map(({ month, leads, goneOnByAge }) => [
      format.month(month),
      format.count(leads),
      ...names.map((_, age) => {
        const goneOn = goneOnByAge[age]
        return goneOn === undefined ? '' : format.share(goneOn / leads)
      }),
    ]),
    originOf: (row, column) => {
      const cohort = cohorts[row]
      if (cohort === undefined) return null
      const came = format.month(cohort.month)
      if (column === 1) return { told: () => cameOrigin(cohort.leads, came) }
      const age = column - 2
      return cohort.goneOnByAge[age] === undefined ? null : { told: () => goneOnOrigin(cohort, age, came) }
    },
  }
}
