import type { ReactNode } from 'react'
import { TermId } from '../../../../shared/plan/ids.ts'
import type { Initiative } from '../../../../shared/plan/terms.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { EntryList, type TextPart } from './EntryList.tsx'
import { SideChoice } from './SideChoice.tsx'

const PARTS: readonly TextPart<Initiative>[] = [
  { label: 'Initiative', read: ({ name }) => name, write: (entry, text) => void (entry.name = text) },
  { label: 'Owner', read: ({ owner }) => owner, write: (entry, text) => void (entry.owner = text) },
  {
    label: 'Expected effect',
    read: ({ effect }) => effect,
    write: (entry, text) => void (entry.effect = text),
    placeholder: '40 more leads a month from June',
  },
]

/** What a side starts in the term beside its daily work. */
export function Initiatives(): ReactNode {
  const { plan } = usePlanSession()
  return (
    <EntryList<Initiative>
      place="initiatives"
      title="Initiatives"
      noun="initiative"
      words="What a side sets going in the term. The page has no list of them as long as this is empty."
      entries={plan.terms.initiatives}
      listIn={({ initiatives }) => initiatives}
      make={(id) => ({
        id: TermId.parse(id),
        name: 'New initiative',
        side: 'marketing',
        owner: '',
        effect: '',
      })}
      parts={PARTS}
      renderOthers={({ side }, change) => (
        <SideChoice
          side={side}
          onChoose={(chosen) =>
            change('Change the side of an initiative', (entry) => {
              entry.side = chosen
            })
          }
        />
      )}
    />
  )
}
