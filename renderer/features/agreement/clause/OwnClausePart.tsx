import { Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import { fail } from '../../../../shared/base/result.ts'
import type { SectionId } from '../../../../shared/plan/agreementSettings.ts'
import { removeOwnClause, rewordOwnClause, textOf } from '../../../../shared/plan/changes/agreement.ts'
import type { OwnClause, Wording } from '../../../../shared/plan/wording.ts'
import { useKeepClause } from '../../../api/keptClauses.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { useTellRefusal } from '../../../controls/useTellRefusal.ts'
import { documentIdOf } from './chosenClause.ts'
import { ClauseEditor } from './ClauseEditor.tsx'

const NOTHING_LIVE = [] as const

/** A clause of the users' own: plain words that they keep here, or for all their plans. */
export function OwnClausePart({
  sectionId,
  clause: { id, wording },
}: {
  readonly sectionId: SectionId
  readonly clause: OwnClause
}): ReactNode {
  const { edit } = usePlanSession()
  const tell = useTellRefusal()
  const keep = useKeepClause()
  const reword = (words: Wording) => {
    if (textOf(words).trim() === '')
      return fail([{ path: [], message: 'A clause needs words. Remove it instead.' }])
    return edit('Reword a clause of your own', ({ agreement }) =>
      rewordOwnClause(agreement, sectionId, id, words),
    )
  }
  return (
    <>
      <ClauseEditor
        label="Words of the clause"
        clauseId={documentIdOf({ id })}
        wording={wording}
        live={NOTHING_LIVE}
        onCommit={reword}
      />
      <Group gap="sm">
        <Button variant="default" onClick={() => void keep(wording)}>
          Keep for other plans
        </Button>
        <Button
          variant="default"
          onClick={() =>
            tell(
              edit('Remove a clause of your own', ({ agreement }) =>
                removeOwnClause(agreement, sectionId, id),
              ),
            )
          }
        >
          Remove this clause
        </Button>
      </Group>
    </>
  )
}
