import type { Draft } from 'immer'
import { useCallback } from 'react'
import type { Result } from '../../../shared/base/result.ts'
import type { Company } from '../../../shared/plan/company.ts'
import type { Definitions } from '../../../shared/plan/definitions.ts'
import type { Problem } from '../../../shared/plan/problem.ts'
import { usePlanSession, type PlanSession } from '../../api/planSession.tsx'

export type EditPlan = PlanSession['edit']

/** How numbers are written in this plan; every number field needs both. */
export type Writing = Pick<Company, 'locale' | 'currency'>

/** Changes what is defined, in words that undo shows. */
export type EditDefinitions = (
  label: string,
  recipe: (definitions: Draft<Definitions>) => void,
) => Result<unknown, readonly Problem[]>

export function useEditDefinitions(): EditDefinitions {
  const { edit } = usePlanSession()
  return useCallback((label, recipe) => edit(label, (draft) => recipe(draft.definitions)), [edit])
}

/** Changes one item of a list, where it is still there. */
export function changeAt<T>(items: T[], index: number, change: (item: T) => void): void {
  const item = items[index]
  if (item !== undefined) change(item)
}
