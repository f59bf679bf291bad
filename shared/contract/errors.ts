import { z } from 'zod'
import type { Result } from '../base/result.ts'

/** Every way in which a call can fail. The page has a sentence for each. */
export const ErrorCode = z.enum([
  'unknown-procedure',
  'invalid-input',
  'not-ready',
  'not-found',
  'stale-edit',
  'invalid-edit',
  'nothing-to-undo',
  'plan-damaged',
  'file-too-large',
  'file-not-a-plan',
  'file-too-new',
  'file-damaged',
  'import-refused',
  'not-exportable',
  'not-signable',
  'cancelled',
  'disk-full',
  'read-only',
  'locked',
  'backup-damaged',
  'no-connection',
  'internal',
])
export type ErrorCode = z.infer<typeof ErrorCode>

/** A failure as it crosses the wire: what happened, where, and what to do, in `message`. */
export const CallError = z.strictObject({
  code: ErrorCode,
  message: z.string(),
  /** Places in the input or the plan that the message is about. */
  problems: z
    .array(z.strictObject({ path: z.array(z.union([z.string(), z.number()])), message: z.string() }))
    .optional(),
})
export type CallError = z.infer<typeof CallError>

/** What a call answers on every transport. */
export type Reply<T> = Result<T, CallError>
