import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { createFormat } from '../../../../shared/base/format.ts'
import type { Response } from '../../../../shared/plan/pace.ts'
import { useSettledPlanSession } from '../../../api/planSession.tsx'
import { NumberField, type NumberFieldProps } from '../../../controls/NumberField.tsx'
import { numberText } from '../../../controls/numberText.ts'
import { placeOf } from '../../../controls/places.ts'
import { useTellRefusal } from '../../../controls/useTellRefusal.ts'
import classes from '../Parts.module.css'
import type { Writing } from '../useWriting.ts'

const FIELDS: readonly (Pick<NumberFieldProps, 'unit' | 'max' | 'counts' | 'whole' | 'label'> & {
  readonly name: 'respondersOnDuty' | 'touchesAnHour' | 'waitingAtOpening'
})[] = [
  { name: 'respondersOnDuty', label: 'Responders on duty', unit: 'count', whole: true, max: 500 },
  { name: 'touchesAnHour', label: 'First touches each makes', unit: 'count', max: 1000, counts: 'an hour' },
  { name: 'waitingAtOpening', label: 'Leads waiting at opening', unit: 'share', max: 1 },
]

/** Who makes the first touch, how many an hour, and how many leads wait when the office opens. */
export function ResponseFields({
  response,
  writing,
}: {
  readonly response: Response
  readonly writing: Writing
}): ReactNode {
  const { edit } = useSettledPlanSession()
  const tell = useTellRefusal()
  const format = createFormat(writing.locale, writing.currency)
  return (
    <div className={classes.fields}>
      {FIELDS.map(({ name, label, ...field }) => (
        <div key={name} {...placeOf('response', name)}>
          <NumberField
            {...field}
            {...writing}
            label={label}
            min={0}
            w="var(--sla-field-width)"
            value={response[name]}
            onCommit={(value) =>
              edit(`Set “${label}” to ${numberText(value, field.unit, format)}`, (draft) => {
                if (draft.response) draft.response[name] = value
              })
            }
          />
        </div>
      ))}
      <Button
        variant="subtle"
        w="fit-content"
        onClick={() =>
          tell(
            edit('Do without responders', (draft) => {
              draft.response = null
            }),
          )
        }
      >
        Do without responders
      </Button>
    </div>
  )
}
