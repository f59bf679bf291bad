import type { ReactNode } from 'react'
import { TermId } from '../../../../shared/plan/ids.ts'
import type { Duty } from '../../../../shared/plan/terms.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { EntryList, type TextPart } from './EntryList.tsx'
import { SideChoice } from './SideChoice.tsx'

const PARTS: readonly TextPart<Duty>[] = [
  {
    label: 'What it does for the other side',
    read: ({ words }) => words,
    write: (duty, text) => void (duty.words = text),
    placeholder: 'Gives sales the content of each campaign two days before it starts',
    lines: 'free',
  },
  { label: 'Owner', read: ({ owner }) => owner, write: (duty, text) => void (duty.owner = text) },
]

/** What a side does for the other beside what is counted. */
export function Duties(): ReactNode {
  const { plan } = usePlanSession()
  return (
    <EntryList<Duty>
      place="duties"
      title="Duties of both sides"
      noun="duty"
      words="What a side does for the other beside what is counted. The page has only the promises as long as this is empty."
      entries={plan.terms.duties}
      listIn={({ duties }) => duties}
      make={(id) => ({ id: TermId.parse(id), side: 'marketing', words: '', owner: '' })}
      parts={PARTS}
      renderOthers={({ side }, change) => (
        <SideChoice
          side={side}
          onChoose={(chosen) =>
            change('Change the side of a duty', (duty) => {
              duty.side = chosen
            })
          }
        />
      )}
    />
  )
}
