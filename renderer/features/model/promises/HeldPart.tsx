import { Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { durationWords } from '../../../../shared/agreement/durations.ts'
import { ok } from '../../../../shared/base/result.ts'
import { heldAttempts, heldPromise } from '../../../../shared/model/hours/tradeOff.ts'
import type { Calendar } from '../../../../shared/plan/company.ts'
import { NumberField } from '../../../controls/NumberField.tsx'
import { Section } from '../../../controls/Section.tsx'
import { Origin } from '../../../controls/Origin.tsx'
import classes from '../Parts.module.css'
import type { Model } from '../useModel.ts'
import { heldAttemptsOrigin, heldTimeOrigin, type TriedLeads } from './heldOrigins.ts'
import { LIMITS, type Found } from './tradeOffChart.ts'

/** A number of leads to try, and what it leaves room for. */
export function HeldPart({
  found,
  plan,
  scenarioId,
  month,
  format,
}: Pick<Model, 'plan' | 'scenarioId' | 'format'> & {
  readonly found: Found
  /** Index of the month that is looked at; null for an average one. */
  readonly month: number | null
}): ReactNode {
  const [typed, setTyped] = useState<number | null>(null)
  const leads = typed ?? Math.round(found.leads)
  const most = found.attempts.length
  const attempts = heldAttempts(found.team, leads, most)
  const tried = { plan, scenarioId, month, leads }
  return (
    <Section title="What does a number of leads leave room for?">
      <NumberField
        label="Leads a month"
        description="To try; nothing in the plan changes."
        unit="count"
        min={0}
        max={1e9}
        step={10}
        w="var(--sla-wide-field-width)"
        locale={plan.company.locale}
        value={leads}
        onCommit={(value) => {
          setTyped(value)
          return ok(null)
        }}
      />
      <output>
        <Text {...(attempts === null && { className: classes.trouble ?? '' })}>
          {attempts === null ? (
            'Too many: the hours are not enough for one attempt on each.'
          ) : (
            <>
              The hours are enough for{' '}
              <Origin told={() => heldAttemptsOrigin(tried, attempts, most)}>{format.count(attempts)}</Origin>{' '}
              {attempts === 1 ? 'attempt' : 'attempts'} on each{attempts === most && ' and more'}.
            </>
          )}
        </Text>
        {found.kind === 'trade-off' && (
          <TimeWords {...{ found, tried, most, format }} calendar={plan.calendar} />
        )}
      </output>
    </Section>
  )
}

function TimeWords({
  found,
  tried,
  most,
  format,
  calendar,
}: Pick<Model, 'format'> & {
  readonly calendar: Calendar
  readonly found: Extract<Found, { readonly kind: 'trade-off' }>
  readonly tried: TriedLeads
  readonly most: number
}): ReactNode {
  const { withinMinutes, limit } = heldPromise(found.team, tried.leads, found.share, most)
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
      {format.share(found.share)} of them are touched{' '}
      <Origin told={() => heldTimeOrigin(tried, withinMinutes, found.share)}>{time}</Origin>, at best. With
      still more leads, {LIMITS[limit]} first.
    </Text>
  )
}
