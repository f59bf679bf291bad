import { z } from 'zod'
import { PlanId } from '../plan/ids.ts'

/** What the application tells every open page. */
export const AppEvent = z.discriminatedUnion('kind', [
  /** A plan has a new revision, perhaps made in another window. */
  z.strictObject({ kind: z.literal('plan-changed'), planId: PlanId, revision: z.int() }),
  /** A version of a plan's agreement was proposed, or something happened to one. */
  z.strictObject({ kind: z.literal('agreement-changed'), planId: PlanId }),
  /** Plans were created, renamed, archived, deleted or restored; or a clause was kept for all plans, or removed. */
  z.strictObject({ kind: z.literal('library-changed') }),
  /** The application left or entered recovery. */
  z.strictObject({ kind: z.literal('startup-changed') }),
  /** The application is closing. */
  z.strictObject({ kind: z.literal('closing') }),
])
export type AppEvent = z.infer<typeof AppEvent>
