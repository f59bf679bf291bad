import { setImmediate } from 'node:timers/promises'
import { ok } from '../../shared/base/result.ts'
import type { Reply } from '../../shared/contract/errors.ts'
import type { CallContext } from '../../shared/contract/procedure.ts'
import { BatchId, PlanId } from '../../shared/plan/ids.ts'
import type { LeadRow } from '../../shared/plan/leadRow.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import {
  PLAN_FILE_BYTES_MAX,
  PLAN_FILE_EXTENSION,
  readPlanFile,
  writePlanFile,
  type VersionInFile,
} from '../../shared/planFile/planFile.ts'
import { inTransaction } from '../database/connection.ts'
import { insertVersion, type StoredVersion } from '../database/repositories/agreementVersions.ts'
import {
  commitBatch,
  countLeads,
  findStagedBatch,
  insertBatch,
  readLeads,
} from '../database/repositories/leadBatches.ts'
import { insertPlan } from '../database/repositories/plans.ts'
import { openVersions, type OpenVersion } from './agreementVersions.ts'
import { cancelled, failure, planFailure } from './callErrors.ts'
import type { AppContext } from './context.ts'
import { fileName } from './fileName.ts'
import { openPlan } from './planHistory.ts'
import { stageLeads } from './stageLeads.ts'

/** The plan as the text of a `.slaplan` file, with the rows of its imports when asked for. */
export async function writePlanToFile(
  app: AppContext,
  id: PlanId,
  withLeads: boolean,
  context: CallContext,
): Promise<Reply<{ fileName: string; text: string }>> {
  const opened = openPlan(app.connection(), id)
  if (!opened.ok) return opened
  const { plan } = opened.value
  const versions = openVersions(app.connection(), id)
  if (!versions.ok) return versions
  const leads = withLeads ? await collectLeads(app, plan, context) : ok([])
  if (!leads.ok) return leads
  const text = writePlanFile({
    savedAt: app.now(),
    plan,
    ...(versions.value.length > 0 ? { agreementVersions: versions.value.map(toFile) } : {}),
    ...(leads.value.length > 0 ? { leads: leads.value } : {}),
  })
  if (text.length > PLAN_FILE_BYTES_MAX) {
    return failure(
      'file-too-large',
      `With its lead rows this plan is larger than ${PLAN_FILE_BYTES_MAX / 1024 / 1024} MB, more than can be opened again. Save it without them.`,
    )
  }
  return ok({ fileName: fileName(plan.name, PLAN_FILE_EXTENSION), text })
}

async function collectLeads(app: AppContext, plan: Plan, context: CallContext): Promise<Reply<LeadRow[]>> {
  const ids = batchIdsOf(plan)
  const count = countLeads(app.connection(), ids)
  if (!count.ok) return planFailure(count.error)
  const leads: LeadRow[] = []
  for (const slice of readLeads(app.connection(), ids)) {
    if (!slice.ok) return planFailure(slice.error)
    if (context.signal.aborted) return cancelled
    for (const lead of slice.value) leads.push(lead)
    context.progress(leads.length / count.value, 'Reading leads')
    await setImmediate()
  }
  return ok(leads)
}

/** Adds the plan of a `.slaplan` file to the library, together with the lead rows in it. */
export async function readFileIntoLibrary(
  app: AppContext,
  text: string,
  context: CallContext,
): Promise<Reply<{ id: PlanId }>> {
  const file = readPlanFile(text)
  if (!file.ok) return file
  const { plan, leads = [], agreementVersions = [] } = file.value
  return addWithLeads(app, { plan, leads, agreementVersions }, context)
}

/** Adds a plan that has rows of leads with it. They are stored first, in pieces; the plan is there once all of them are. */
export async function addWithLeads(
  app: AppContext,
  { plan, leads, agreementVersions = [] }: PlanToAdd,
  context: CallContext,
): Promise<Reply<{ id: PlanId }>> {
  const id = PlanId.parse(app.newId())
  const batchId = leads.length > 0 && batchIdsOf(plan).length > 0 ? BatchId.parse(app.newId()) : null
  if (batchId !== null) {
    const fileNames = JSON.stringify(plan.history.sources.flatMap((source) => source.fileNames).slice(0, 4))
    insertBatch(app.connection(), { id: batchId, planId: id, fileNames, begunAt: app.now() })
    const isStored = await stageLeads(app.connection(), batchId, leads, context).catch((error: unknown) => {
      app.sweepBatch(batchId)
      throw error
    })
    if (!isStored) {
      app.sweepBatch(batchId)
      return cancelled
    }
  }
  inTransaction(app.connection(), () => {
    insertPlan(app.connection(), id, nameBatch(plan, batchId), app.now())
    for (const version of agreementVersions) insertVersion(app.connection(), id, toStored(version))
    const staged = batchId && findStagedBatch(app.connection(), batchId)
    if (staged) commitBatch(app.connection(), staged, app.now())
  })
  app.emit({ kind: 'library-changed' })
  return ok({ id })
}

interface PlanToAdd {
  readonly plan: Plan
  readonly leads: readonly LeadRow[]
  readonly agreementVersions?: readonly VersionInFile[]
}

function toFile({ record, tree, plan }: OpenVersion): VersionInFile {
  return { ...record, tree, plan }
}

function toStored({ version, events, tree, plan }: VersionInFile): StoredVersion {
  return { record: { version, events }, tree: JSON.stringify(tree), plan: JSON.stringify(plan) }
}

/** The batches whose rows belong to a plan, each once. */
export function batchIdsOf(plan: Plan): BatchId[] {
  return [...new Set(plan.history.sources.flatMap(({ batchId }) => batchId ?? []))]
}

/** A file's rows become one batch of this library; the names that they had in another one mean nothing here. */
function nameBatch(plan: Plan, batchId: BatchId | null): Plan {
  const sources = plan.history.sources.map((source) =>
    source.batchId === null ? source : { ...source, batchId },
  )
  return { ...plan, history: { ...plan.history, sources } }
}
