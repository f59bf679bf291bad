import { Button, Text } from '@mantine/core'
import { memo, type ReactNode } from 'react'
import { createFormat } from '../../../../shared/base/format.ts'
import { assumedHours } from '../../../../shared/model/hours/assumedHours.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { USUAL_HOURS } from '../../../../shared/plan/salesWork.ts'
import { useSettledPlanSession } from '../../../api/planSession.tsx'
import { ChoiceField } from '../../../controls/ChoiceField.tsx'
import { DriverField } from '../../../controls/DriverField.tsx'
import { placeOf } from '../../../controls/places.ts'
import { Section } from '../../../controls/Section.tsx'
import { useTellRefusal } from '../../../controls/useTellRefusal.ts'
import classes from '../Parts.module.css'
import type { Writing } from '../useWriting.ts'
import { HoursFields } from './HoursFields.tsx'

const COUNTED = [
  { value: 'leads', label: 'leads a rep a month' },
  { value: 'hours', label: 'hours, by what a lead takes' },
] as const

/** What a rep can work: so many leads, or so many hours and what a lead takes of them. */
export const WorkSection = memo(function WorkSection({
  plan,
  writing,
}: {
  readonly plan: Plan
  readonly writing: Writing
}): ReactNode {
  const { edit } = useSettledPlanSession()
  const tell = useTellRefusal()
  const format = createFormat(writing.locale, writing.currency)
  const { hours, leadsPerRep } = plan.baseline.sales
  const assumed = assumedHours(hours, format)
  return (
    <Section
      title="What a lead takes"
      words="A number of leads for each rep is enough to begin. Counted in hours, holidays, attempts and meetings count as well, and the two promises can be traded against each other."
    >
      {/* Where there are no hours yet, this is the place to begin with them. */}
      <div {...(hours === undefined && placeOf('baseline', 'sales', 'hours'))}>
        <ChoiceField
          label="Sales’ work is counted in"
          w="fit-content"
          options={COUNTED}
          value={hours === undefined ? 'leads' : 'hours'}
          onChoose={(counted) =>
            tell(
              edit(`Count sales’ work in ${counted}`, (draft) => {
                if (counted === 'hours') draft.baseline.sales.hours = { ...USUAL_HOURS, assumed: true }
                else delete draft.baseline.sales.hours
              }),
            )
          }
        />
      </div>
      {hours === undefined ? (
        <div className={classes.fields} {...placeOf('baseline', 'sales', 'leadsPerRep')}>
          <div>
            <DriverField
              label="Leads a rep can work a month"
              hideLabel={false}
              unit="count"
              driver={leadsPerRep}
              writing={writing}
              onCommit={(value) =>
                edit(`Set the leads a rep can work a month to ${format.number(value, 2)}`, (draft) => {
                  draft.baseline.sales.leadsPerRep.value = value
                })
              }
            />
          </div>
        </div>
      ) : (
        <>
          {assumed.length > 0 && (
            <div className={classes.fields}>
              <Text className={classes.words ?? ''} size="sm">
                Assumed, not confirmed: {assumed.join(', ')}. What sales can work rests on them.
              </Text>
              <Button
                variant="default"
                onClick={() =>
                  tell(
                    edit('Confirm the usual values of sales’ hours', (draft) => {
                      delete draft.baseline.sales.hours?.assumed
                    }),
                  )
                }
              >
                Confirm the usual values
              </Button>
            </div>
          )}
          <HoursFields {...{ plan, hours, writing }} />
        </>
      )}
    </Section>
  )
})
