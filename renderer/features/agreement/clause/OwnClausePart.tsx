import { Button, Group, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { ownClauseId } from '../../../../shared/agreement/clauses/applyEdits.ts'
import { fail } from '../../../../shared/base/result.ts'
import type { SectionId } from '../../../../shared/plan/agreementSettings.ts'
import { isUnwritten, removeOwnClause, rewordOwnClause } from '../../../../shared/plan/changes/agreement.ts'
import type { OwnClause, Wording } from '../../../../shared/plan/wording.ts'
import { useKeepClause } from '../../../api/keptClauses.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { useTellRefusal } from '../../../controls/useTellRefusal.ts'
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
  const isEmpty = isUnwritten(wording)
  const reword = (words: Wording) => {
    if (isUnwritten(words)) return fail([{ path: [], message: 'A clause needs words. Remove it instead.' }])
    return edit('Reword a clause of your own', ({ agreement }) =>
      rewordOwnClause(agreement, sectionId, id, words),
    )
  }
  return (
    <>
      <ClauseEditor
        label="Words of the clause"
        placeholder="Write what both sides agree, in a sentence or more."
        clauseId={ownClauseId({ id })}
        wording={wording}
        live={NOTHING_LIVE}
        onCommit={reword}
      />
      <Group gap="sm">
        <Button
          variant="default"
          onClick={() => {
            if (isEmpty)
              tell(fail([{ path: [], message: 'There are no words to keep yet. Write the clause first.' }]))
            else void keep(wording)
          }}
        >
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
      {/* Below the buttons: they stay where they are when it goes. */}
      {isEmpty && (
        <Text size="xs" c="dimmed">
          It has no words yet. No final version is made until it has some, or is removed.
        </Text>
      )}
    </>
  )
}
