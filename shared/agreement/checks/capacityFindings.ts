import type { Month } from '../../base/month.ts'
import type { Finding } from '../../model/figures.ts'
import type { SectionContext } from '../context.ts'
import { promisedHandover, promisedWork, type PromisedLeads } from '../promises/promisedLeads.ts'
import { meanOf } from '../mean.ts'

/** Whether the leads that are promised fit what sales can work and what the goal needs. */
export function capacityFindings(context: SectionContext): Finding[] {
  const { plan, figures } = context
  const handover = promisedHandover(plan)
  const work = promisedWork(plan)
  const others = figures.handoff.all.map((all, index) => all - (figures.handoff.marketing[index] ?? 0))
  const none = figures.months.map(() => 0)
  return [
    ...(handover ? aboveCapacity(handover, others, context) : []),
    ...(work ? aboveCapacity(work, none, context) : []),
    ...(handover ? belowNeed(handover, context) : []),
  ]
}

/** @param others leads that reach sales beside those promised, by month */
function aboveCapacity(
  promised: PromisedLeads,
  others: readonly number[],
  { figures, format }: SectionContext,
): Finding[] {
  const over = figures.months.flatMap((month, index): { month: Month; total: number; workable: number }[] => {
    const total = Math.round(promised.aMonth + (others[index] ?? 0))
    const workable = Math.floor(figures.workable[index] ?? 0)
    return total > workable ? [{ month, total, workable }] : []
  })
  const worst = over.toSorted((a, b) => b.total - b.workable - (a.total - a.workable))[0]
  if (!worst) return []
  const both = (others[0] ?? 0) >= 1 ? ', with those from other sources' : ''
  const months = over.length === 1 ? '' : ` (${over.length} months are affected; this one most)`
  return [
    {
      code: 'above-capacity',
      severity: 'warning',
      message: `${format.count(worst.total)} leads are promised in ${format.month(worst.month)}${both}; sales can work ${format.count(worst.workable)}${months}. Promise less, add reps, or agree which leads wait.`,
      path: ['commitments', promised.from.index, 'target'],
    },
  ]
}

function belowNeed(promised: PromisedLeads, { figures, format }: SectionContext): Finding[] {
  if (figures.need.kind !== 'reachable') return []
  const needed = meanOf(figures.need.handoff)
  if (promised.aMonth >= needed - 1) return []
  return [
    {
      code: 'below-need',
      severity: 'warning',
      message: `The goal needs ${format.count(Math.ceil(needed))} leads from marketing in an average month; ${format.count(promised.aMonth)} are promised. Promise more, raise a rate, or lower the goal.`,
      path: ['commitments', promised.from.index, 'target'],
    },
  ]
}
