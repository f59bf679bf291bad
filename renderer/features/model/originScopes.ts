import type { FigureName } from '../../../shared/model/explain/figureWords.ts'
import type { Plan } from '../../../shared/plan/plan.ts'

/** Where the number is of an average month, while the figure that it comes from is of all months. */
export const AVERAGE_MONTH = 'In all months together; the number that was pressed is that of an average one.'

/** The revenue that the goal is held against. */
export function revenueFigure({ goal }: Plan): FigureName {
  return goal.sourcedShare === null ? 'revenue' : 'marketingRevenue'
}

/** The part of the goal that this revenue is held against. */
export function goalFigure({ goal }: Plan): FigureName {
  return goal.sourcedShare === null ? 'goal' : 'goal.marketing'
}
