import { useCallback } from 'react'
import type { Result } from '../../shared/base/result.ts'
import type { Problem } from '../../shared/plan/problem.ts'
import { useNotify } from './notices.tsx'

/** Says why a change was refused that has no field to say it at. */
export function useTellRefusal(): (result: Result<unknown, readonly Problem[]>) => void {
  const notify = useNotify()
  return useCallback(
    (result) => {
      if (result.ok) return
      notify({ kind: 'trouble', text: result.error.map(({ message }) => message).join(' ') })
    },
    [notify],
  )
}
