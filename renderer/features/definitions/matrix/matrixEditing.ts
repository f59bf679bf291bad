import type { Draft } from 'immer'
import { useCallback } from 'react'
import type { LeadMatrix } from '../../../../shared/plan/leadMatrix.ts'
import { useEditDefinitions } from '../editing.ts'

/** Changes the matrix, where there is one. */
export function useEditMatrix() {
  const edit = useEditDefinitions()
  return useCallback(
    (label: string, recipe: (matrix: Draft<LeadMatrix>) => void) =>
      edit(label, ({ matrix }) => {
        if (matrix) recipe(matrix)
      }),
    [edit],
  )
}
