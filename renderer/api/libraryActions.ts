import { useCallback } from 'react'
import { useLocation } from 'wouter'
import type { Reply } from '../../shared/contract/errors.ts'
import type { ExampleName } from '../../shared/plan/examples/exampleNames.ts'
import type { PlanId } from '../../shared/plan/ids.ts'
import type { Step } from '../../shared/plan/steps.ts'
import { useNotify } from '../controls/notices.tsx'
import { errorText } from '../text/errors.ts'
import { stepAddress } from './addresses.ts'
import { useClient } from './client.ts'

/** Makes a new plan and opens it at a step; true when that went well. */
export function useCreatePlan(): (from: 'empty' | ExampleName, step: Step) => Promise<boolean> {
  const client = useClient()
  const [, navigate] = useLocation()
  const done = useTellFailure()
  return useCallback(
    async (from, step) => {
      const reply = await client['plans.create']({ from })
      if (!done(reply)) return false
      navigate(stepAddress(reply.value.id, step))
      return true
    },
    [client, navigate, done],
  )
}

/** Deletes a plan, and offers to take that back. */
export function useDeletePlan(): (id: PlanId, name: string) => Promise<void> {
  const client = useClient()
  const notify = useNotify()
  const done = useTellFailure()
  return useCallback(
    async (id, name) => {
      if (!done(await client['plans.delete']({ id }))) return
      const restore = async (): Promise<void> => {
        done(await client['plans.restore']({ id }))
      }
      notify({
        kind: 'done',
        text: `“${name}” was deleted.`,
        action: { label: 'Undo', run: () => void restore() },
      })
    },
    [client, notify, done],
  )
}

/** Says so when a call has failed; true when it has not. */
export function useTellFailure(): <T>(reply: Reply<T>) => reply is { readonly ok: true; readonly value: T } {
  const notify = useNotify()
  return useCallback(
    <T>(reply: Reply<T>): reply is { readonly ok: true; readonly value: T } => {
      if (!reply.ok) notify({ kind: 'trouble', text: errorText(reply.error) })
      return reply.ok
    },
    [notify],
  )
}
