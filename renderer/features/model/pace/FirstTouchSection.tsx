import { Button, Text } from '@mantine/core'
import { memo, type ReactNode } from 'react'
import { assumedResponse } from '../../../../shared/model/assumedResponse.ts'
import type { FirstTouch } from '../../../../shared/model/topics/firstTouchOf.ts'
import { USUAL_RESPONSE } from '../../../../shared/plan/pace.ts'
import { useSettledPlanSession } from '../../../api/planSession.tsx'
import { placeOf } from '../../../controls/places.ts'
import { Section } from '../../../controls/Section.tsx'
import { useTellRefusal } from '../../../controls/useTellRefusal.ts'
import { MissingNote } from '../MissingNote.tsx'
import classes from '../Parts.module.css'
import type { Model } from '../useModel.ts'
import type { Writing } from '../useWriting.ts'
import { QueueFigures } from './QueueFigures.tsx'
import { RespondersPart } from './RespondersPart.tsx'
import { ResponseFields } from './ResponseFields.tsx'
import { TouchTable } from './TouchTable.tsx'

/** How soon a lead has its first touch, and what the promises about it ask for. */
export const FirstTouchSection = memo(function FirstTouchSection({
  plan,
  format,
  writing,
  firstTouch: { queue, promises },
  month,
}: Pick<Model, 'plan' | 'format'> & {
  readonly writing: Writing
  readonly firstTouch: FirstTouch
  /** Index of the month that is looked at. */
  readonly month: number
}): ReactNode {
  const { edit } = useSettledPlanSession()
  const tell = useTellRefusal()
  const { response } = plan
  const assumed = assumedResponse(response, format)
  const found = queue.kind === 'queue' ? (queue.months[month] ?? null) : null
  return (
    <div {...placeOf('response')}>
      <Section
        title="Speed to lead"
        words="A best case: it holds for people who do nothing but first touches while they are on duty, and for leads that come by chance over the working hours. Beside it stands what becomes of the leads that wait at opening."
      >
        {response === null ? (
          <>
            <Text className={classes.words ?? ''}>
              Nobody is there for first touches alone yet. Say how many people are, and this shows how many
              leads are touched in the time that is promised, and how many people it takes.
            </Text>
            <Button
              variant="default"
              w="fit-content"
              onClick={() =>
                tell(
                  edit('Say who makes first touches', (draft) => {
                    draft.response = { ...USUAL_RESPONSE, assumed: true }
                  }),
                )
              }
            >
              Say who makes first touches
            </Button>
          </>
        ) : (
          <>
            {assumed.length > 0 && (
              <div className={classes.fields}>
                <Text className={classes.words ?? ''} size="sm">
                  Assumed, not confirmed: {assumed.join(', ')}. How soon leads are touched rests on them.
                </Text>
                <Button
                  variant="default"
                  onClick={() =>
                    tell(
                      edit('Confirm the usual values of the first touch', (draft) => {
                        delete draft.response?.assumed
                      }),
                    )
                  }
                >
                  Confirm the usual values
                </Button>
              </div>
            )}
            <ResponseFields {...{ response, writing }} />
          </>
        )}
        {response !== null && queue.kind === 'incomplete' && <MissingNote missing={queue.missing} />}
        {queue.kind === 'queue' && found === null && <Text>There is no working hour in this month.</Text>}
        {response !== null && found !== null && (
          <>
            <QueueFigures {...{ found, format, month }} />
            <TouchTable {...{ promises, month, format }} calendar={plan.calendar} />
            <RespondersPart {...{ promises, response, found, month, format }} calendar={plan.calendar} />
          </>
        )}
      </Section>
    </div>
  )
})
