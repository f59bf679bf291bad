import { Button, Switch } from '@mantine/core'
import type { ReactNode } from 'react'
import { addUsualGuarantees } from '../../../../shared/plan/changes/guarantees.ts'
import { TermId } from '../../../../shared/plan/ids.ts'
import type { Guarantee } from '../../../../shared/plan/terms.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { NumberField } from '../../../controls/NumberField.tsx'
import { useTellRefusal } from '../../../controls/useTellRefusal.ts'
import { EntryList, type TextPart } from './EntryList.tsx'
import { useEditTerms } from './editing.ts'

const HOURS_MOST = 2000

const PARTS: readonly TextPart<Guarantee>[] = [
  {
    label: 'What is guaranteed',
    read: ({ words }) => words,
    write: (guarantee, text) => void (guarantee.words = text),
    lines: 'free',
  },
]

/** Promises of service by time; each counts only when it is switched on. */
export function Guarantees(): ReactNode {
  const { plan } = usePlanSession()
  const edit = useEditTerms()
  const tell = useTellRefusal()
  return (
    <EntryList
      place="guarantees"
      title="Guarantees"
      noun="guarantee"
      words="Promises of service by time, as agencies give them. None holds unless you switch it on."
      entries={plan.terms.guarantees}
      listIn={({ guarantees }) => guarantees}
      make={(id) => ({ id: TermId.parse(id), words: '', businessHours: null, included: true })}
      parts={PARTS}
      renderOthers={({ businessHours, included }, change) => {
        const setHours = (hours: number | null) =>
          change('Change the time of a guarantee', (guarantee) => {
            guarantee.businessHours = hours
          })
        return (
          <>
            <NumberField
              label="Within"
              description="Empty where it has no time"
              unit="count"
              counts="business hours"
              min={0.25}
              max={HOURS_MOST}
              locale={plan.company.locale}
              value={businessHours}
              onCommit={setHours}
              onClear={() => void setHours(null)}
            />
            <Switch
              label="In the agreement"
              checked={included}
              onChange={({ currentTarget: { checked } }) =>
                tell(
                  change(checked ? 'Take a guarantee in' : 'Leave a guarantee out', (guarantee) => {
                    guarantee.included = checked
                  }),
                )
              }
            />
          </>
        )
      }}
      offers={
        <Button
          variant="default"
          onClick={() => tell(edit('Add the usual guarantees', (terms) => addUsualGuarantees(terms)))}
        >
          Offer our list
        </Button>
      }
    />
  )
}
