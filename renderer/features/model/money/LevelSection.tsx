import { Text } from '@mantine/core'
import type { Draft } from 'immer'
import { memo, useMemo, type ReactNode } from 'react'
import { levelCheckOf } from '../../../../shared/model/topics/levelCheckOf.ts'
import type { ListedFigures } from '../../../../shared/plan/economics.ts'
import { useSettledPlanSession } from '../../../api/planSession.tsx'
import { NumberField } from '../../../controls/NumberField.tsx'
import { placeOf } from '../../../controls/places.ts'
import { Section } from '../../../controls/Section.tsx'
import { MissingNote } from '../MissingNote.tsx'
import classes from '../Parts.module.css'
import type { Model } from '../useModel.ts'
import type { Writing } from '../useWriting.ts'
import { LevelTable } from './LevelTable.tsx'

const AMOUNTS = [
  { name: 'pipeline', label: 'Pipeline' },
  { name: 'revenue', label: 'Revenue' },
] as const

/** Figures of an older plan or a slide, held against the rates of the model. */
export const LevelSection = memo(function LevelSection({
  plan,
  scenarioId,
  format,
  writing,
}: Pick<Model, 'plan' | 'scenarioId' | 'format'> & { readonly writing: Writing }): ReactNode {
  const { edit } = useSettledPlanSession()
  const check = useMemo(() => levelCheckOf(plan, scenarioId), [plan, scenarioId])
  const { stages, listedFigures } = plan
  const change = (label: string, set: (listed: Draft<ListedFigures>) => void) =>
    edit(label, (draft) => set(draft.listedFigures))
  return (
    <div {...placeOf('listedFigures')}>
      <Section
        title="Do listed figures fit the rates?"
        words="Type what a slide or an older plan lists for one period, such as a year. Each stage must be large enough for the next by the rates of this plan."
      >
        <div className={classes.fields}>
          {AMOUNTS.map(({ name, label }) => (
            <NumberField
              key={name}
              label={`${label}, listed`}
              unit="money"
              min={0}
              step={10_000}
              w="var(--sla-field-width)"
              placeholder="–"
              {...writing}
              value={listedFigures[name]}
              onCommit={(value) =>
                change(`List ${format.money(value)} of ${label.toLowerCase()}`, (listed) => {
                  listed[name] = value
                })
              }
              onClear={() =>
                change(`List no ${label.toLowerCase()}`, (listed) => {
                  listed[name] = null
                })
              }
            />
          ))}
          {stages.map(({ id, name }) => (
            <NumberField
              key={id}
              label={`${name}, listed`}
              unit="count"
              min={0}
              step={10}
              w="var(--sla-field-width)"
              placeholder="–"
              {...writing}
              value={listedFigures.entries[id] ?? null}
              onCommit={(value) =>
                change(`List ${format.count(value)} of ${name}`, (listed) => {
                  listed.entries[id] = value
                })
              }
              onClear={() =>
                change(`List no ${name}`, (listed) => {
                  delete listed.entries[id]
                })
              }
            />
          ))}
        </div>
        {check.kind === 'levels' ? (
          <LevelTable {...{ check, stages, format }} />
        ) : check.missing.some(({ path }) => path[0] === 'listedFigures') ? (
          <Text>Nothing is listed yet, so there is nothing to hold against the rates.</Text>
        ) : (
          <MissingNote missing={check.missing} />
        )}
      </Section>
    </div>
  )
})
