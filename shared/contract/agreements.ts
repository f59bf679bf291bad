import { z } from 'zod'
import { DocumentTree } from '../agreement/documentSchema.ts'
import { SignoffAct, VersionRecord } from '../agreement/signoff/version.ts'
import { PlanId } from '../plan/ids.ts'
import { Plan } from '../plan/plan.ts'
import { Name, Prose } from '../plan/text.ts'
import { command, query } from './procedure.ts'

const versionOf = z.strictObject({ planId: PlanId, number: z.int().min(1) })

export const agreements = {
  /** The agreement as a Word file: the draft of the plan as it is now, or a version as it was proposed. */
  'agreements.toWord': query(
    z.strictObject({ planId: PlanId, version: z.int().min(1).nullable() }),
    z.strictObject({ fileName: z.string(), base64: z.base64() }),
  ),
  /** Every version of a plan's agreement, by rising number. */
  'agreements.versions': query(
    z.strictObject({ planId: PlanId }),
    z.strictObject({ records: z.array(VersionRecord) }),
  ),
  /** What was frozen with a version: the document, and the plan that it was composed from. */
  'agreements.version': query(
    versionOf,
    z.strictObject({ record: VersionRecord, tree: DocumentTree, plan: Plan }),
  ),
  /** Freezes the agreement of a plan as its next version. `revision` is the one that was looked at; refused while something blocks it. */
  'agreements.propose': command(
    z.strictObject({ planId: PlanId, revision: z.int().min(0), proposedBy: Name, note: Prose }),
    VersionRecord,
  ),
  /** Signs, declines, withdraws or ends. The record is only added to. */
  'agreements.act': command(versionOf.extend({ act: SignoffAct }), VersionRecord),
}
