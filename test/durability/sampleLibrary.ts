import { createApp, type App } from '../../electron/app/createApp.ts'
import type { LibraryPlace } from '../../electron/database/place.ts'
import { createClient } from '../../shared/contract/client.ts'
import { contract, type AppClient } from '../../shared/contract/contract.ts'
import { describeEdit } from '../../shared/plan/edits.ts'
import { examplePlan } from '../../shared/plan/examples/examplePlan.ts'
import type { PlanId } from '../../shared/plan/ids.ts'
import { LeadRow } from '../../shared/plan/leadRow.ts'
import { writePlanFile } from '../../shared/planFile/planFile.ts'
import { valueOf } from '../helpers/replies.ts'

const EDITS = 4
const LEADS = 1200

/** A time of its own, so that no backup comes due while the library is looked at. */
const NOW = new Date('2027-01-05T10:00:00.000Z')

/** The application, quiet. */
export async function startQuietly(place: LibraryPlace): Promise<{ app: App; client: AppClient }> {
  const app = await createApp({
    ...place,
    host: 'cli',
    version: '0.0.0',
    clock: () => NOW,
    log: { info: () => undefined, error: () => undefined },
  })
  return { app, client: createClient(contract, app) }
}

/** Makes a library with plans, edits, an undo, an import and a backup, and closes it. */
export async function makeSampleLibrary(place: LibraryPlace, plans: number): Promise<void> {
  const { app, client } = await startQuietly(place)
  for (let number = 1; number <= plans; number += 1) {
    const plan = examplePlan(number % 3 === 0 ? 'software-company' : 'roberge')
    const text = writePlanFile({ savedAt: NOW.toISOString(), plan: { ...plan, name: `Plan ${number}` } })
    const { id } = valueOf(await client['plans.fromFile']({ text }))
    for (let edit = 1; edit <= EDITS; edit += 1) await setPurpose(client, id, `${edit} `.repeat(edit * 300))
    if (number % 2 === 0) valueOf(await client['plans.undo']({ id }))
    if (number === 1) await importLeads(client, id)
  }
  valueOf(await client['backups.make']({}))
  await app.close()
}

async function setPurpose(client: AppClient, id: PlanId, purpose: string): Promise<void> {
  const { plan, revision } = valueOf(await client['plans.get']({ id }))
  const edit = describeEdit(plan, `Purpose of ${purpose.length}`, (draft) => {
    draft.purpose = purpose
  })
  if (edit) valueOf(await client['plans.edit']({ id, revision, edit }))
}

async function importLeads(client: AppClient, planId: PlanId): Promise<void> {
  const { batchId } = valueOf(await client['leads.begin']({ planId, fileNames: ['leads.csv'] }))
  const rows = Array.from({ length: LEADS }, (_, index) =>
    LeadRow.parse({
      key: `lead-${index}`,
      segment: 'inbound',
      reached: { lead: '2026-01-31' },
      value: index / 4,
      ...(index % 2 === 0 ? { traits: { attributes: { Employees: index }, behaviours: {} } } : {}),
    }),
  )
  valueOf(await client['leads.append']({ batchId, rows }))
  const { plan, revision } = valueOf(await client['plans.get']({ id: planId }))
  const source = { batchId, fileNames: ['leads.csv'], importedAt: NOW.toISOString(), rows: LEADS, refused: 0 }
  const edit = describeEdit(plan, 'Import leads', (draft) => void draft.history.sources.push(source))
  if (edit) valueOf(await client['leads.commit']({ batchId, rows: LEADS, revision, edit }))
}
