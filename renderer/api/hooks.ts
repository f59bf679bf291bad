import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Reply } from '../../shared/contract/errors.ts'
import type { PlanListing } from '../../shared/contract/plans.ts'
import type { Backup, StartupState } from '../../shared/contract/startup.ts'
import { useAppEvents, useClient } from './client.ts'
import { KEPT_CLAUSES } from './keptClauses.ts'

const STARTUP = ['startup']
const PLANS = ['plans']

/** Whether the library is open; undefined while the answer is on its way. */
export function useStartupState(): Reply<StartupState> | undefined {
  const client = useClient()
  return useQuery({ queryKey: STARTUP, queryFn: () => client['startup.state']({}) }).data
}

/**
 * All plans of the library, deleted ones too; undefined while the answer is on its way.
 * @param wanted false while nobody looks at the list: every edit changes it, and it may be long
 */
export function usePlanList(wanted = true): Reply<PlanListing[]> | undefined {
  const client = useClient()
  return useQuery({ queryKey: PLANS, queryFn: () => client['plans.list']({}), enabled: wanted }).data
}

/** Takes over what the application answered after something was done about its start. */
export function useTakeStartupState(): (reply: Reply<StartupState>) => void {
  const queries = useQueryClient()
  return useCallback(
    (reply) => {
      queries.setQueryData(STARTUP, reply)
      void queries.invalidateQueries({ queryKey: PLANS })
    },
    [queries],
  )
}

/** The backups of the library that have been verified, newest first; undefined while the answer is on its way. */
export function useBackups(wanted: boolean): Reply<Backup[]> | undefined {
  const client = useClient()
  return useQuery({
    queryKey: ['backups'],
    queryFn: () => client['backups.list']({}),
    enabled: wanted,
    staleTime: 0,
  }).data
}

/** Keeps what has been read fresh: the application says when something changed. */
export function useFreshReads(): void {
  const queries = useQueryClient()
  useAppEvents((event) => {
    if (event.kind === 'startup-changed') void queries.invalidateQueries()
    if (event.kind === 'library-changed' || event.kind === 'plan-changed') {
      void queries.invalidateQueries({ queryKey: PLANS })
    }
    if (event.kind === 'library-changed') void queries.invalidateQueries({ queryKey: KEPT_CLAUSES })
  })
}
