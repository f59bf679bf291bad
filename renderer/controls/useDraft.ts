import { useState } from 'react'
import type { Result } from '../../shared/base/result.ts'
import type { Problem } from '../../shared/plan/problem.ts'

/** Takes what was entered; a failure says what is wrong with it. */
export type Commit<T> = (value: T) => Result<unknown, readonly Problem[]>

export interface Draft {
  readonly text: string
  /** Whether there is something that has not been taken over; then Ctrl+Z is about the text, not about the plan. */
  readonly isTyping: boolean
  readonly error: string | null
  readonly change: (text: string) => void
  /** Hands the text over when it was changed; it stays as typed when it is refused. */
  readonly finish: () => void
  readonly giveUp: () => void
}

/** The text of a field while somebody types in it; at other times the value as it is in the plan. */
export function useDraft(shown: string, commit: (text: string) => string | null): Draft {
  const [typed, setTyped] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const giveUp = (): void => {
    setTyped(null)
    setError(null)
  }
  return {
    text: typed ?? shown,
    isTyping: typed !== null,
    error,
    change: setTyped,
    finish: () => {
      if (typed === null) return
      const refusal = typed === shown ? null : commit(typed)
      if (refusal === null) giveUp()
      else setError(refusal)
    },
    giveUp,
  }
}

/** Hands a value over and says in words why it was refused; null when it was not. */
export function refusalOf<T>(commit: Commit<T>, value: T): string | null {
  const result = commit(value)
  return result.ok ? null : result.error.map(({ message }) => message).join(' ')
}
