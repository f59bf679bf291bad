import type { z } from 'zod'

/** Something wrong with data from outside, and where: the field's path, and what to do about it. */
export interface Problem {
  /** Names and indexes that lead to the field, outermost first; empty for the whole. */
  readonly path: readonly (string | number)[]
  readonly message: string
}

/** The findings of a schema as problems that a person can read. */
export function problemsOf(error: z.ZodError): Problem[] {
  return error.issues.map((issue) => ({
    path: issue.path.map((part) => (typeof part === 'number' ? part : String(part))),
    message: issue.message,
  }))
}

/** A problem on one line, such as `goal › amounts: A goal by month …`. */
export function problemLine({ path, message }: Problem): string {
  return path.length === 0 ? message : `${path.join(' › ')}: ${message}`
}
