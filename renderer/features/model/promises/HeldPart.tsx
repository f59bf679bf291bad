import { Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { durationWords } from '../../../../shared/agreement/durations.ts'
import { ok } from '../../../../shared/base/result.ts'
import { heldAttempts, heldPromise } from '../../../../shared/model/hours/tradeOff.ts'
import type { Calendar } from '../../../../shared/plan/company.ts'
import { NumberField } from '../../../controls/NumberField.tsx'
import { Section } from '../../../controls/Section.tsx'
import classes from '../Parts.module.css'
import type { Model } from '../useModel.ts'
import { LIMITS, type Found } from './tradeOffChart.ts'

/** A number of leads to try, and what it leaves room for. */
export function HeldPart({
  found,
  plan,
  format,
}: Pick<Model, 'plan' | 'format'> & { readonly found: Found }): ReactNode {
  const [typed, setTyped] = useState<number | null>(null)
  const leads = typed ?? Math.round(found.leads)
  const most = found.attempts.length
  const attempts = heldAttempts(found.team, leads, most)
  return (
    <Section title="What does a number of leads leave room for?">
      <NumberField
        label="Leads a month"
        description="To try; nothing in the plan changes."
        unit="count"
        min={0}
        max={1e9}
        step={10}
        w="var(--sla-field-width)"
        locale={plan.company.locale}
        value={leads}
        onCommit={(value) => {
          setTyped(value)
          return ok(null)
        }}
      />
      <output>
        <Text {...(attempts === null && { className: classes.trouble ?? '' })}>
          {attempts === null
            ? 'Too many: the hours are not enough for one attempt on each.'
            : attempts === most
              ? `The hours are enough for ${format.count(most)} attempts on each and more.`
              : `The hours are enough for ${format.count(attempts)} ${attempts === 1 ? 'attempt' : 'attempts'} on each.`}
        </Text>
        {found.kind === 'trade-off' && (
          <TimeWords {...{ found, leads, most, format }} calendar={plan.calendar} />
        )}
      </output>
    </Section>
  )
}

function TimeWords({
  found,
  leads,
  most,
  format,
  calendar,
}: Pick<Model, 'format'> & {
  readonly calendar: Calendar
  readonly found: Extract<Found, { readonly kind: 'trade-off' }>
  readonly leads: number
  readonly most: number
}): ReactNode {
  const { withinMinutes, limit } = heldPromise(found.team, leads, found.share, most)
  if (withinMinutes === null) {
    return (
      <Text className={classes.trouble ?? ''}>
        Too many for the responders: the queue for the first touch only grows.
      </Text>
    )
  }
  const time =
    withinMinutes < 1
      ? 'at once'
      : `within ${durationWords(Math.ceil(withinMinutes), 'business', format, calendar)}`
  return (
    <Text>
      {format.share(found.share)} of them are touched {time}, at best. With still more leads, {LIMITS[limit]}{' '}
      first.
    </Text>
  )
}
