import { Text } from '@mantine/core'
import { memo, useMemo, type ReactNode } from 'react'
import { responseEffectOf } from '../../../../shared/model/topics/responseEffectOf.ts'
import type { Response, ResponseCurve } from '../../../../shared/plan/pace.ts'
import { PUBLISHED_CURVES } from '../../../../shared/plan/publishedCurves.ts'
import { useSettledPlanSession } from '../../../api/planSession.tsx'
import { ChoiceField } from '../../../controls/ChoiceField.tsx'
import { placeOf } from '../../../controls/places.ts'
import { Section } from '../../../controls/Section.tsx'
import { useTellRefusal } from '../../../controls/useTellRefusal.ts'
import classes from '../Parts.module.css'
import type { Model } from '../useModel.ts'
import type { Writing } from '../useWriting.ts'
import { EffectTable } from './EffectTable.tsx'
import { OwnCurve } from './OwnCurve.tsx'

const FLAT = 'flat'
const OWN = 'own'

/** To start from: half the odds after a day. */
const FIRST_OWN: ResponseCurve = {
  source: 'Our own estimate',
  points: [
    { minutes: 60, oddsRatio: 1 },
    { minutes: 1440, oddsRatio: 0.5 },
  ],
}

const OPTIONS = [
  { value: FLAT, label: 'nothing: the rate stays the same' },
  ...PUBLISHED_CURVES.map(({ id, name }) => ({ value: id, label: name })),
  { value: OWN, label: 'points of your own' },
]

/** What a late first touch does to the rate after the hand-off: nothing, until somebody chooses figures for it. */
export const CurveSection = memo(function CurveSection({
  plan,
  scenarioId,
  format,
  writing,
  response: { curve },
}: Pick<Model, 'plan' | 'scenarioId' | 'format'> & {
  readonly writing: Writing
  readonly response: Response
}): ReactNode {
  const { edit } = useSettledPlanSession()
  const tell = useTellRefusal()
  const effect = useMemo(() => responseEffectOf(plan, scenarioId), [plan, scenarioId])
  const published = PUBLISHED_CURVES.find((one) => one.curve.source === curve?.source)
  const choose = (id: string): void => {
    const found = PUBLISHED_CURVES.find((one) => one.id === id)
    const next = id === FLAT ? null : (found?.curve ?? FIRST_OWN)
    tell(
      edit('Change what a late first touch costs', (draft) => {
        if (draft.response) draft.response.curve = next && { ...next, points: [...next.points] }
      }),
    )
  }
  return (
    <div {...placeOf('response', 'curve')}>
      <Section
        title="What does a late first touch cost?"
        words="Nothing, until you choose figures for it. Published ones come from other companies and from calls that nobody assigned by lot: take them as a hint, not as a promise."
      >
        <ChoiceField
          label="A late first touch changes"
          w="fit-content"
          options={OPTIONS}
          value={curve === null ? FLAT : (published?.id ?? OWN)}
          onChoose={choose}
        />
        {published && (
          <div className={classes.words}>
            <Text size="sm">{published.curve.source}.</Text>
            <Text size="sm">Seen in: {published.sample}</Text>
            <Text size="sm">What is weak in it: {published.weakness}</Text>
          </div>
        )}
        {curve !== null && published === undefined && <OwnCurve {...{ curve, writing }} />}
        {effect.kind === 'curve' && <EffectTable {...{ plan, effect, format }} />}
      </Section>
    </div>
  )
})
