import type { Finding } from '../../model/figures.ts'
import { composedOn } from '../composedAt.ts'
import type { SectionContext } from '../context.ts'

/** Profile and personas that nobody has looked at since the day that was set for it. */
export function personaFindings(context: SectionContext): Finding[] {
  const { plan, format } = context
  const { reviewOn } = plan.personas
  if (reviewOn === null || reviewOn >= composedOn(context)) return []
  return [
    {
      code: 'personas-review-past',
      severity: 'warning',
      message: `Profile and personas were to be looked at again on ${format.day(reviewOn)}. Do it, then set a new day.`,
      path: ['personas', 'reviewOn'],
    },
  ]
}
