import type { ReactNode } from 'react'
import { TermId } from '../../../../shared/plan/ids.ts'
import type { EscalationStep } from '../../../../shared/plan/terms.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { EntryList, type TextPart } from './EntryList.tsx'

const PARTS: readonly TextPart<EscalationStep>[] = [
  {
    label: 'When',
    read: ({ when }) => when,
    write: (step, text) => void (step.when = text),
    placeholder: 'After a second miss in a row',
  },
  { label: 'Goes to', read: ({ to }) => to, write: (step, text) => void (step.to = text) },
  { label: 'What happens', read: ({ what }) => what, write: (step, text) => void (step.what = text) },
]

/** Who hears of a miss, one step above the other. */
export function Escalation(): ReactNode {
  const { plan } = usePlanSession()
  return (
    <EntryList
      place="escalation"
      title="Escalation ladder"
      noun="step"
      words="The lowest first. Our usual ladder stands on the page as long as this is empty."
      entries={plan.terms.escalation}
      listIn={({ escalation }) => escalation}
      make={(id) => ({ id: TermId.parse(id), when: '', to: '', what: '' })}
      parts={PARTS}
    />
  )
}
