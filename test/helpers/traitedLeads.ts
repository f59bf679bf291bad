import { addMonths, Day, firstDay, Month } from '../../shared/base/month.ts'
import { emptyPlan } from '../../shared/plan/emptyPlan.ts'
import type { BatchId } from '../../shared/plan/ids.ts'
import { LeadRow } from '../../shared/plan/leadRow.ts'
import type { Plan } from '../../shared/plan/plan.ts'

const START = Month.parse('2024-01')

/**
 * Leads of two years of whom more is known than their stages: of ten in Retail three become customers, of ten in Software
 * one does, half of them a month later and half two months later. Employees run from 10 to 1,000.
 */
export function traitedLeads(months = 24): LeadRow[] {
  return Array.from({ length: months * 20 }, (_, index) => {
    const month = addMonths(START, Math.floor(index / 20))
    const [isRetail, place] = [index % 20 < 10, index % 10]
    const isWon = place < (isRetail ? 3 : 1)
    const wonOn = addMonths(month, 1 + (index % 2))
    const isKnown = wonOn < addMonths(START, months)
    return LeadRow.parse({
      key: `lead-${index}`,
      segment: 'all-leads',
      reached: { lead: firstDay(month), ...(isWon && isKnown ? { customer: Day.parse(`${wonOn}-15`) } : {}) },
      value: null,
      traits: {
        attributes: {
          ...(place === 9 ? {} : { Industry: isRetail ? 'Retail' : 'Software' }),
          Employees: 10 + ((index * 37) % 100) * 10,
        },
        behaviours: {},
      },
    })
  })
}

/** A plan of a new user whose history has leads of an import. */
export function planWithLeads(batchId: BatchId): Plan {
  const plan = emptyPlan('Ours', Month.parse('2026-01'))
  const source = {
    fileNames: ['leads.csv'],
    importedAt: '2026-01-10T09:00:00.000Z',
    rows: 480,
    refused: 0,
    batchId,
  }
  return { ...plan, history: { ...plan.history, sources: [source] } }
}
