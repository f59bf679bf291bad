import type { Draft } from 'immer'
import { useCallback } from 'react'
import type { Routing } from '../../../../shared/plan/routing.ts'
import { useEditDefinitions } from '../editing.ts'

export type RoutingRule = Routing['rules'][number]

/** Changes the routing, where there is one. */
export function useEditRouting() {
  const edit = useEditDefinitions()
  return useCallback(
    (label: string, recipe: (routing: Draft<Routing>) => void) =>
      edit(label, ({ routing }) => {
        if (routing) recipe(routing)
      }),
    [edit],
  )
}
