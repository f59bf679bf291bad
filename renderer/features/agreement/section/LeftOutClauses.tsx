import { Button, Title } from '@mantine/core'
import { useMemo, type ReactNode } from 'react'
import type { SectionContext } from '../../../../shared/agreement/context.ts'
import type { SectionId } from '../../../../shared/plan/agreementSettings.ts'
import { editClause } from '../../../../shared/plan/changes/agreement.ts'
import type { PagePart } from '../../../agreement/pageTools.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { useTellRefusal } from '../../../controls/useTellRefusal.ts'
import { beginningOf, usualClauses } from '../clause/chosenClause.ts'
import classes from './SectionPart.module.css'

/** The clauses of a section that were left out, to be brought back. */
export function LeftOutClauses({
  id: sectionId,
  context,
  onChoose,
}: {
  readonly id: SectionId
  readonly context: SectionContext
  readonly onChoose: (part: PagePart) => void
}): ReactNode {
  const { edit } = usePlanSession()
  const tell = useTellRefusal()
  const leftOut = useMemo(
    () =>
      usualClauses(sectionId, context).filter(
        ({ id }) => context.plan.agreement.clauses[id]?.included === false,
      ),
    [sectionId, context],
  )
  if (leftOut.length === 0) return null
  return (
    <div>
      <Title order={3}>Left out here</Title>
      <ul className={classes.list} aria-label="Left out here">
        {leftOut.map(({ id, words }) => {
          const beginning = beginningOf(words)
          return (
            <li key={id}>
              <span>{beginning}</span>
              <Button
                variant="subtle"
                flex="none"
                aria-label={`Bring back: ${beginning}`}
                onClick={() => {
                  tell(
                    edit('Bring a clause back', ({ agreement }) =>
                      editClause(agreement, id, { included: true }),
                    ),
                  )
                  onChoose({ kind: 'clause', id, sectionId })
                }}
              >
                Bring back
              </Button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
