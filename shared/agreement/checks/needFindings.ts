import type { Finding } from '../../model/figures.ts'
import { promisedHandover } from '../../model/promisedLeads.ts'
import type { SectionContext } from '../context.ts'
import { roundUp } from '../fields.ts'
import { meanOf } from '../mean.ts'

/** Whether marketing promises as many leads as the goal needs. */
export function needFindings({ plan, figures, format }: SectionContext): Finding[] {
  const promised = promisedHandover(plan)
  if (promised === null || figures.need.kind !== 'reachable') return []
  const needed = roundUp(meanOf(figures.need.handoff))
  if (promised.aMonth > needed - 1) return []
  return [
    {
      code: 'below-need',
      severity: 'warning',
      message: `The goal needs ${format.count(needed)} leads from marketing in an average month; ${format.count(promised.aMonth)} are promised. Promise more, raise a rate, or lower the goal.`,
      path: ['commitments', promised.index, 'target'],
    },
  ]
}
