import { z } from 'zod'
import { PlanId } from '../plan/ids.ts'
import { EXAMPLE_NAMES } from '../plan/examples/exampleNames.ts'
import { Edit } from '../plan/edits.ts'
import { Plan } from '../plan/plan.ts'
import { Name } from '../plan/text.ts'
import { command, query } from './procedure.ts'

const Time = z.iso.datetime()
const Revision = z.int().min(0)

export const PlanListing = z.strictObject({
  id: PlanId,
  name: z.string(),
  company: z.string(),
  revision: Revision,
  changedAt: Time,
  archived: z.boolean(),
  /** When it was deleted; null while it is not. A deleted plan can be restored. */
  deletedAt: Time.nullable(),
  /** True when what is stored does not match its fingerprint; the other plans are not affected. */
  damaged: z.boolean(),
})
export type PlanListing = z.infer<typeof PlanListing>

/** Where undo and redo stand after a change: the label of the edit that each would take back or repeat. */
const Saved = z.strictObject({
  revision: Revision,
  savedAt: Time,
  undo: z.string().nullable(),
  redo: z.string().nullable(),
})
export type Saved = z.infer<typeof Saved>

const OpenPlan = Saved.extend({ id: PlanId, plan: Plan })
export type OpenPlan = z.infer<typeof OpenPlan>

const byId = z.strictObject({ id: PlanId })
const nothing = z.strictObject({})

export const plans = {
  'plans.list': query(nothing, z.array(PlanListing)),
  'plans.get': query(byId, OpenPlan),
  'plans.create': command(
    z.strictObject({ from: z.union([z.literal('empty'), z.enum(EXAMPLE_NAMES)]), name: Name.optional() }),
    byId,
  ),
  /** `revision` is the one that the edit was made on. One made meanwhile on other places is kept: `plan` then holds both. */
  'plans.edit': command(
    z.strictObject({ id: PlanId, revision: Revision, edit: Edit }),
    Saved.extend({ plan: Plan.nullable() }),
  ),
  'plans.undo': command(byId, OpenPlan),
  'plans.redo': command(byId, OpenPlan),
  'plans.rename': command(z.strictObject({ id: PlanId, name: Name }), nothing),
  'plans.duplicate': command(byId, byId),
  'plans.archive': command(z.strictObject({ id: PlanId, archived: z.boolean() }), nothing),
  'plans.delete': command(byId, nothing),
  'plans.restore': command(byId, nothing),
  /** The plan as the text of a .slaplan file; with its lead rows when asked for. */
  'plans.toFile': query(
    z.strictObject({ id: PlanId, withLeads: z.boolean() }),
    z.strictObject({ fileName: z.string(), text: z.string() }),
  ),
  'plans.fromFile': command(z.strictObject({ text: z.string() }), byId),
}
