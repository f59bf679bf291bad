import { timelineOf } from '../../model/timeline.ts'
import type { SectionContext } from '../context.ts'
import type { DraftBlock } from '../draft.ts'

/** How new leads are spread over the months of the term. */
export function seasonFigure({ plan, format }: SectionContext): DraftBlock {
  const { seasonality, months } = timelineOf(plan.horizon, plan.goal)
  const values = seasonality.map((factor) => Math.round(factor * 100))
  return {
    kind: 'figure',
    id: 'season-figure',
    title: 'The season of new leads',
    description: `Column chart by month, an average month being a hundred: from ${format.count(Math.min(...values))} to ${format.count(Math.max(...values))}.`,
    chart: {
      categories: months.map((month) => format.month(month)),
      series: [{ name: 'New leads', role: 'marketing', shape: 'column', values }],
      unit: 'An average month is 100',
      format: 'count',
    },
  }
}
