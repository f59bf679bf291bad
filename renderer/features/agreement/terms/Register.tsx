import type { ReactNode } from 'react'
import { TermId } from '../../../../shared/plan/ids.ts'
import type { RegisterEntry } from '../../../../shared/plan/terms.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { ChoiceField } from '../../../controls/ChoiceField.tsx'
import { DayField } from '../../../controls/DateFields.tsx'
import { EntryList, type TextPart } from './EntryList.tsx'
import classes from './Terms.module.css'

const KINDS = [
  { value: 'assumption', label: 'Assumption' },
  { value: 'risk', label: 'Risk' },
  { value: 'decision', label: 'Decision' },
] as const

const PARTS: readonly TextPart<RegisterEntry>[] = [
  {
    label: 'In words',
    read: ({ words }) => words,
    write: (entry, text) => void (entry.words = text),
    lines: 'free',
  },
  { label: 'Owner', read: ({ owner }) => owner, write: (entry, text) => void (entry.owner = text) },
]

/** Assumptions, risks and decisions that both sides keep in view. */
export function Register(): ReactNode {
  const { plan } = usePlanSession()
  return (
    <EntryList<RegisterEntry>
      place="register"
      title="Assumptions, risks, decisions"
      noun="entry"
      words={
        plan.agreement.size === 'full'
          ? 'Added to what the model itself says of them on the page.'
          : 'Added to what the model itself says of them. Printed in the full size.'
      }
      entries={plan.terms.register}
      listIn={({ register }) => register}
      make={(id) => ({ id: TermId.parse(id), kind: 'assumption', words: '', owner: '', reviewOn: null })}
      parts={PARTS}
      renderOthers={({ kind, reviewOn }, change) => {
        const setDay = (day: RegisterEntry['reviewOn']) =>
          change('Change the day to look at an entry again', (entry) => {
            entry.reviewOn = day
          })
        return (
          <div className={classes.row}>
            <ChoiceField
              label="Kind"
              options={KINDS}
              value={kind}
              onChoose={(chosen) =>
                void change('Change the kind of an entry', (entry) => {
                  entry.kind = chosen
                })
              }
            />
            <DayField label="Look again on" value={reviewOn} onCommit={setDay} onClear={() => setDay(null)} />
          </div>
        )
      }}
    />
  )
}
