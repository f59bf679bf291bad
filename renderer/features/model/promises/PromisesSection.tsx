import { Button, Text, VisuallyHidden } from '@mantine/core'
import { useMemo, useState, type ReactNode } from 'react'
import { promisedHandover } from '../../../../shared/model/promisedLeads.ts'
import { firstTouchPromises, promisedAttempts } from '../../../../shared/model/topics/servicePromises.ts'
import { tradeOffOf } from '../../../../shared/model/topics/tradeOffOf.ts'
import { ChoiceField } from '../../../controls/ChoiceField.tsx'
import { Section } from '../../../controls/Section.tsx'
import { useGoTo } from '../../../controls/useGoTo.ts'
import { GoTo } from '../GoTo.tsx'
import classes from '../Parts.module.css'
import type { SectionProps } from '../sectionProps.ts'
import { HeldPart } from './HeldPart.tsx'
import { TodayWords } from './TodayWords.tsx'
import { TradeOffPart } from './TradeOffPart.tsx'

const AVERAGE = 'average'

/** The two promises as one trade-off: how many leads, and what is done with each. */
export function PromisesSection({ following }: SectionProps): ReactNode {
  const { plan, scenarioId, format, figures } = following
  const goTo = useGoTo()
  const [chosen, setChosen] = useState<number | null>(null)
  const month = chosen === null || chosen >= figures.months.length ? null : chosen
  const found = useMemo(
    () => tradeOffOf(plan, scenarioId, month === null ? {} : { month }),
    [plan, scenarioId, month],
  )
  const today = useMemo(
    () => ({
      leads: promisedHandover(plan)?.aMonth ?? null,
      attempts: promisedAttempts(plan),
      firstTouch: firstTouchPromises(plan).find(({ clock }) => clock === 'business') ?? null,
    }),
    [plan],
  )
  return (
    <div className={classes.section}>
      <VisuallyHidden component="h1">Both promises</VisuallyHidden>
      {found.kind === 'incomplete' ? (
        <Section title="What do the two promises leave room for?">
          <Text className={classes.words ?? ''}>
            More leads leave less time for each. Counted in hours, sales’ work shows how many leads can be
            honoured with how many attempts, and how soon each can be touched.
          </Text>
          <Button
            variant="default"
            w="fit-content"
            onClick={() => goTo(found.missing[0]?.path ?? ['baseline', 'sales'])}
          >
            Count sales’ work in hours
          </Button>
        </Section>
      ) : (
        <>
          <ChoiceField
            label="Month that is looked at"
            w="fit-content"
            options={[
              { value: AVERAGE, label: 'an average month' },
              ...figures.months.map((name, index) => ({ value: String(index), label: format.month(name) })),
            ]}
            value={month === null ? AVERAGE : String(month)}
            onChoose={(value) => setChosen(value === AVERAGE ? null : Number(value))}
          />
          <TradeOffPart {...{ found, today, month, format }} />
          <TodayWords {...{ found, today, format }} calendar={plan.calendar} month={month} />
          <HeldPart {...{ found, month, format, plan, scenarioId }} />
          {found.kind === 'attempts-only' && (
            <Text className={classes.words ?? ''}>
              Nobody is there for first touches alone, so no time to them can be told.{' '}
              <GoTo path={found.missing[0]?.path ?? ['response']}>Say who makes the first touch</GoTo>
            </Text>
          )}
        </>
      )}
    </div>
  )
}
