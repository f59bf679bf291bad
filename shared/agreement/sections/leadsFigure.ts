import type { Chart, ChartSeries } from '../document.ts'
import type { SectionContext } from '../context.ts'
import type { DraftBlock } from '../draft.ts'
import { largestOverload, leadsByMonth } from '../leadsByMonth.ts'

/** Whether there are leads to show by month. */
export function hasLeads({ figures }: SectionContext): boolean {
  return figures.need.kind === 'reachable' || figures.handoff.all.some((value) => value > 0)
}

/** Leads needed and expected from marketing against leads that sales can work, by month; sales works those from elsewhere too. */
export function leadsFigure(context: SectionContext): DraftBlock {
  const { figures, format } = context
  const byMonth = leadsByMonth(figures)
  const series: ChartSeries[] = [
    {
      name: 'Expected from marketing',
      role: 'marketing',
      shape: 'column',
      values: byMonth.map(({ planned }) => planned),
    },
    {
      name: 'Sales can work',
      role: 'sales',
      shape: 'step',
      values: byMonth.map(({ workable }) => workable),
    },
  ]
  if (byMonth.some(({ elsewhere }) => elsewhere > 0)) {
    series.push({
      name: 'Expected with those from elsewhere',
      role: 'baseline',
      shape: 'line',
      values: byMonth.map(({ planned, elsewhere }) => planned + elsewhere),
    })
  }
  if (figures.need.kind === 'reachable') {
    series.push({
      name: 'Needed from marketing',
      role: 'goal',
      shape: 'line',
      values: byMonth.map(({ needed }) => needed),
    })
  }
  const chart: Chart = {
    categories: byMonth.map(({ month }) => format.month(month)),
    series,
    unit: 'Leads a month',
    format: 'count',
  }
  return {
    kind: 'figure',
    id: 'leads-figure',
    title: 'Leads needed against leads sales can work',
    description: describeLeads(chart, context),
    chart,
  }
}

function describeLeads({ series }: Chart, { figures, format }: SectionContext): string {
  const spans = series.map(({ name, values }) => {
    const counts = values.filter((value) => value !== null)
    return `${name}: ${format.count(Math.min(...counts))} to ${format.count(Math.max(...counts))}.`
  })
  const largest = largestOverload(figures)
  const fit =
    largest === null
      ? 'In no month are more leads planned than sales can work.'
      : `The most leads too many come in ${format.month(largest.month)}: ${format.count(largest.excess)}.`
  return ['Chart of leads handed over, by month.', ...spans, fit].join(' ')
}
