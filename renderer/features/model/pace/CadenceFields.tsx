import { memo, type ReactNode } from 'react'
import { createFormat } from '../../../../shared/base/format.ts'
import type { Cadence, CadenceProfile } from '../../../../shared/plan/pace.ts'
import { useSettledPlanSession } from '../../../api/planSession.tsx'
import { ChoiceField } from '../../../controls/ChoiceField.tsx'
import { NumberField } from '../../../controls/NumberField.tsx'
import { NumbersField } from '../../../controls/NumbersField.tsx'
import { placeOf } from '../../../controls/places.ts'
import { useTellRefusal } from '../../../controls/useTellRefusal.ts'
import classes from '../Parts.module.css'
import type { Writing } from '../useWriting.ts'

const PROFILES: readonly { readonly value: CadenceProfile['kind']; readonly label: string }[] = [
  { value: 'even', label: 'evenly' },
  { value: 'front-loaded', label: 'most at the start of the month' },
  { value: 'back-loaded', label: 'most at the end of the month' },
  { value: 'weekly-campaign', label: 'all of a week on its first day' },
  { value: 'own', label: 'by weights of your own' },
]

/** How leads come within a month, how soon they are to be worked, and how far delivery may be off. */
export const CadenceFields = memo(function CadenceFields({
  cadence,
  days,
  writing,
}: {
  readonly cadence: Cadence
  /** Working days of the month that is looked at: so many weights stand there to begin with. */
  readonly days: number
  readonly writing: Writing
}): ReactNode {
  const { edit } = useSettledPlanSession()
  const tell = useTellRefusal()
  const format = createFormat(writing.locale, writing.currency)
  const { profile, windowDays, tolerated } = cadence
  const change = (label: string, changed: Partial<Cadence>) =>
    edit(label, (draft) => {
      Object.assign(draft.cadence, changed)
    })
  return (
    <div className={classes.fields} {...placeOf('cadence')}>
      <ChoiceField
        label="Leads come"
        w="fit-content"
        options={PROFILES}
        value={profile.kind}
        onChoose={(kind) => {
          const chosen: CadenceProfile =
            kind === 'own' ? { kind, weights: Array.from({ length: days }, () => 1) } : { kind }
          tell(change('Change how leads come within a month', { profile: chosen }))
        }}
      />
      {profile.kind === 'own' && (
        <NumbersField
          label="Weights of the working days"
          description="From the first day on; only their proportions count."
          unit="count"
          min={0}
          max={1e6}
          locale={writing.locale}
          values={profile.weights}
          onCommit={(weights) =>
            change('Change the weights of the working days', { profile: { kind: 'own', weights } })
          }
        />
      )}
      <div {...placeOf('cadence', 'windowDays')}>
        <NumberField
          label="On time within"
          description="Working days; 0: same day."
          unit="days"
          whole
          min={0}
          max={31}
          w="var(--sla-field-width)"
          locale={writing.locale}
          value={windowDays}
          onCommit={(typed) =>
            change(`Count leads as on time within ${typed} working days`, { windowDays: typed })
          }
        />
      </div>
      <div {...placeOf('cadence', 'tolerated')}>
        <NumberField
          label="Marketing may be off by"
          description="Share of a week’s leads."
          unit="share"
          min={0}
          max={4}
          step={0.05}
          w="var(--sla-field-width)"
          locale={writing.locale}
          value={tolerated}
          onCommit={(typed) =>
            change(`Let marketing be off by ${format.share(typed)} of a week’s leads`, { tolerated: typed })
          }
        />
      </div>
    </div>
  )
})
