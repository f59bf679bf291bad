import type { Draft } from 'immer'
import { useCallback } from 'react'
import type { Result } from '../../../shared/base/result.ts'
import type { Personas } from '../../../shared/plan/personas.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import type { Problem } from '../../../shared/plan/problem.ts'
import { usePlanSession } from '../../api/planSession.tsx'

export type Edited = Result<Plan, readonly Problem[]>

/** Changes profile and personas, under the label that undo shows. */
export type EditPersonas = (label: string, recipe: (personas: Draft<Personas>) => void) => Edited

export function useEditPersonas(): EditPersonas {
  const { edit } = usePlanSession()
  return useCallback((label, recipe) => edit(label, ({ personas }) => recipe(personas)), [edit])
}
