import type { ReactNode } from 'react'
import { TermId } from '../../../../shared/plan/ids.ts'
import type { Meeting } from '../../../../shared/plan/terms.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { EntryList, type TextPart } from './EntryList.tsx'

const PARTS: readonly TextPart<Meeting>[] = [
  { label: 'Meeting', read: ({ name }) => name, write: (meeting, text) => void (meeting.name = text) },
  {
    label: 'When',
    read: ({ when }) => when,
    write: (meeting, text) => void (meeting.when = text),
    placeholder: 'Every second Tuesday, 30 minutes',
  },
  { label: 'Who', read: ({ who }) => who, write: (meeting, text) => void (meeting.who = text) },
  {
    label: 'Agenda',
    read: ({ agenda }) => agenda,
    write: (meeting, text) => void (meeting.agenda = text),
    lines: 'free',
  },
]

/** When both sides meet, and about what. */
export function Meetings(): ReactNode {
  const { plan } = usePlanSession()
  return (
    <EntryList
      place="meetings"
      title="Meetings"
      noun="meeting"
      words="Your list takes the place of our usual one, which stands on the page as long as this is empty."
      entries={plan.terms.meetings}
      listIn={({ meetings }) => meetings}
      make={(id) => ({ id: TermId.parse(id), name: 'New meeting', when: '', who: '', agenda: '' })}
      parts={PARTS}
    />
  )
}
