import type { Draft } from 'immer'
import { useCallback } from 'react'
import type { Scoring } from '../../../../shared/plan/scoring.ts'
import { useEditDefinitions } from '../editing.ts'

/** Changes the scoring, where there is one. */
export function useEditScoring() {
  const edit = useEditDefinitions()
  return useCallback(
    (label: string, recipe: (scoring: Draft<Scoring>) => void) =>
      edit(label, ({ scoring }) => {
        if (scoring) recipe(scoring)
      }),
    [edit],
  )
}
