import { appendFileSync, cpSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildLibrary } from '../../../electron/database/buildLibrary.ts'
import { connect, disconnect, type Connection } from '../../../electron/database/connection.ts'
import {
  commitBatch,
  countLeads,
  insertBatch,
  readLeads,
} from '../../../electron/database/repositories/leadBatches.ts'
import { appendSlice } from '../../../electron/database/repositories/leadSlices.ts'
import {
  listPlans,
  readPlan,
  readPlanRow,
  updatePlan,
  updatePlanRow,
} from '../../../electron/database/repositories/plans.ts'
import { insertRevision, readRevision } from '../../../electron/database/repositories/revisions.ts'
import { carveRows } from '../../../electron/database/salvage/carve.ts'
import { openPages, PAGE_BYTES } from '../../../electron/database/salvage/pages.ts'
import { salvage } from '../../../electron/database/salvage/salvage.ts'
import { writeSalvaged } from '../../../electron/database/salvage/writeSalvaged.ts'
import { openLibrary } from '../../../electron/database/open.ts'
import { BatchId, PlanId } from '../../../shared/plan/ids.ts'
import { LeadRow } from '../../../shared/plan/leadRow.ts'
import { makeFolders, type Folders } from '../../helpers/appInFolder.ts'
import {
  addPlans,
  libraryPath,
  NOW,
  opener,
  openTestLibrary,
  overwrite,
} from '../../helpers/libraryInFolder.ts'
import { valueOf } from '../../helpers/replies.ts'

describe('reading a file without SQLite', () => {
  const value = fc.oneof(
    fc.constant(null),
    fc.integer({ min: -(2 ** 47), max: 2 ** 47 }),
    fc.maxSafeInteger(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
    fc.string({ unit: 'grapheme' }),
    // Around what fits on a page, and around what fits on one overflow page.
    fc.integer({ min: 400, max: 600 }).map((length) => 'm'.repeat(length)),
    fc.integer({ min: 4000, max: 4200 }).map((length) => 'l'.repeat(length)),
    fc.integer({ min: 8000, max: 12_500 }).map((length) => 'x'.repeat(length)),
  )

  it('finds every row that SQLite wrote, with every value', () => {
    const { dataFolder } = makeFolders()
    let file = 0
    fc.assert(
      fc.property(fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { maxLength: 60 }), (rows) => {
        file += 1
        const path = `${dataFolder}-${file}.sqlite`
        const database = new Database(path)
        database.exec('CREATE TABLE row (key INTEGER PRIMARY KEY, a, b, c)')
        const insert = database.prepare('INSERT INTO row (a, b, c) VALUES (?, ?, ?)')
        for (const row of rows) insert.run(...row)
        database.close()
        const pages = openPages(path)
        const found = [...carveRows(pages.file)]
          .filter(({ values }) => values.length === 4)
          .toSorted((one, other) => one.key - other.key)
        pages.close()
        expect(found.map(({ values }) => values)).toEqual(rows.map((row) => [null, ...row]))
      }),
      { numRuns: 40 },
    )
  })
})

const first = PlanId.parse('plan-1')
const batchId = BatchId.parse('batch-1')
const PLANS = 12

const leads = Array.from({ length: 1500 }, (_, index) =>
  LeadRow.parse({
    key: `lead-${index}`,
    segment: 'inbound',
    reached: { lead: '2026-01-31' },
    value: index / 4,
    ...(index % 3 === 0 ? { traits: { attributes: { Employees: index }, behaviours: {} } } : {}),
  }),
)

/** Plans, one of them edited, archived and with leads. */
function fill(connection: Connection): void {
  addPlans(connection, PLANS)
  const patches = [{ op: 'replace' as const, path: ['purpose'], value: 'Edited' }]
  const revision = {
    planId: first,
    number: 1,
    kind: 'edit' as const,
    label: 'Edit',
    madeAt: NOW,
    below: null,
  }
  insertRevision(connection, { ...revision, patches, inverse: patches })
  const stored = valueOf(readPlan(connection, first))
  updatePlan(connection, {
    ...stored,
    revision: 1,
    undoTop: 1,
    document: { ...stored.document, purpose: 'Edited' },
  })
  updatePlanRow(connection, { ...valueOf(readPlanRow(connection, first)), archived: true })
  const batch = { id: batchId, planId: first, fileNames: '["leads.csv"]', begunAt: NOW }
  insertBatch(connection, batch)
  appendSlice(connection, batchId, leads.slice(0, 1000))
  appendSlice(connection, batchId, leads.slice(1000))
  commitBatch(connection, { ...batch, committedAt: null }, NOW)
}

/** What is left in folders whose library was closed properly, or as a killed process leaves it, its log still there. */
async function leaveBehind(end: 'closed' | 'killed'): Promise<Folders> {
  const folders = makeFolders()
  const connection = valueOf(await openLibrary(folders, opener))
  fill(connection)
  const left = makeFolders()
  if (end === 'closed') disconnect(connection)
  cpSync(folders.dataFolder, left.dataFolder, { recursive: true })
  if (end === 'killed') disconnect(connection)
  return left
}

describe('salvage', () => {
  it.each([
    ['is whole', () => undefined],
    ['has lost its head', (file: string) => overwrite(file, 0, Buffer.alloc(100))],
    [
      'has lost its first page, with the definitions of all tables',
      (file: string) => overwrite(file, 0, Buffer.alloc(PAGE_BYTES, 255)),
    ],
    ['has grown a tail', (file: string) => appendFileSync(file, Buffer.alloc(5000, 13))],
  ])('brings back everything from a closed file that %s', async (_, damage) => {
    const folders = await leaveBehind('closed')
    damage(libraryPath(folders))
    const found = salvage(libraryPath(folders))

    const place = makeFolders()
    const made = await openTestLibrary(place)
    disconnect(made)
    const path = buildLibrary(place, opener, (connection) => writeSalvaged(connection, found))
    const connection = connect(path)
    const all = await openTestLibrary(await leaveBehind('closed'))
    expect(
      listPlans(connection)
        .map(({ row }) => row.id)
        .toSorted(),
    ).toEqual(
      listPlans(all)
        .map(({ row }) => row.id)
        .toSorted(),
    )
    for (const { row } of listPlans(all)) {
      expect(readPlan(connection, row.id)).toEqual(readPlan(all, row.id))
    }
    expect(readRevision(connection, first, 1)).toMatchObject({ label: 'Edit' })
    expect(valueOf(countLeads(connection, [batchId]))).toBe(1500)
    expect([...readLeads(connection, [batchId])].flatMap(valueOf)).toEqual(leads)
    disconnect(connection)
  })

  it('finds what a killed process had written to its log only, though the file has lost its head', async () => {
    const folders = await leaveBehind('killed')
    overwrite(libraryPath(folders), 0, Buffer.alloc(PAGE_BYTES))
    const { plans, batches } = salvage(libraryPath(folders))
    expect(plans).toHaveLength(PLANS)
    expect(plans.find(({ row }) => row.id === first)?.row).toMatchObject({
      revision: 1,
      undoTop: 1,
      archived: true,
    })
    expect(batches.flatMap(({ slices }) => slices.flatMap(({ rows }) => rows))).toHaveLength(1500)
  })

  it('finds what was in the file before when the log is unreadable', async () => {
    const folders = await leaveBehind('killed')
    const log = `${libraryPath(folders)}-wal`
    writeFileSync(log, Buffer.alloc(readFileSync(log).length, 9))
    expect(salvage(libraryPath(folders)).plans.every(({ document }) => document.length > 0)).toBe(true)
  })

  it('loses only the plans on the pages that are broken', async () => {
    const folders = await leaveBehind('closed')
    const file = libraryPath(folders)
    const before = salvage(file).plans
    expect(before).toHaveLength(PLANS)
    for (let page = 1; page * PAGE_BYTES <= readFileSync(file).length; page += 1) {
      const broken = join(folders.dataFolder, 'broken.sqlite')
      cpSync(file, broken)
      overwrite(broken, (page - 1) * PAGE_BYTES, Buffer.alloc(PAGE_BYTES, page))
      const ids = salvage(broken).plans.map(({ row }) => row.id)
      const untouched = before.filter(({ pages }) => !pages.includes(page)).map(({ row }) => row.id)
      expect(ids.toSorted()).toEqual(untouched.toSorted())
    }
  })

  it('takes what there is from a file that was cut off', async () => {
    const folders = await leaveBehind('closed')
    const file = libraryPath(folders)
    truncateSync(file, Math.floor(readFileSync(file).length / 2))
    const { plans, batches } = salvage(file)
    expect(plans.length).toBeGreaterThan(0)
    expect(batches).toEqual([])
  })

  it('drops an import of which a row is lost, and keeps the plan', async () => {
    const folders = await leaveBehind('closed')
    const file = libraryPath(folders)
    const at = readFileSync(file).indexOf('lead-777')
    overwrite(file, at, Buffer.from('xxxx'))
    const { plans, batches } = salvage(file)
    expect(plans).toHaveLength(PLANS)
    expect(batches).toEqual([])
  })

  it.each([
    ['an empty file', Buffer.alloc(0)],
    ['a file of zeros', Buffer.alloc(PAGE_BYTES * 3)],
    ['a file of pages that claim to hold rows', Buffer.alloc(PAGE_BYTES * 5, 13)],
    [
      'a file of pages that claim to go on elsewhere',
      Buffer.alloc(PAGE_BYTES * 5, Buffer.from([13, 255, 1, 0])),
    ],
  ])('finds nothing in %s, and ends', (_, bytes) => {
    const { dataFolder } = makeFolders()
    writeFileSync(`${dataFolder}.sqlite`, bytes)
    writeFileSync(`${dataFolder}.sqlite-wal`, bytes)
    expect(salvage(`${dataFolder}.sqlite`)).toEqual({ plans: [], batches: [], clauses: [] })
  })
})
