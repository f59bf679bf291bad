import { Text } from '@mantine/core'
import { useMemo, type ReactNode } from 'react'
import type { Format } from '../../../../shared/base/format.ts'
import { ratesAcross, recordedSteps } from '../../../../shared/model/rateAcross.ts'
import type { Segment } from '../../../../shared/plan/funnel.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { Section } from '../../../controls/Section.tsx'
import { AllRates } from './AllRates.tsx'
import { BaselineFromHistory } from './BaselineFromHistory.tsx'
import { BorrowSwitch } from './BorrowSwitch.tsx'
import { SegmentRates } from './SegmentRates.tsx'

/** The rates that the history gives, beside those that the plan uses. */
export function RateSection({
  plan,
  segment,
  format,
}: {
  readonly plan: Plan
  readonly segment: Segment | null
  readonly format: Format
}): ReactNode {
  const canBorrow = plan.segments.length > 1
  const steps = useMemo(() => recordedSteps(plan, segment?.id ?? null), [plan, segment])
  const rates = useMemo(() => ratesAcross(plan, steps), [plan, steps])
  return (
    <Section
      title="Rates"
      words="The share that gets from one stage to the next, allowing for the time it takes. In 9 of 10 such histories the true rate lies in the range."
    >
      {steps.length === 0 ? (
        <Text>There is no rate yet: entries to two stages at least have to be recorded.</Text>
      ) : segment ? (
        <SegmentRates {...{ plan, segment, steps, format }} rates={rates[segment.id] ?? []} />
      ) : (
        <AllRates segments={plan.segments} {...{ steps, rates, format, canBorrow }} />
      )}
      {canBorrow && steps.length > 0 && (
        <>
          {segment && <BorrowSwitch segment={segment} label={`${segment.name} borrows`} />}
          <Text c="dimmed" size="xs" maw="var(--sla-words-width)">
            A segment with few leads of its own can borrow: its rates then lean on those of the other
            segments, the more so the fewer leads it has and the more alike the segments are. Off unless you
            switch it on.
          </Text>
        </>
      )}
      <BaselineFromHistory plan={plan} format={format} />
    </Section>
  )
}
