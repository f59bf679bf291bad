import { z } from 'zod'
import { DocumentTree } from '../agreement/documentSchema.ts'
import { SignoffAct, VersionRecord } from '../agreement/signoff/version.ts'
import { Verdict } from '../agreement/verdict.ts'
import { AgreementSize } from '../plan/agreementSettings.ts'
import { PlanId } from '../plan/ids.ts'
import { Plan } from '../plan/plan.ts'
import { Name, Prose } from '../plan/text.ts'
import { command, query } from './procedure.ts'

const VersionNumber = z.int().min(1)
const versionOf = z.strictObject({ planId: PlanId, number: VersionNumber })
const wordFile = z.strictObject({ fileName: z.string(), base64: z.base64() })

/** Largest Word file that is verified, in MB: no agreement comes near it, and it crosses every transport in one piece. */
export const VERIFIED_MB_MAX = 10

export const agreements = {
  /**
   * The agreement as a Word file: the draft of the plan as it is now, or a version as it was proposed, with a sign-off sheet once
   * somebody has said something. A version in another size than its own is an excerpt, and marked as one on every page.
   */
  'agreements.toWord': query(
    z.strictObject({
      planId: PlanId,
      version: VersionNumber.nullable(),
      size: AgreementSize.optional(),
    }),
    wordFile,
  ),
  /** What differs between a version and a later one, or the draft (null), as a Word file with tracked changes. */
  'agreements.redline': query(
    z.strictObject({ planId: PlanId, from: VersionNumber, to: VersionNumber.nullable() }),
    wordFile,
  ),
  /** Whether a Word file is a version of any plan of the library, or the draft of the given one, and still says what it said. */
  'agreements.verify': query(
    z.strictObject({
      base64: z
        .base64()
        .max(
          Math.ceil((VERIFIED_MB_MAX * 1024 * 1024 * 4) / 3),
          `The file is larger than ${VERIFIED_MB_MAX} MB.`,
        ),
      planId: PlanId.nullable(),
    }),
    Verdict,
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
