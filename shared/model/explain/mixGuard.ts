import type { Plan } from '../../plan/plan.ts'
import type { Figures } from '../figures.ts'
import { sum } from '../../base/sum.ts'

/** The leads that marketing hands over, and what they are worth. */
export interface LeadMix {
  /** In an average month. */
  readonly leadsAMonth: number
  /** Value of an average one of them at the hand-off; 0 where there is none. */
  readonly valueEach: number
}

/** Changes below a thousandth are not worth a word. */
const NOTABLE = 0.001

/** The mix over the horizon, every lead at the value that its segment has in the first month. */
export function leadMix(
  { segments, stages, handoffStageId }: Plan,
  { months, entries, leadValue }: Pick<Figures, 'months' | 'entries' | 'leadValue'>,
): LeadMix {
  const handoff = stages.findIndex(({ id }) => id === handoffStageId)
  const parts = segments
    .filter(({ marketingSourced }) => marketingSourced)
    .map(({ id }) => {
      const leads = sum(entries[id]?.[handoff] ?? [])
      return { leads, value: leads * (leadValue[id]?.[handoff] ?? 0) }
    })
  const leads = sum(parts.map((part) => part.leads))
  const value = sum(parts.map((part) => part.value))
  return { leadsAMonth: leads / months.length, valueEach: leads > 0 ? value / leads : 0 }
}

/** Whether there are more leads, each worth less: a promise of their number is met with worse ones. */
export function isMoreOfWorse(before: LeadMix, after: LeadMix): boolean {
  return (
    after.leadsAMonth > before.leadsAMonth * (1 + NOTABLE) &&
    after.valueEach < before.valueEach * (1 - NOTABLE)
  )
}
