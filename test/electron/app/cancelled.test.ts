import { expect, it } from 'vitest'
import { writePlanFile } from '../../../shared/planFile/planFile.ts'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import { BatchId } from '../../../shared/plan/ids.ts'
import { LeadRow } from '../../../shared/plan/leadRow.ts'
import { connect, disconnect } from '../../../electron/database/connection.ts'
import { createPlan, makeFolders, startApp } from '../../helpers/appInFolder.ts'
import { libraryPath } from '../../helpers/libraryInFolder.ts'
import { errorOf, valueOf } from '../../helpers/replies.ts'

const leads = Array.from({ length: 5000 }, (_, index) =>
  LeadRow.parse({ key: `lead-${index}`, segment: 'inbound', reached: {}, value: null }),
)

/** A plan file with leads. */
function fileText(): string {
  const plan = examplePlan('roberge')
  const source = {
    batchId: BatchId.parse('elsewhere'),
    fileNames: ['leads.csv'],
    importedAt: '2027-01-05T10:00:00.000Z',
    rows: leads.length,
    refused: 0,
  }
  const history = { ...plan.history, sources: [source] }
  return writePlanFile({ savedAt: '2027-01-05T10:00:00.000Z', plan: { ...plan, history }, leads })
}

/** Cancels a call as soon as it says how far it is. */
function cancelOnProgress() {
  const cancelling = new AbortController()
  return { signal: cancelling.signal, onProgress: () => cancelling.abort() }
}

it('opening a file that is cancelled on the way leaves nothing behind', async () => {
  const folders = makeFolders()
  const { app, client } = await startApp(folders)
  const reply = await client['plans.fromFile']({ text: fileText() }, cancelOnProgress())
  expect(errorOf(reply).code).toBe('cancelled')
  expect(valueOf(await client['plans.list']({}))).toEqual([])
  await createPlan(client)
  await app.close()
  // Closing does not wait for the sweep, which goes on with the next start.
  const again = await startApp(folders)
  for (let piece = 0; piece < 6; piece += 1) valueOf(await again.client['startup.retry']({}))
  await again.app.close()
  const connection = connect(libraryPath(folders))
  expect(connection.sqlite.prepare('SELECT count(*) FROM lead').pluck().get()).toBe(0)
  disconnect(connection)
})

it('saving to a file and storing leads stop when they are cancelled', async () => {
  const { client } = await startApp(makeFolders())
  const { id } = valueOf(await client['plans.fromFile']({ text: fileText() }))
  const saving = await client['plans.toFile']({ id, withLeads: true }, cancelOnProgress())
  expect(errorOf(saving).code).toBe('cancelled')

  const { batchId } = valueOf(await client['leads.begin']({ planId: id, fileNames: ['leads.csv'] }))
  const storing = await client['leads.append']({ batchId, rows: leads }, cancelOnProgress())
  expect(errorOf(storing).code).toBe('cancelled')
  const rest = valueOf(await client['leads.append']({ batchId, rows: leads.slice(0, 1) }))
  expect(rest.stored).toBe(1001)
})
