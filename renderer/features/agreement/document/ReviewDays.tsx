import { Button, Input, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { addMonths, lastDay, monthOf, type Day } from '../../../../shared/base/month.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { DayField } from '../../../controls/DateFields.tsx'
import { placeOf } from '../../../controls/places.ts'
import { RemoveButton } from '../../../controls/RemoveButton.tsx'
import classes from '../AgreementScreen.module.css'

/** The days on which both sides look at the agreement again. */
export function ReviewDays(): ReactNode {
  const { plan, edit } = usePlanSession()
  const { reviews } = plan.agreement
  return (
    <Input.Wrapper label="Review dates" labelElement="div" {...placeOf('agreement', 'reviews')}>
      <Stack gap="xs">
        {reviews.map((day, index) => (
          <div key={day} className={classes.days} {...placeOf('agreement', 'reviews', index)}>
            <DayField
              label={`Review ${index + 1}`}
              hideLabel
              value={day}
              onCommit={(typed) =>
                edit('Change a review date', (draft) => {
                  const others = draft.agreement.reviews.filter((other) => other !== day)
                  draft.agreement.reviews = inOrder([...others, typed])
                })
              }
            />
            <RemoveButton
              what={`review ${index + 1}`}
              onClick={() =>
                edit('Remove a review date', (draft) => {
                  draft.agreement.reviews = draft.agreement.reviews.filter((other) => other !== day)
                })
              }
            />
          </div>
        ))}
        <Button
          variant="default"
          w="fit-content"
          onClick={() =>
            edit('Add a review date', (draft) => {
              draft.agreement.reviews = inOrder([...draft.agreement.reviews, nextReview(draft)])
            })
          }
        >
          Add a review date
        </Button>
      </Stack>
    </Input.Wrapper>
  )
}

/** Three months after the last review, else at the end of the first three months; always at the end of a month. */
function nextReview({ agreement, horizon }: Pick<Plan, 'agreement' | 'horizon'>): Day {
  const last = agreement.reviews.toSorted().at(-1)
  return lastDay(last === undefined ? addMonths(horizon.start, 2) : addMonths(monthOf(last), 3))
}

/** Each day once, the earliest first. */
function inOrder(days: readonly Day[]): Day[] {
  return [...new Set(days)].toSorted()
}
