import { present } from '../../../../shared/base/invariant.ts'
import { fail, ok } from '../../../../shared/base/result.ts'
import type { AppClient } from '../../../../shared/contract/contract.ts'
import type { CallError, Reply } from '../../../../shared/contract/errors.ts'
import { LEAD_ROWS_A_CALL } from '../../../../shared/contract/leads.ts'
import type { Saved } from '../../../../shared/contract/plans.ts'
import { plainFileName } from '../../../../shared/leads/importEffects.ts'
import { describeEdit } from '../../../../shared/plan/edits.ts'
import type { BatchId, PlanId } from '../../../../shared/plan/ids.ts'
import type { LeadRow } from '../../../../shared/plan/leadRow.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import type { Recipe } from '../../../api/planStore.ts'
import type { ImportPreview } from './importProtocol.ts'
import type { ReadRun } from './importWorker.ts'

export interface LeadsToSend {
  readonly planId: PlanId
  readonly preview: ImportPreview
  readonly rows: ReadRun['rows']
  readonly label: string
  /** Puts the monthly counts of the batch into the plan. */
  readonly recipeFor: (batchId: BatchId) => Recipe
  /** The plan as the store has it at the end, when the leads are there. */
  readonly confirmed: () => { readonly plan: Plan; readonly revision: number }
  readonly onProgress: (share: number) => void
  readonly isCancelled: () => boolean
}

/**
 * Sends leads to the library in slices and commits them together with the change of the plan: both or neither.
 * What was sent counts for nothing until then, and is taken back when the import is cancelled or fails.
 */
export async function sendLeads(
  client: AppClient,
  leads: LeadsToSend,
): Promise<Reply<Saved & { readonly plan: Plan }>> {
  const fileNames = leads.preview.files.map(({ file }) => plainFileName(file))
  const begun = await client['leads.begin']({ planId: leads.planId, fileNames })
  if (!begun.ok) return begun
  const { batchId } = begun.value
  const done = await sendAndCommit(client, batchId, leads)
  // When this fails too, the application sweeps the batch at its next start.
  if (!done.ok) await client['leads.cancel']({ batchId })
  return done
}

async function sendAndCommit(
  client: AppClient,
  batchId: BatchId,
  { preview, rows, label, recipeFor, confirmed, onProgress, isCancelled }: LeadsToSend,
): Promise<Reply<Saved & { readonly plan: Plan }>> {
  const total = preview.files[0]?.taken ?? 0
  for (let sent = 0; sent < total;) {
    if (isCancelled()) return fail(CANCELLED)
    const slice = fitting(await rows(sent, LEAD_ROWS_A_CALL))
    if (slice.length === 0) return fail(CANCELLED)
    const stored = await client['leads.append']({ batchId, rows: [...slice] })
    if (!stored.ok) return stored
    sent += slice.length
    onProgress(sent / total)
  }
  if (isCancelled()) return fail(CANCELLED)
  const { plan, revision } = confirmed()
  const edit = present(describeEdit(plan, label, recipeFor(batchId)), 'the change that an import makes')
  const saved = await client['leads.commit']({ batchId, rows: total, revision, edit })
  return saved.ok ? ok(saved.value) : saved
}

/** Well below what a call may carry, whatever the script of the texts. */
const CHARACTERS_A_CALL = 4_000_000

/** The first of the rows, as many as fit into one call: long texts of many columns fill it sooner. */
function fitting(rows: readonly LeadRow[]): readonly LeadRow[] {
  let first = rows
  while (first.length > 1 && JSON.stringify(first).length > CHARACTERS_A_CALL) {
    first = first.slice(0, Math.ceil(first.length / 2))
  }
  return first
}

const CANCELLED: CallError = { code: 'cancelled', message: '' }
