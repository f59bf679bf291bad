import { expect, it } from 'vitest'
import { connect, disconnect } from '../../../electron/database/connection.ts'
import { LeadRow } from '../../../shared/plan/leadRow.ts'
import { createPlan, makeFolders, startApp } from '../../helpers/appInFolder.ts'
import { libraryPath } from '../../helpers/libraryInFolder.ts'
import { errorOf, valueOf } from '../../helpers/replies.ts'

it('what was never committed is gone after the next start', async () => {
  const folders = makeFolders()
  const before = await startApp(folders)
  const planId = await createPlan(before.client)
  const { batchId } = valueOf(await before.client['leads.begin']({ planId, fileNames: ['leads.csv'] }))
  const rows = Array.from({ length: 3000 }, (_, index) =>
    LeadRow.parse({ key: `lead-${index}`, segment: 'inbound', reached: {}, value: null }),
  )
  valueOf(await before.client['leads.append']({ batchId, rows }))
  await before.app.close()

  const after = await startApp(folders)
  // Commands run in the order in which they came, and the removal was first.
  for (let piece = 0; piece < 4; piece += 1) valueOf(await after.client['startup.retry']({}))
  expect(errorOf(await after.client['leads.append']({ batchId, rows: rows.slice(0, 1) })).code).toBe(
    'not-found',
  )
  await after.app.close()
  const connection = connect(libraryPath(folders))
  const left = (table: string): unknown =>
    connection.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
  expect([left('lead'), left('lead_slice'), left('lead_batch')]).toEqual([0, 0, 0])
  disconnect(connection)
})
