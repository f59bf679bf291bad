import type { ReactNode } from 'react'
import { TermId } from '../../../../shared/plan/ids.ts'
import type { Report } from '../../../../shared/plan/terms.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { EntryList, type TextPart } from './EntryList.tsx'

const PARTS: readonly TextPart<Report>[] = [
  { label: 'Report', read: ({ what }) => what, write: (report, text) => void (report.what = text) },
  {
    label: 'When',
    read: ({ when }) => when,
    write: (report, text) => void (report.when = text),
    placeholder: 'Every Monday by noon',
  },
  {
    label: 'To whom',
    read: ({ to }) => to,
    write: (report, text) => void (report.to = text),
  },
  { label: 'Made by', read: ({ owner }) => owner, write: (report, text) => void (report.owner = text) },
]

/** Who is told what, and when. */
export function Reports(): ReactNode {
  const { plan } = usePlanSession()
  return (
    <EntryList
      place="reports"
      title="Reports"
      noun="report"
      words="Your list takes the place of our usual one, which stands on the page as long as this is empty."
      entries={plan.terms.reports}
      listIn={({ reports }) => reports}
      make={(id) => ({ id: TermId.parse(id), what: 'New report', when: '', to: '', owner: '' })}
      parts={PARTS}
    />
  )
}
