import { agreementContext } from '../../../shared/agreement/compose.ts'
import type { SectionContext } from '../../../shared/agreement/context.ts'
import type { Figures } from '../../../shared/model/figures.ts'
import type { Plan } from '../../../shared/plan/plan.ts'

export const COMPOSED_AT = '2027-01-05T14:02:00Z'

/** A plan with its own figures, or with some of them set otherwise. */
export function contextOf(plan: Plan, figures: Partial<Figures> = {}): SectionContext {
  const context = agreementContext(plan, COMPOSED_AT)
  return { ...context, figures: { ...context.figures, ...figures } }
}
