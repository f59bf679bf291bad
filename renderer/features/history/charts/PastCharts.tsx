import { SimpleGrid, Text } from '@mantine/core'
import { useMemo, type ReactNode } from 'react'
import type { Format } from '../../../../shared/base/format.ts'
import { monthAt } from '../../../../shared/base/month.ts'
import { seasonalityOf } from '../../../../shared/model/history/seasonality.ts'
import { ratesAcross, recordedSteps, type RecordedStep } from '../../../../shared/model/rateAcross.ts'
import type { RateEstimate } from '../../../../shared/model/figures.ts'
import type { SegmentId } from '../../../../shared/plan/ids.ts'
import type { Segment } from '../../../../shared/plan/funnel.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { Chart } from '../../../charts/Chart.tsx'
import { Section } from '../../../controls/Section.tsx'
import { historyCounts } from '../historyCounts.ts'
import { estimateOrigin } from '../rates/estimateOrigin.ts'
import { columnsChart } from './columnsChart.ts'
import { ofHundredOrigin, seasonOrigin } from './pastOrigins.ts'
import { rowsChart, type BarRow } from './rowsChart.ts'
import { StepCharts } from './StepCharts.tsx'

const ROW_HEIGHT = 32
const ROWS_HEIGHT_LEAST = 120
const HUNDRED = 100

/** What the history shows, a picture a question. */
export function PastCharts({
  plan,
  segment,
  format,
}: {
  readonly plan: Plan
  readonly segment: Segment | null
  readonly format: Format
}): ReactNode {
  const steps = useMemo(() => recordedSteps(plan, segment?.id ?? null), [plan, segment])
  const rates = useMemo(() => ratesAcross(plan, steps), [plan, steps])
  const [first] = steps
  const entry = first?.leaving[0]
  const season = useMemo(
    () => (entry ? seasonalityOf(historyCounts(plan, entry, segment), plan.history.start) : null),
    [plan, entry, segment],
  )
  if (steps.length === 0 || !entry) return null
  const last = steps.at(-1)
  const ranges = segment
    ? steps.flatMap((step, index) =>
        rangeRow(stepName(step), rates[segment.id]?.[index], plan, segment.id, step, format),
      )
    : plan.segments.flatMap(({ id, name }) =>
        last ? rangeRow(name, (rates[id] ?? []).at(-1), plan, id, last, format) : [],
      )
  const funnel = segment ? funnelRows(entry.name, steps, rates[segment.id] ?? [], format) : []
  return (
    <Section title="What the history shows">
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
        {ranges.length > 0 && (
          <RowsPicture
            title={
              segment
                ? 'How sure is each rate?'
                : `Which segments convert best, ${last ? stepName(last) : ''}?`
            }
            subtitle="The range holds the true rate in 9 of 10 such histories"
            heading={segment ? 'Step' : 'Segment'}
            rows={ranges}
          />
        )}
        {funnel.length > 1 && (
          <RowsPicture
            title={`Of 100 in ${entry.name}, how many get to each stage?`}
            subtitle="In the end, by the rates of this history"
            heading="Stage"
            rows={funnel}
          />
        )}
        {season?.kind === 'factors' && (
          <Chart
            order={3}
            title={`Which months bring more to ${entry.name} than others?`}
            subtitle="1 is a usual month; growth over the years is taken out"
            option={columnsChart(
              { names: MONTHS.map((month) => format.monthName(month)), values: season.factors, level: 1 },
              (value) => format.number(value, 2),
            )}
            summary={MONTHS.map(
              (month, index) => `${format.monthName(month)} ${format.number(season.factors[index] ?? 0, 2)}`,
            ).join(', ')}
            table={{
              columns: [
                { heading: 'Month', align: 'start' },
                { heading: 'Times a usual month', align: 'end' },
              ],
              rows: MONTHS.map((month, index) => [
                format.monthName(month),
                format.number(season.factors[index] ?? 0, 2),
              ]),
              originOf: (row) => ({
                told: () => seasonOrigin(plan, segment, entry, row, season.factors[row] ?? 0, format),
              }),
            }}
          />
        )}
      </SimpleGrid>
      {season?.kind === 'too-short' && (
        <Text c="dimmed" size="xs">
          The seasons of a year show once two years of {entry.name} are recorded;{' '}
          {format.count(season.months)} months are.
        </Text>
      )}
      <StepCharts {...{ plan, segment, steps, format }} />
    </Section>
  )
}

/** January to December of any year. */
const MONTHS = Array.from({ length: 12 }, (_, month) => monthAt(2000 * 12 + month))

function RowsPicture({
  title,
  subtitle,
  heading,
  rows,
}: {
  readonly title: string
  readonly subtitle: string
  readonly heading: string
  readonly rows: readonly BarRow[]
}): ReactNode {
  const option = useMemo(() => rowsChart(rows), [rows])
  return (
    <Chart
      order={3}
      {...{ title, subtitle, option }}
      summary={rows.map(({ name, text }) => `${name}: ${text}`).join('. ')}
      height={Math.max(ROWS_HEIGHT_LEAST, rows.length * ROW_HEIGHT)}
      table={{
        columns: [
          { heading, align: 'start' },
          { heading: 'Figure', align: 'end' },
        ],
        rows: rows.map(({ name, text }) => [name, text]),
        originOf: (row) => rows[row]?.origin ?? null,
      }}
    />
  )
}

function rangeRow(
  name: string,
  rate: RateEstimate | undefined,
  plan: Plan,
  segmentId: SegmentId,
  step: RecordedStep,
  format: Format,
): BarRow[] {
  if (rate?.kind !== 'estimate') return []
  const { mean, low, high } = rate
  return [
    {
      name,
      from: low,
      to: high,
      mark: mean,
      text: `${format.share(mean)} (${format.share(low)} to ${format.share(high)})`,
      origin: estimateOrigin(plan, { estimate: rate, segmentId, step, part: 'mean' }),
    },
  ]
}

function funnelRows(
  entry: string,
  steps: readonly RecordedStep[],
  rates: readonly RateEstimate[],
  format: Format,
): BarRow[] {
  const passed: { readonly name: string; readonly mean: number }[] = []
  const row = (name: string, way: typeof passed): BarRow => {
    const left = way.reduce((all, { mean }) => all * mean, HUNDRED)
    return {
      name,
      from: 0,
      to: left,
      mark: null,
      text: format.number(left, 1),
      origin: { told: () => ofHundredOrigin(name, left, way) },
    }
  }
  const rows = [row(entry, [])]
  for (const [index, step] of steps.entries()) {
    const rate = rates[index]
    if (rate?.kind !== 'estimate') break
    passed.push({ name: stepName(step), mean: rate.mean })
    rows.push(row(step.to.name, [...passed]))
  }
  return rows
}

function stepName({ leaving, to }: RecordedStep): string {
  return `${leaving[0]?.name ?? ''} to ${to.name}`
}
