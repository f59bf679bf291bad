import { Text } from '@mantine/core'
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react'
import { createFormat, type Format } from '../../../../shared/base/format.ts'
import { rowAtThreshold } from '../../../../shared/model/leads/tryScoring.ts'
import type { Scoring } from '../../../../shared/plan/scoring.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { placeOf } from '../../../controls/places.ts'
import { Section } from '../../../controls/Section.tsx'
import { NoLeads } from '../tryout/NoLeads.tsx'
import type { TraitedLeads } from '../tryout/useTraitedLeads.ts'
import { useTried, useTryout } from '../tryout/useTryout.ts'
import classes from './Scoring.module.css'
import { useEditScoring } from './scoringEditing.ts'
import { SuggestedPointsPart } from './SuggestedPointsPart.tsx'
import { ThresholdCharts } from './ThresholdCharts.tsx'
import { ThresholdField } from './ThresholdField.tsx'
import { ThresholdFigures } from './ThresholdFigures.tsx'
import { ThresholdSlider } from './ThresholdSlider.tsx'
import { WhoPasses } from './WhoPasses.tsx'

/** The threshold, and how the score would have done with it on past leads. */
export function ScoringTryout({
  scoring,
  leads: { imported, rows },
}: {
  readonly scoring: Scoring
  readonly leads: TraitedLeads
}): ReactNode {
  const { plan } = usePlanSession()
  const { locale, currency } = plan.company
  const format = useMemo(() => createFormat(locale, currency), [locale, currency])
  const edit = useEditScoring()
  const tryout = useTryout(rows, plan)
  const tried = useTried(tryout, scoring, null)
  const [dragged, setDragged] = useState<number | null>(null)
  const threshold = dragged ?? scoring.threshold
  // Slider and figures keep up with the hand; pictures and leads follow as soon as there is time.
  const following = useDeferredValue(threshold)
  const setThreshold = (value: number) =>
    edit('Change the threshold', (changed) => {
      changed.threshold = value
    })
  return (
    <>
      <div className={classes.bar} {...placeOf('definitions', 'scoring', 'threshold')}>
        <Section
          title="Threshold"
          words={
            tried
              ? `Tried on ${format.count(tried.leads)} past leads, ${format.count(tried.won)} of them won.${youngWords(tried, format)}`
              : 'The points from which a lead is handed over.'
          }
        >
          {tried && tried.leads > 0 ? (
            <>
              <ThresholdSlider
                {...{ threshold, tried, locale }}
                onDrag={setDragged}
                onCommit={(value) => {
                  setDragged(null)
                  return setThreshold(value)
                }}
              />
              <ThresholdFigures row={rowAtThreshold(tried, threshold)} tried={tried} format={format} />
            </>
          ) : (
            <ThresholdField threshold={scoring.threshold} {...{ locale }} onCommit={setThreshold} />
          )}
        </Section>
      </div>
      {rows.length === 0 && (
        <NoLeads imported={imported} use="see here which threshold lets the good ones through" />
      )}
      {tried?.leads === 0 && <Text>All imported leads are too young to tell which of them will be won.</Text>}
      {tryout && tried && tried.leads > 0 && (
        <>
          <ThresholdCharts {...{ tried, format }} threshold={following} />
          <WhoPasses {...{ tryout, tried, format }} threshold={following} />
          <SuggestedPointsPart {...{ tryout, tried, scoring, format }} />
        </>
      )}
    </>
  )
}

function youngWords(
  { young, daysToWin }: { readonly young: number; readonly daysToWin: number | null },
  format: Format,
): string {
  if (young === 0 || daysToWin === null) return ''
  return ` ${format.count(young)} later ones are left out: 9 in 10 wins take up to ${format.count(daysToWin)} days, which have not passed for them yet.`
}
