import { ok } from '../../shared/base/result.ts'
import type { AppClient } from '../../shared/contract/contract.ts'
import type { AppEvent } from '../../shared/contract/events.ts'
import { KeptClauseId, type KeptClause } from '../../shared/plan/keptClause.ts'

type ClauseClient = Pick<AppClient, 'clauses.list' | 'clauses.save' | 'clauses.remove'>

/** Clauses that are kept for other plans, in memory. */
export function createFakeClauses({ emit }: { readonly emit: (event: AppEvent) => void }): ClauseClient {
  let kept: KeptClause[] = []
  return {
    'clauses.list': () => Promise.resolve(ok({ clauses: [...kept], damaged: 0 })),
    'clauses.save': ({ wording }) => {
      const id = KeptClauseId.parse(`kept-${kept.length + 1}`)
      kept.push({ id, wording })
      emit({ kind: 'library-changed' })
      return Promise.resolve(ok({ id }))
    },
    'clauses.remove': ({ id }) => {
      kept = kept.filter((clause) => clause.id !== id)
      emit({ kind: 'library-changed' })
      return Promise.resolve(ok({}))
    },
  }
}
