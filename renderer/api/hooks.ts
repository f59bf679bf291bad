import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Reply } from '../../shared/contract/errors.ts'
import type { PlanListing } from '../../shared/contract/plans.ts'
import type { StartupState } from '../../shared/contract/startup.ts'
import { useAppEvents, useClient } from './client.ts'

const STARTUP = ['startup']
const PLANS = ['plans']

/** Whether the library is open; undefined while the answer is on its way. */
export function useStartupState(): Reply<StartupState> | undefined {
  const client = useClient()
  return useQuery({ queryKey: STARTUP, queryFn: () => client['startup.state']({}) }).data
}

/** All plans of the library, deleted ones too; undefined while the answer is on its way. */
export function usePlanList(): Reply<PlanListing[]> | undefined {
  const client = useClient()
  return useQuery({ queryKey: PLANS, queryFn: () => client['plans.list']({}) }).data
}

/** Reads the start-up state again, after something was done about it. */
export function useRefreshStartup(): () => Promise<void> {
  const queries = useQueryClient()
  return useCallback(() => queries.invalidateQueries({ queryKey: STARTUP }), [queries])
}

/** Keeps what has been read fresh: the application says when something changed. */
export function useFreshReads(): void {
  const queries = useQueryClient()
  useAppEvents((event) => {
    if (event.kind === 'startup-changed') void queries.invalidateQueries()
    if (event.kind === 'library-changed' || event.kind === 'plan-changed') {
      void queries.invalidateQueries({ queryKey: PLANS })
    }
  })
}
