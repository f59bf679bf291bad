import type { Chart, ChartSeries } from '../document.ts'
import type { SectionContext } from '../context.ts'
import type { DraftBlock } from '../draft.ts'
import { cumulative } from '../../base/sum.ts'
import { largestOverload, leadsByMonth } from '../leadsByMonth.ts'

/** Leads needed against leads that sales can work, by month; leads from elsewhere are in both, as sales works them too. */
export function leadsFigure(context: SectionContext): DraftBlock {
  const { figures, format } = context
  const byMonth = leadsByMonth(figures)
  const needed: ChartSeries[] =
    figures.need.kind === 'reachable'
      ? [
          {
            name: 'Needed',
            role: 'goal',
            shape: 'line',
            values: byMonth.map((month) => (month.needed ?? 0) + month.elsewhere),
          },
        ]
      : []
  const chart: Chart = {
    categories: byMonth.map(({ month }) => format.month(month)),
    series: [
      {
        name: 'Planned',
        role: 'marketing',
        shape: 'column',
        values: byMonth.map(({ planned, elsewhere }) => planned + elsewhere),
      },
      {
        name: 'Sales can work',
        role: 'sales',
        shape: 'step',
        values: byMonth.map(({ workable }) => workable),
      },
      ...needed,
    ],
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

/** Revenue that the plan expects against the goal, both from the start of the term. */
export function revenueFigure({ figures, format }: SectionContext): DraftBlock {
  const expected = cumulative(figures.revenue)
  const marketing = cumulative(figures.marketingRevenue)
  const total = expected.at(-1) ?? 0
  return {
    kind: 'figure',
    id: 'revenue-figure',
    title: 'Expected revenue against the goal, from the start of the term',
    description: `Line chart by month. By the end of the term the plan expects ${format.money(total)} against a goal of ${format.money(figures.goal.total)}; ${format.money(marketing.at(-1) ?? 0)} of it comes from marketing’s leads.`,
    chart: {
      categories: figures.months.map((month) => format.month(month)),
      series: [
        { name: 'Goal', role: 'goal', shape: 'line', values: figures.goal.cumulative.map(Math.round) },
        { name: 'Expected, all leads', role: 'agreed', shape: 'line', values: expected.map(Math.round) },
        {
          name: 'Expected, marketing’s leads',
          role: 'marketing',
          shape: 'line',
          values: marketing.map(Math.round),
        },
      ],
      unit: 'Revenue to date',
      format: 'money',
    },
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
  return ['Chart of leads handed over, by month, with those from elsewhere.', ...spans, fit].join(' ')
}
