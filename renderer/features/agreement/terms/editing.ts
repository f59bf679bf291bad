import type { Draft } from 'immer'
import { useCallback } from 'react'
import type { Result } from '../../../../shared/base/result.ts'
import type { Problem } from '../../../../shared/plan/problem.ts'
import type { Terms } from '../../../../shared/plan/terms.ts'
import { usePlanSession } from '../../../api/planSession.tsx'

/** Changes what both sides agree beside the promises, in words that undo shows. */
export type EditTerms = (
  label: string,
  recipe: (terms: Draft<Terms>) => void,
) => Result<unknown, readonly Problem[]>

export function useEditTerms(): EditTerms {
  const { edit } = usePlanSession()
  return useCallback((label, recipe) => edit(label, (draft) => recipe(draft.terms)), [edit])
}
