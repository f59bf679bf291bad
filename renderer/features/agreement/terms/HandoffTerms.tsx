import type { ReactNode } from 'react'
import type { Terms } from '../../../../shared/plan/terms.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { ChoiceField } from '../../../controls/ChoiceField.tsx'
import { placeOf } from '../../../controls/places.ts'
import { useEditTerms } from './editing.ts'
import { TermText } from './TermText.tsx'
import { TermTime } from './TermTime.tsx'

const SILENCES: readonly { readonly value: Terms['silence']; readonly label: string }[] = [
  { value: 'accepted', label: 'it counts as accepted' },
  { value: 'returned', label: 'it goes back to marketing' },
  { value: 'escalated', label: 'the owner of sales decides' },
]

/** How leads are handed over and find their rep. */
export function HandoffTerms(): ReactNode {
  const { plan } = usePlanSession()
  const edit = useEditTerms()
  return (
    <>
      <TermTime
        term="routeWithinMinutes"
        label="A lead has an owner in sales within"
        description="After the hand-off, such as 15 min or 4 h; left empty, by the end of the same business day"
      />
      <ChoiceField
        label="Where sales says nothing of a lead in time"
        {...placeOf('terms', 'silence')}
        options={SILENCES}
        value={plan.terms.silence}
        onChoose={(chosen) =>
          void edit('Change what silence means', (terms) => {
            terms.silence = chosen
          })
        }
      />
      <TermTime
        term="reassignAfterMinutes"
        label="A lead that nobody touched goes to somebody else after"
        description="Past the promised first touch, such as 4 h or 1 d; left empty, after one business day"
      />
      <TermText term="absence" label="When a rep is away" />
    </>
  )
}
