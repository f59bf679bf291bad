import { assumedResponse } from '../assumedResponse.ts'
import { attainableShare } from '../businessClock.ts'
import type { Finding } from '../figures.ts'
import type { FindingContext } from './findingContext.ts'

/** Usual values of who makes first touches that nobody has confirmed. */
export function responseFindings({ plan, format }: FindingContext): Finding[] {
  const assumed = assumedResponse(plan.response, format)
  if (assumed.length === 0) return []
  return [
    {
      code: 'response-assumed',
      severity: 'warning',
      message: `First touches: the usual values are assumed until confirmed: ${assumed.join(', ')}. Confirm or change them; how soon leads are touched rests on them.`,
      path: ['response'],
    },
  ]
}

/** Promises of a first touch by the wall's clock that no team can keep, because leads come while nobody works. */
export function firstTouchFindings({ plan, format }: FindingContext): Finding[] {
  return plan.commitments.flatMap(({ metric, minimum, target }, index): Finding[] => {
    const promised = target ?? minimum
    if (metric.kind !== 'first-touch-within' || metric.clock !== 'calendar' || promised === null) return []
    const most = attainableShare(plan.calendar, metric.minutes)
    if (promised <= most) return []
    return [
      {
        code: 'first-touch-out-of-reach',
        severity: 'warning',
        message:
          `A first touch within ${format.count(metric.minutes)} minutes, day and night, is promised for ${format.share(promised)} of the leads. ` +
          `Within working hours it can be kept for ${format.share(most)} at most, when leads come evenly. Promise it on the business clock, or for fewer leads, or allow more time.`,
        path: ['commitments', index, 'target'],
      },
    ]
  })
}
