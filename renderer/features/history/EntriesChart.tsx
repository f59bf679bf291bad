import { useMemo, type ReactNode } from 'react'
import type { Format } from '../../../shared/base/format.ts'
import { monthRange } from '../../../shared/base/month.ts'
import { computedOrigin, countedLeads } from '../../../shared/model/explain/leadOrigins.ts'
import type { Origin } from '../../../shared/model/explain/origin.ts'
import type { Segment } from '../../../shared/plan/funnel.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { Chart } from '../../charts/Chart.tsx'
import { entriesChart, entriesTable, type StageLine } from './entriesChart.ts'
import { historyCounts } from './historyCounts.ts'

/** How many leads entered each stage, month by month. */
export function EntriesChart({
  plan,
  segment,
  format,
}: {
  readonly plan: Plan
  readonly segment: Segment | null
  readonly format: Format
}): ReactNode {
  const { history, segments, stages } = plan
  const lines = useMemo(
    () =>
      stages
        .map((stage): StageLine => ({
          id: stage.id,
          name: stage.name,
          counts: historyCounts({ history, segments }, stage, segment),
        }))
        .filter(({ counts }) => counts.some((count) => count !== null)),
    [history, segments, stages, segment],
  )
  const months = useMemo(() => monthRange(history.start, history.months), [history.start, history.months])
  const option = useMemo(() => entriesChart(lines, months, format), [lines, months, format])
  if (lines.length === 0) return null
  const totals = lines.map(
    ({ name, counts }) =>
      `${format.count(counts.reduce<number>((sum, count) => sum + (count ?? 0), 0))} ${name}`,
  )
  return (
    <Chart
      order={2}
      title={`Entries by month: ${segment?.name ?? 'all segments'}`}
      subtitle="A gap is a month that was not recorded"
      option={option}
      summary={`In all ${totals.join(', ')}.`}
      table={entriesTable(
        lines,
        months,
        format,
        segment ? null : (stage, month) => totalOrigin(plan, stage, month),
      )}
    />
  )
}

function totalOrigin({ history, segments }: Plan, stage: StageLine, month: number): Origin {
  return computedOrigin(
    `Entries to ${stage.name}, all segments`,
    {
      value: stage.counts[month] ?? null,
      unit: 'leads',
      how: 'What was recorded of each segment in the month, added up',
      form: 'a + b',
    },
    segments.flatMap(({ id, name }) => {
      const count = history.entries[id]?.[stage.id]?.[month] ?? null
      return count === null
        ? []
        : [countedLeads(name, count, 'Recorded in history', ['history', 'entries', id, stage.id])]
    }),
  )
}
