import type { Finding } from '../../model/figures.ts'
import type { SectionContext } from '../context.ts'

/** Profile and personas that nobody has looked at since the day that was set for it. */
export function personaFindings({ plan, composedAt, format }: SectionContext): Finding[] {
  const { reviewOn } = plan.personas
  if (reviewOn === null || reviewOn >= composedAt.slice(0, 10)) return []
  return [
    {
      code: 'personas-review-past',
      severity: 'warning',
      message: `Profile and personas were to be looked at again on ${format.day(reviewOn)}. Do it, then set a new day.`,
      path: ['personas', 'reviewOn'],
    },
  ]
}
