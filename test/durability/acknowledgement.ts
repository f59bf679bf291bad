import { hash } from 'node:crypto'
import { z } from 'zod'
import { PlanId } from '../../shared/plan/ids.ts'
import type { Plan } from '../../shared/plan/plan.ts'

/** What the application has told to be saved: a plan at a revision, and what it was then. */
export const Acknowledgement = z.strictObject({ id: PlanId, revision: z.int(), print: z.string() })
export type Acknowledgement = z.infer<typeof Acknowledgement>

/** Two plans have the same print only when they are the same. */
export function printOf(plan: Plan): string {
  return hash('sha256', JSON.stringify(plan))
}
