import { Text } from '@mantine/core'
import { useMemo, type ReactNode } from 'react'
import { missingTerms } from '../../../../shared/plan/changes/definitions.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { AddButton } from '../../../controls/AddButton.tsx'
import { placeOf } from '../../../controls/places.ts'
import { Section } from '../../../controls/Section.tsx'
import classes from '../DefinitionsScreen.module.css'
import { changeAt, useEditDefinitions } from '../editing.ts'
import { Empty } from '../Empty.tsx'
import { MeaningTable } from './MeaningTable.tsx'

/** The words that both sides use, each with one meaning. */
export function GlossaryPart(): ReactNode {
  const { plan } = usePlanSession()
  const { glossary } = plan.definitions
  const edit = useEditDefinitions()
  const missing = useMemo(() => missingTerms(plan), [plan])
  const items = glossary.map(({ term, meaning }) => ({ name: term, meaning }))
  const buttons = (
    <>
      {missing.length > 0 && (
        <AddButton
          onAdd={() =>
            edit(`Add ${missing.length} usual words`, (definitions) => {
              definitions.glossary.push(...missing)
            })
          }
        >
          Add the usual words
        </AddButton>
      )}
      <AddButton
        onAdd={() =>
          edit('Add a word', (definitions) => {
            definitions.glossary.push({ term: 'New word', meaning: '' })
          })
        }
      >
        Add a word
      </AddButton>
    </>
  )
  return (
    <div {...placeOf('definitions', 'glossary')}>
      <Section
        title="Words"
        words="One meaning a word, for both sides; the agreement prints them. The names of the stages are words already."
      >
        {items.length === 0 ? (
          <Empty words="Most quarrels about leads are about words: what counts as an attempt, when a lead is rejected, whose deal it is. Begin with the usual ones and change them until both sides agree.">
            {buttons}
          </Empty>
        ) : (
          <>
            <MeaningTable
              label="Words"
              noun="Word"
              meaningHeading="What it means here"
              items={items}
              place={['definitions', 'glossary']}
              onChange={(index, part, text) =>
                edit(`Change the word “${glossary[index]?.term ?? ''}”`, (definitions) =>
                  changeAt(definitions.glossary, index, (word) => {
                    word[part === 'name' ? 'term' : 'meaning'] = text
                  }),
                )
              }
              onRemove={(index) =>
                edit(`Remove the word “${glossary[index]?.term ?? ''}”`, (definitions) => {
                  definitions.glossary.splice(index, 1)
                })
              }
            />
            <div className={classes.fields}>{buttons}</div>
          </>
        )}
        {missing.length > 0 && (
          <Text size="xs" c="dimmed" maw="var(--sla-words-width)">
            Usual, and not here yet: {missing.map(({ term }) => term).join(', ')}.
          </Text>
        )}
      </Section>
    </div>
  )
}
