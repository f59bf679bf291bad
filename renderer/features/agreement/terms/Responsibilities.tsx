import type { ReactNode } from 'react'
import { TermId } from '../../../../shared/plan/ids.ts'
import type { Responsibility } from '../../../../shared/plan/terms.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { EntryList, type TextPart } from './EntryList.tsx'

const PARTS: readonly TextPart<Responsibility>[] = [
  { label: 'Activity', read: ({ activity }) => activity, write: (row, text) => void (row.activity = text) },
  {
    label: 'Responsible: does it',
    read: ({ responsible }) => responsible,
    write: (row, text) => void (row.responsible = text),
  },
  {
    label: 'Accountable: answers for it',
    read: ({ accountable }) => accountable,
    write: (row, text) => void (row.accountable = text),
  },
  {
    label: 'Consulted: asked before',
    read: ({ consulted }) => consulted,
    write: (row, text) => void (row.consulted = text),
  },
  {
    label: 'Informed: told afterwards',
    read: ({ informed }) => informed,
    write: (row, text) => void (row.informed = text),
  },
]

/** Who does what: responsible, accountable, consulted, informed. */
export function Responsibilities(): ReactNode {
  const { plan } = usePlanSession()
  return (
    <EntryList
      place="responsibilities"
      title="Who does what"
      noun="activity"
      words={
        plan.agreement.size === 'full'
          ? 'Your list takes the place of our usual one, which stands on the page as long as this is empty.'
          : 'Your list takes the place of our usual one. It is printed in the full size.'
      }
      entries={plan.terms.responsibilities}
      listIn={({ responsibilities }) => responsibilities}
      make={(id) => ({
        id: TermId.parse(id),
        activity: 'New activity',
        responsible: '',
        accountable: '',
        consulted: '',
        informed: '',
      })}
      parts={PARTS}
    />
  )
}
