import { Button, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { ownClauseId } from '../../../../shared/agreement/clauses/applyEdits.ts'
import type { SectionId } from '../../../../shared/plan/agreementSettings.ts'
import { addOwnClause, textOf } from '../../../../shared/plan/changes/agreement.ts'
import type { Wording } from '../../../../shared/plan/wording.ts'
import type { PagePart } from '../../../agreement/pageTools.ts'
import { useKeptClauses, useRemoveKeptClause } from '../../../api/keptClauses.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { RemoveButton } from '../../../controls/RemoveButton.tsx'
import { useTellRefusal } from '../../../controls/useTellRefusal.ts'
import { beginningOf } from '../clause/chosenClause.ts'
import classes from './SectionPart.module.css'

/** Adds a clause of one's own at the end of a section: a new one, or one that was kept for all plans. */
export function NewClause({
  id: sectionId,
  onChoose,
}: {
  readonly id: SectionId
  readonly onChoose: (part: PagePart) => void
}): ReactNode {
  const { edit } = usePlanSession()
  const tell = useTellRefusal()
  const { clauses, damaged } = useKeptClauses()
  const removeKept = useRemoveKeptClause()

  const add = (wording: Wording): void => {
    let added: string | null = null
    const done = edit('Add a clause of your own', ({ agreement }) => {
      added = ownClauseId({ id: addOwnClause(agreement, sectionId, wording) })
    })
    tell(done)
    if (done.ok && added !== null) onChoose({ kind: 'clause', id: added, sectionId })
  }
  return (
    <div>
      <Title order={3}>Clauses of your own</Title>
      {clauses.length > 0 && (
        <ul className={classes.list} aria-label="Kept clauses">
          {clauses.map(({ id, wording }) => {
            const beginning = beginningOf([{ kind: 'text', text: textOf(wording) }])
            return (
              <li key={id}>
                <span>{beginning}</span>
                <span className={classes.actions}>
                  <Button variant="subtle" aria-label={`Add: ${beginning}`} onClick={() => add(wording)}>
                    Add
                  </Button>
                  <RemoveButton what={`the kept clause “${beginning}”`} onClick={() => void removeKept(id)} />
                </span>
              </li>
            )
          })}
        </ul>
      )}
      {damaged > 0 && (
        <p>
          {damaged === 1 ? 'One kept clause is' : `${damaged} kept clauses are`} damaged on the disk and not
          shown.
        </p>
      )}
      <Button variant="default" mt="xs" onClick={() => add([])}>
        Write a clause
      </Button>
    </div>
  )
}
