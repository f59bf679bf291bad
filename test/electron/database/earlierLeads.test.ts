import { mkdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { backupFile } from '../../../electron/database/backups/backupFiles.ts'
import { makeBackup } from '../../../electron/database/backups/makeBackup.ts'
import { buildLibrary } from '../../../electron/database/buildLibrary.ts'
import { connect, disconnect } from '../../../electron/database/connection.ts'
import { migrate } from '../../../electron/database/migrate.ts'
import { migrations } from '../../../electron/database/migrations/migrations.ts'
import { openLibrary } from '../../../electron/database/open.ts'
import { commitBatch, insertBatch, readLeads } from '../../../electron/database/repositories/leadBatches.ts'
import { appendSlice } from '../../../electron/database/repositories/leadSlices.ts'
import { salvage } from '../../../electron/database/salvage/salvage.ts'
import { writeSalvaged } from '../../../electron/database/salvage/writeSalvaged.ts'
import { BatchId, PlanId } from '../../../shared/plan/ids.ts'
import { LeadRow } from '../../../shared/plan/leadRow.ts'
import { makeFolders, type Folders } from '../../helpers/appInFolder.ts'
import { libraryPath, NOW, opener, openTestLibrary } from '../../helpers/libraryInFolder.ts'
import { valueOf } from '../../helpers/replies.ts'

/** A library with two leads in it, byte for byte as it was written before leads had traits. */
function earlierLibrary(): Folders {
  const folders = makeFolders()
  mkdirSync(folders.dataFolder, { recursive: true })
  const connection = connect(libraryPath(folders))
  valueOf(migrate(connection, migrations.slice(0, 1), opener))
  connection.sqlite.exec(`
    INSERT INTO lead_batch VALUES (1, 'batch-1', 'plan-1', '["leads.csv"]', '2027-01-05T10:00:00.000Z',
      '2027-01-05T10:00:00.000Z', '03c0a5b87ee0b6684cd3952199fdd8b2d599da7b0aa530c25b70074ed2f0b4d1');
    INSERT INTO lead_slice VALUES (1, 'batch-1', 0, 2,
      '5a44cbb1b19ab2677dcd9d05e9f86c0fbc9af9252837c5ed3122a06902970457');
    INSERT INTO lead VALUES (1000, 'lead-1', 'inbound', '{"lead":"2026-01-31"}', NULL);
    INSERT INTO lead VALUES (1001, 'lead-2', 'inbound', '{"lead":"2026-01-31","mql":"2026-02-03"}', 1250.5);`)
  disconnect(connection)
  return folders
}

const batchId = BatchId.parse('batch-1')
const earlierLeads = [
  { key: 'lead-1', segment: 'inbound', reached: { lead: '2026-01-31' }, value: null },
  { key: 'lead-2', segment: 'inbound', reached: { lead: '2026-01-31', mql: '2026-02-03' }, value: 1250.5 },
].map((row) => LeadRow.parse(row))

const laterLead = LeadRow.parse({
  ...earlierLeads[0],
  key: 'lead-3',
  traits: { attributes: { Industry: 'Zinc', Employees: 40 }, behaviours: { Demo: '2026-02-01' } },
})

/** The same after it was opened today, with another import beside the first. */
async function broughtUpToDate(): Promise<Folders> {
  const folders = earlierLibrary()
  const connection = valueOf(await openLibrary(folders, opener))
  const later = {
    id: BatchId.parse('batch-2'),
    planId: PlanId.parse('plan-1'),
    fileNames: '["more.csv"]',
    begunAt: NOW,
  }
  insertBatch(connection, later)
  appendSlice(connection, later.id, [laterLead])
  commitBatch(connection, { ...later, committedAt: null }, NOW)
  disconnect(connection)
  return folders
}

const bothBatches = [batchId, BatchId.parse('batch-2')]

it('leads that were imported before more was kept of them are still whole, with nothing more known', async () => {
  const connection = await openTestLibrary(earlierLibrary())
  expect([...readLeads(connection, [batchId])].flatMap(valueOf)).toEqual(earlierLeads)
})

it('leads from before and from after stand beside each other', async () => {
  const connection = await openTestLibrary(await broughtUpToDate())
  expect([...readLeads(connection, bothBatches)].flatMap(valueOf)).toEqual([...earlierLeads, laterLead])
})

it('leads from before and from after are both brought back from a damaged file', async () => {
  const found = salvage(libraryPath(await broughtUpToDate()))
  const place = makeFolders()
  mkdirSync(place.dataFolder, { recursive: true })
  const path = buildLibrary(place, opener, (connection) => writeSalvaged(connection, found))
  const connection = connect(path)
  expect([...readLeads(connection, bothBatches)].flatMap(valueOf)).toEqual([...earlierLeads, laterLead])
  disconnect(connection)
})

it('a backup holds both', async () => {
  const folders = await broughtUpToDate()
  const connection = await openTestLibrary(folders)
  const made = valueOf(await makeBackup(connection, folders, 'by-hand', NOW))
  const copy = connect(backupFile(folders, made.id))
  expect([...readLeads(copy, bothBatches)].flatMap(valueOf)).toEqual([...earlierLeads, laterLead])
  disconnect(copy)
})
