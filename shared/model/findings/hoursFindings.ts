import type { Finding } from '../figures.ts'
import { assumedHours } from '../hours/assumedHours.ts'
import type { FindingContext } from './findingContext.ts'

/** Usual values that capacity rests on and that nobody has confirmed. */
export function hoursFindings({ plan, format }: FindingContext): Finding[] {
  const assumed = assumedHours(plan.baseline.sales.hours, format)
  if (assumed.length === 0) return []
  return [
    {
      code: 'hours-assumed',
      severity: 'warning',
      message: `Hours: the usual values are assumed until confirmed: ${assumed.join(', ')}. Confirm or change them; what sales can work rests on them.`,
      path: ['baseline', 'sales', 'hours'],
    },
  ]
}
