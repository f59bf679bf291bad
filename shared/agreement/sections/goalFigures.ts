import { cumulative } from '../../base/sum.ts'
import type { SectionContext } from '../context.ts'
import type { DraftBlock } from '../draft.ts'
import { entriesOverTerm } from '../entriesOverTerm.ts'

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
        { name: 'Expected', role: 'agreed', shape: 'line', values: expected.map(Math.round) },
        {
          name: 'Of it marketing’s leads',
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

/** How many leads the plan expects at each stage, so that the eye sees where they go. */
export function funnelFigure({ plan, figures, format }: SectionContext): DraftBlock {
  const values = (of: 'marketing' | 'all'): number[] =>
    plan.stages.map((_, index) => Math.round(entriesOverTerm(index, of, { plan, figures })))
  const all = values('all')
  const steps = plan.stages.map(({ name }, index) => `${name}: ${format.count(all[index] ?? 0)}.`)
  return {
    kind: 'figure',
    id: 'funnel-figure',
    title: 'Leads at each stage, over the term',
    description: `Column chart by stage, from all sources. ${steps.join(' ')}`,
    chart: {
      categories: plan.stages.map(({ name }) => name),
      series: [
        { name: 'From all sources', role: 'agreed', shape: 'column', values: all },
        { name: 'From marketing', role: 'marketing', shape: 'column', values: values('marketing') },
      ],
      unit: 'Leads over the term',
      format: 'count',
    },
  }
}
