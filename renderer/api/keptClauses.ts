import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { KeptClause, KeptClauses } from '../../shared/plan/keptClause.ts'
import type { Wording } from '../../shared/plan/wording.ts'
import { useNotify } from '../controls/notices.tsx'
import { useClient } from './client.ts'
import { useTellFailure } from './libraryActions.ts'

export const KEPT_CLAUSES = ['clauses']

const NONE: KeptClauses = { clauses: [], damaged: 0 }

/** The clauses that are kept for all plans, in the order in which they were kept; none while they are read. */
export function useKeptClauses(): KeptClauses {
  const client = useClient()
  const reply = useQuery({ queryKey: KEPT_CLAUSES, queryFn: () => client['clauses.list']({}) }).data
  return reply?.ok === true ? reply.value : NONE
}

/** Keeps a clause for all plans. */
export function useKeepClause(): (wording: Wording) => Promise<void> {
  const client = useClient()
  const notify = useNotify()
  const queries = useQueryClient()
  const done = useTellFailure()
  return useCallback(
    async (wording) => {
      if (!done(await client['clauses.save']({ wording }))) return
      await queries.invalidateQueries({ queryKey: KEPT_CLAUSES })
      notify({ kind: 'done', text: 'The clause is kept. Every section of every plan offers it.' })
    },
    [client, notify, queries, done],
  )
}

/** Takes a clause out of those that are kept; plans that have it already keep it. */
export function useRemoveKeptClause(): (id: KeptClause['id']) => Promise<void> {
  const client = useClient()
  const queries = useQueryClient()
  const done = useTellFailure()
  return useCallback(
    async (id) => {
      if (!done(await client['clauses.remove']({ id }))) return
      await queries.invalidateQueries({ queryKey: KEPT_CLAUSES })
    },
    [client, queries, done],
  )
}
