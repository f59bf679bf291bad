import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { fail, ok } from '../../shared/base/result.ts'
import type { AppClient } from '../../shared/contract/contract.ts'
import type { CallError, Reply } from '../../shared/contract/errors.ts'
import type { BatchId, PlanId } from '../../shared/plan/ids.ts'
import type { LeadRow } from '../../shared/plan/leadRow.ts'
import { useClient } from './client.ts'
import { useSettledPlanSession } from './planSession.tsx'

/** The imported leads of a plan, as far as they have been read. */
export type ImportedLeads =
  /** No import of the plan has kept its rows. */
  | { readonly state: 'none'; readonly leads: readonly [] }
  | { readonly state: 'loading'; readonly leads: readonly [] }
  /** Each lead once, as it was last imported. */
  | { readonly state: 'ready'; readonly leads: readonly LeadRow[] }
  | {
      readonly state: 'failed'
      readonly leads: readonly []
      readonly error: CallError
      readonly retry: () => void
    }

/** The imported leads of the plan that is open. They are read once, in slices, and kept for as long as its imports stay. */
export function useLeads(): ImportedLeads {
  const client = useClient()
  const { id, plan } = useSettledPlanSession()
  const batchIds = [...new Set(plan.history.sources.flatMap(({ batchId }) => batchId ?? []))]
  const { data: reply, refetch } = useQuery({
    queryKey: ['leads', id, ...batchIds],
    queryFn: ({ signal }) => readAll(client, id, batchIds, signal),
    enabled: batchIds.length > 0,
    structuralSharing: false,
  })
  const isEmpty = batchIds.length === 0
  return useMemo(() => stateOf(isEmpty ? ok([]) : reply, () => void refetch()), [isEmpty, reply, refetch])
}

function stateOf(reply: Reply<readonly LeadRow[]> | undefined, retry: () => void): ImportedLeads {
  if (reply === undefined) return { state: 'loading', leads: [] }
  if (!reply.ok) return { state: 'failed', leads: [], error: reply.error, retry }
  return reply.value.length === 0 ? { state: 'none', leads: [] } : { state: 'ready', leads: reply.value }
}

async function readAll(
  client: AppClient,
  planId: PlanId,
  batchIds: readonly BatchId[],
  signal: AbortSignal,
): Promise<Reply<readonly LeadRow[]>> {
  // A list that was imported again brings the same leads: the latest says more.
  const byKey = new Map<string, LeadRow>()
  for (const batchId of batchIds) {
    for (let slice: number | null = 0; slice !== null;) {
      if (signal.aborted) return fail(CANCELLED)
      const read: Awaited<ReturnType<AppClient['leads.read']>> = await client['leads.read']({
        planId,
        batchId,
        slice,
      })
      if (!read.ok) return read
      for (const lead of read.value.rows) byKey.set(lead.key, lead)
      slice = read.value.next
    }
  }
  return ok([...byKey.values()])
}

const CANCELLED: CallError = { code: 'cancelled', message: '' }
