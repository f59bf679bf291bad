import { MultiSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import { LeadClassId } from '../../../../shared/plan/ids.ts'
import type { LeadClass } from '../../../../shared/plan/terms.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { ChoiceField } from '../../../controls/ChoiceField.tsx'
import { DurationField } from '../../../controls/DurationField.tsx'
import { NumberField } from '../../../controls/NumberField.tsx'
import { turnedIn } from '../../../controls/turnedIn.ts'
import { EntryList, type ChangeEntry, type TextPart } from './EntryList.tsx'
import { MINUTES_MOST } from './TermTime.tsx'
import classes from './Terms.module.css'

const PARTS: readonly TextPart<LeadClass>[] = [
  { label: 'Name', read: ({ name }) => name, write: (found, text) => void (found.name = text) },
  {
    label: 'Channels',
    read: ({ channels }) => channels,
    write: (found, text) => void (found.channels = text),
    placeholder: 'Phone first, then e-mail',
  },
  {
    label: 'Spacing',
    read: ({ spacing }) => spacing,
    write: (found, text) => void (found.spacing = text),
    placeholder: 'Days 1, 2, 4, 8 and 14',
  },
]

const CLOCKS = [
  { value: 'business', label: 'in working hours' },
  { value: 'calendar', label: 'around the clock' },
] as const

/** Kinds of leads that sales works by conditions of their own. */
export function LeadClasses(): ReactNode {
  const { plan } = usePlanSession()
  return (
    <EntryList<LeadClass>
      place="leadClasses"
      title="Conditions by class of lead"
      noun="class"
      words="Such as people who asked for a call. What a class leaves empty is as sales promises it for all leads; without a class, one set of conditions holds for all."
      entries={plan.terms.leadClasses}
      listIn={({ leadClasses }) => leadClasses}
      make={(id) => ({
        id: LeadClassId.parse(id),
        name: 'New class',
        segmentIds: [],
        firstTouchMinutes: null,
        clock: 'business',
        keptFor: null,
        attempts: null,
        withinDays: null,
        channels: '',
        spacing: '',
      })}
      parts={PARTS}
      renderOthers={(entry, change) => <Conditions {...{ entry, change }} />}
    />
  )
}

type NumberPart = 'keptFor' | 'attempts' | 'withinDays'

const NUMBERS: readonly {
  readonly part: NumberPart
  readonly label: string
  readonly unit: 'count' | 'share' | 'days'
  readonly counts?: string
  readonly min: number
  readonly max: number
}[] = [
  { part: 'keptFor', label: 'Kept for', unit: 'share', counts: 'of leads', min: 0, max: 1 },
  { part: 'attempts', label: 'Attempts', unit: 'count', min: 1, max: 50 },
  { part: 'withinDays', label: 'Within', unit: 'days', min: 1, max: 365 },
]

function Conditions({
  entry,
  change,
}: {
  readonly entry: LeadClass
  readonly change: ChangeEntry<LeadClass>
}): ReactNode {
  const { plan } = usePlanSession()
  const setFirstTouch = (minutes: number | null) =>
    change('Change the conditions of a class', (found) => {
      found.firstTouchMinutes = minutes
    })
  return (
    <>
      <MultiSelect
        label="Kinds of leads"
        placeholder={entry.segmentIds.length === 0 ? 'None yet' : ''}
        data={plan.segments.map(({ id, name }) => ({ value: id, label: name }))}
        value={[...entry.segmentIds]}
        onChange={(chosen) =>
          void change('Change the leads of a class', (found) => {
            const all = plan.segments.map(({ id }) => id)
            found.segmentIds = turnedIn(all, entry.segmentIds, chosen, found.segmentIds)
          })
        }
      />
      <ChoiceField
        label="Clock of the first touch"
        options={CLOCKS}
        value={entry.clock}
        onChoose={(clock) =>
          void change('Change the clock of a class', (found) => {
            found.clock = clock
          })
        }
      />
      <div className={classes.row}>
        <DurationField
          label="First touch within"
          placeholder="as for all"
          clock={entry.clock}
          calendar={plan.calendar}
          locale={plan.company.locale}
          max={MINUTES_MOST}
          minutes={entry.firstTouchMinutes}
          onCommit={setFirstTouch}
          onClear={() => void setFirstTouch(null)}
        />
        {NUMBERS.map(({ part, ...field }) => {
          const set = (value: number | null) =>
            change('Change the conditions of a class', (found) => {
              found[part] = value
            })
          return (
            <NumberField
              key={part}
              {...field}
              whole={field.unit !== 'share'}
              placeholder="as for all"
              locale={plan.company.locale}
              value={entry[part]}
              onCommit={set}
              onClear={() => void set(null)}
            />
          )
        })}
      </div>
    </>
  )
}
