import { Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { SectionContext } from '../../../../shared/agreement/context.ts'
import type { SectionId } from '../../../../shared/plan/agreementSettings.ts'
import { nameSection } from '../../../../shared/plan/changes/agreement.ts'
import type { PagePart } from '../../../agreement/pageTools.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { placeOf } from '../../../controls/places.ts'
import { TextField } from '../../../controls/TextField.tsx'
import { HurdlesPart } from '../hurdles/HurdlesPart.tsx'
import { sectionNames } from '../sectionNames.ts'
import { sectionTitle } from '../sectionTitle.ts'
import { formOfSection } from '../terms/sectionTerms.tsx'
import { LeftOutClauses } from './LeftOutClauses.tsx'
import { NewClause } from './NewClause.tsx'
import classes from './SectionPart.module.css'
import { SectionSources } from './SectionSources.tsx'

/** What feeds a section: its title, what it rests on, clauses of one's own, and where its figures come from. */
export function SectionPart({
  id,
  context,
  onChoose,
}: {
  readonly id: SectionId
  readonly context: SectionContext
  readonly onChoose: (part: PagePart) => void
}): ReactNode {
  const { plan, edit } = usePlanSession()
  const title = sectionTitle(id, plan.agreement)
  return (
    <section className={classes.part} aria-labelledby="chosen-section">
      <div>
        <Text size="xs" c="dimmed">
          What feeds this section
        </Text>
        <Title order={2} id="chosen-section">
          {title}
        </Title>
      </div>
      <div {...placeOf('agreement', 'titles', id)}>
        <TextField
          label="Title"
          placeholder={sectionNames[id]}
          value={plan.agreement.titles[id] ?? ''}
          onCommit={(typed) =>
            edit(`Rename the section “${title}”`, ({ agreement }) => nameSection(agreement, id, typed))
          }
        />
      </div>
      <HurdlesPart sectionId={id} context={context} />
      {formOfSection(id)}
      {id !== 'front' && <NewClause id={id} onChoose={onChoose} />}
      <LeftOutClauses id={id} context={context} onChoose={onChoose} />
      <SectionSources id={id} context={context} />
    </section>
  )
}
