import { Text, Title } from '@mantine/core'
import { useMemo, type ReactNode } from 'react'
import type { SectionContext } from '../../../../shared/agreement/context.ts'
import type { AgreementDocument } from '../../../../shared/agreement/document.ts'
import type { PagePart } from '../../../agreement/pageTools.ts'
import { sectionTitle } from '../sectionTitle.ts'
import classes from './Clause.module.css'
import { findClause, type ChosenClause } from './chosenClause.ts'
import { livePartsOf } from './liveParts.ts'
import { OwnClausePart } from './OwnClausePart.tsx'
import { UsualClausePart } from './UsualClausePart.tsx'

export type ChosenPart = Extract<PagePart, { kind: 'clause' }>

/** The clause that was chosen on the page: its words, what in them is live, and what is not settled about it. */
export function ClausePart({
  chosen: { id, sectionId },
  agreement,
  context,
}: {
  readonly chosen: ChosenPart
  readonly agreement: AgreementDocument
  readonly context: SectionContext
}): ReactNode {
  const found = useMemo(() => findClause(sectionId, id, context), [sectionId, id, context])
  const live = useMemo(
    () => (found?.kind === 'usual' ? livePartsOf(found.words, agreement) : []),
    [found, agreement],
  )
  if (found === null) return <Text>This clause is no longer in the agreement.</Text>
  const number = numberOf(id, agreement)
  return (
    <section className={classes.part} aria-labelledby="chosen-clause">
      <div>
        <Title order={2} id="chosen-clause">
          {headingOf(found, number)}
        </Title>
        <Text size="xs" c="dimmed">
          {sectionTitle(sectionId, context.plan.agreement)}
        </Text>
      </div>
      {found.kind === 'own' ? (
        <OwnClausePart key={id} sectionId={sectionId} clause={found.clause} />
      ) : (
        <UsualClausePart key={id} id={id} edit={found.edit} words={found.words} live={live} />
      )}
    </section>
  )
}

function headingOf(found: ChosenClause, number: string | null): string {
  if (number !== null) return `Clause ${number}`
  // A moment before the page has followed, what was added has no number yet.
  return found.kind === 'usual' && !found.edit.included ? 'Clause, left out' : 'Clause'
}

function numberOf(clauseId: string, { sections }: AgreementDocument): string | null {
  for (const { blocks } of sections) {
    for (const block of blocks) if (block.kind === 'clause' && block.id === clauseId) return block.number
  }
  return null
}
