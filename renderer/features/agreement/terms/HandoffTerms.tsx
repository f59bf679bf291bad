import type { ReactNode } from 'react'
import type { Terms } from '../../../../shared/plan/terms.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { ChoiceField } from '../../../controls/ChoiceField.tsx'
import { placeOf } from '../../../controls/places.ts'
import { useEditTerms } from './editing.ts'
import { TermNumber } from './TermNumber.tsx'
import { TermText } from './TermText.tsx'

const SILENCES: readonly { readonly value: Terms['silence']; readonly label: string }[] = [
  { value: 'accepted', label: 'it counts as accepted' },
  { value: 'returned', label: 'it goes back to marketing' },
  { value: 'escalated', label: 'it goes to the head of sales' },
]

const MINUTES_MOST = 100_000

/** How leads are handed over and find their rep. */
export function HandoffTerms(): ReactNode {
  const { plan } = usePlanSession()
  const edit = useEditTerms()
  return (
    <>
      <TermNumber
        term="routeWithinMinutes"
        label="A lead has an owner in sales within"
        description="After the hand-off; empty where no time is promised"
        counts="minutes"
        max={MINUTES_MOST}
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
      <TermNumber
        term="reassignAfterMinutes"
        label="A lead that nobody touched goes to somebody else after"
        description="Past the promised first touch; empty where it stays with its rep"
        counts="minutes"
        max={MINUTES_MOST}
      />
      <TermText term="absence" label="When a rep is away" />
    </>
  )
}
