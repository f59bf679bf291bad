import type { Result } from '../../shared/base/result.ts'

/** The value of an outcome that a test expects to be good. */
export function valueOf<T>(outcome: Result<T, unknown>): T {
  if (!outcome.ok) throw new Error(`expected a value, got ${JSON.stringify(outcome.error)}`)
  return outcome.value
}

/** The error of an outcome that a test expects to be bad. */
export function errorOf<E>(outcome: Result<unknown, E>): E {
  if (outcome.ok) throw new Error(`expected an error, got ${JSON.stringify(outcome.value)}`)
  return outcome.error
}
