import { describe, expect, it } from 'vitest'
import { disconnect, inTransaction, type Connection } from '../../../electron/database/connection.ts'
import { openLibrary } from '../../../electron/database/open.ts'
import {
  commitBatch,
  countLeads,
  findStagedBatch,
  insertBatch,
  listStagedBatches,
  readLeads,
  removeFromBatch,
} from '../../../electron/database/repositories/leadBatches.ts'
import { appendSlice, countSlices } from '../../../electron/database/repositories/leadSlices.ts'
import {
  insertPlan,
  listPlans,
  readPlan,
  readPlanRow,
} from '../../../electron/database/repositories/plans.ts'
import {
  insertRevision,
  readRevision,
  readRevisions,
} from '../../../electron/database/repositories/revisions.ts'
import { troubleOf } from '../../../electron/database/trouble.ts'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import { BatchId, PlanId } from '../../../shared/plan/ids.ts'
import { LeadRow } from '../../../shared/plan/leadRow.ts'
import { makeFolders } from '../../helpers/appInFolder.ts'
import {
  addPlans,
  damageText,
  libraryPath,
  NOW,
  opener,
  openTestLibrary,
} from '../../helpers/libraryInFolder.ts'
import { errorOf, valueOf } from '../../helpers/replies.ts'

const first = PlanId.parse('plan-1')
const second = PlanId.parse('plan-2')
const batchId = BatchId.parse('batch-1')
const batch = { id: batchId, planId: first, fileNames: '["leads.csv"]', begunAt: NOW }

/** A library that is filled, closed, changed on the disk, and opened again. */
async function openDamaged(
  fill: (connection: Connection) => void,
  ...[from, to]: readonly [string, string]
): Promise<Connection> {
  const folders = makeFolders()
  const connection = valueOf(await openLibrary(folders, opener))
  fill(connection)
  disconnect(connection)
  damageText(libraryPath(folders), from, to)
  return openTestLibrary(folders)
}

describe('damage to a plan', () => {
  it('is found in its document, and leaves the others alone', async () => {
    const connection = await openDamaged(
      (made) => void addPlans(made, 2),
      '"name":"plan-1"',
      '"name":"plan-7"',
    )
    expect(errorOf(readPlan(connection, first))).toBe('plan-damaged')
    expect(valueOf(readPlan(connection, second)).document.name).toBe('plan-2')
    expect(listPlans(connection).every(({ whole }) => whole)).toBe(true)
  })

  it('is found in what the list shows of it', async () => {
    const fill = (connection: Connection): void => {
      addPlans(connection, 1)
      insertPlan(connection, second, { ...examplePlan('roberge'), name: 'A name in the list' }, NOW)
    }
    const connection = await openDamaged(fill, 'A name in the list', 'A game in the list')
    expect(listPlans(connection).map(({ whole }) => whole)).toEqual([true, false])
    expect(errorOf(readPlanRow(connection, second))).toBe('plan-damaged')
    expect(errorOf(readPlan(connection, second))).toBe('plan-damaged')
  })

  it('is found when a document belongs to another plan or revision', async () => {
    const connection = await openTestLibrary(makeFolders())
    addPlans(connection, 2)
    const copyOver = `
      UPDATE plan_document SET (plan_id, document, seal) =
        (SELECT plan_id, document, seal FROM plan_document WHERE key = 1) WHERE key = 2`
    connection.sqlite.exec(copyOver)
    expect(errorOf(readPlan(connection, second))).toBe('plan-damaged')
    connection.sqlite.exec('UPDATE plan_document SET revision = 1 WHERE key = 1')
    expect(errorOf(readPlan(connection, first))).toBe('plan-damaged')
  })

  it('that makes a plan vanish from the list is found', async () => {
    const connection = await openTestLibrary(makeFolders())
    addPlans(connection, 3)
    connection.sqlite.pragma('foreign_keys = OFF')
    connection.sqlite.exec('DELETE FROM plan WHERE key = 3')
    expect(() => listPlans(connection)).toThrow('2 plans are listed where 3 were made')
  })
})

const revision = (number: number) => ({
  planId: first,
  number,
  kind: 'edit' as const,
  label: `Edit number ${number}`,
  madeAt: NOW,
  patches: [{ op: 'replace' as const, path: ['purpose'], value: 'x' }],
  inverse: [{ op: 'replace' as const, path: ['purpose'], value: '' }],
  below: number > 1 ? number - 1 : null,
})

const addRevisions = (connection: Connection): void => {
  addPlans(connection, 1)
  for (const number of [1, 2, 3]) insertRevision(connection, revision(number))
}

describe('revisions', () => {
  it('are read as they were written', async () => {
    const connection = await openTestLibrary(makeFolders())
    addRevisions(connection)
    expect(readRevision(connection, first, 2)).toMatchObject(revision(2))
    expect(readRevision(connection, first, 4)).toBeNull()
    expect(readRevisions(connection, first, 1, 3)).toMatchObject([revision(2), revision(3)])
    expect(readRevisions(connection, first, 3, 3)).toEqual([])
  })

  it('that are missing or damaged are not passed over', async () => {
    const connection = await openDamaged(addRevisions, 'Edit number 2', 'Edit number 7')
    expect(readRevision(connection, first, 2)).toBeNull()
    expect(readRevisions(connection, first, 0, 3)).toBeNull()
    expect(readRevisions(connection, first, 2, 3)).toHaveLength(1)
    expect(readRevisions(connection, first, 2, 4)).toBeNull()
  })
})

describe('imported leads', () => {
  const leads = Array.from({ length: 10 }, (_, index) =>
    LeadRow.parse({
      key: `lead-${index}`,
      segment: 'inbound',
      reached: { lead: '2026-01-31' },
      value: [null, 0, -1.5, 1e15, 12][index % 5],
      ...(index % 2 === 0
        ? {}
        : { traits: { attributes: { Industry: 'Tin and zinc', Size: index }, behaviours: {} } }),
    }),
  )
  const fill = (connection: Connection): void => {
    addPlans(connection, 1)
    insertBatch(connection, batch)
    appendSlice(connection, batchId, leads.slice(0, 6))
    appendSlice(connection, batchId, leads.slice(6))
    commitBatch(connection, { ...batch, committedAt: null }, NOW)
  }

  it('are read as they were written', async () => {
    const connection = await openTestLibrary(makeFolders())
    fill(connection)
    expect(valueOf(countLeads(connection, [batchId]))).toBe(10)
    expect([...readLeads(connection, [batchId])].flatMap(valueOf)).toEqual(leads)
    expect(valueOf(countLeads(connection, [BatchId.parse('elsewhere')]))).toBe(0)
    expect(findStagedBatch(connection, batchId)).toBeNull()
  })

  it('of a batch that was not committed are removed piece by piece', async () => {
    const connection = await openTestLibrary(makeFolders())
    insertBatch(connection, batch)
    appendSlice(connection, batchId, leads.slice(0, 6))
    appendSlice(connection, batchId, leads.slice(6))
    expect(countSlices(connection, batchId)).toEqual({ slices: 2, rows: 10 })
    expect(listStagedBatches(connection)).toEqual([batchId])
    expect([1, 2, 3].map(() => removeFromBatch(connection, batchId))).toEqual([true, true, false])
    expect(listStagedBatches(connection)).toEqual([])
    expect(connection.sqlite.prepare('SELECT count(*) FROM lead').pluck().get()).toBe(0)
  })

  it.each([
    ['a row', 'lead-7', 'lead-9'],
    ['a day', '2026-01-31', '2026-01-30'],
    ['what else is known of one', 'Tin and zinc', 'Tin and zink'],
    ['the files that they came from', 'leads.csv', 'loads.csv'],
  ])('are told to be damaged when %s has changed', async (_, from, to) => {
    const connection = await openDamaged(fill, from, to)
    const read = [...readLeads(connection, [batchId])]
    expect(read.some((slice) => !slice.ok)).toBe(true)
  })

  it('of which something known is lost are told to be damaged', async () => {
    const connection = await openTestLibrary(makeFolders())
    fill(connection)
    connection.sqlite.exec("UPDATE lead SET traits = NULL WHERE lead_key = 'lead-1'")
    expect([...readLeads(connection, [batchId])].some((slice) => !slice.ok)).toBe(true)
  })

  it('are told to be damaged when a slice has vanished', async () => {
    const connection = await openTestLibrary(makeFolders())
    fill(connection)
    connection.sqlite.exec('DELETE FROM lead_slice WHERE number = 1')
    expect(errorOf(countLeads(connection, [batchId]))).toBe('plan-damaged')
  })
})

describe('a full disk', () => {
  it('undoes what was being written and is told as such; the rest stays', async () => {
    const connection = await openTestLibrary(makeFolders())
    addPlans(connection, 1)
    connection.sqlite.pragma('max_page_count = 20')
    const fillUp = (): void =>
      inTransaction(connection, () => {
        for (let index = 0; index < 100; index += 1) {
          insertPlan(connection, PlanId.parse(`more-${index}`), examplePlan('software-company'), NOW)
        }
      })
    let thrown: unknown = null
    try {
      fillUp()
    } catch (error) {
      thrown = error
    }
    const trouble = troubleOf(thrown, connection.file)
    expect(trouble).toMatchObject({ code: 'disk-full' })
    expect(trouble?.message).toContain(connection.file)
    expect(listPlans(connection)).toHaveLength(1)
    expect(valueOf(readPlan(connection, first)).document.name).toBe('plan-1')
  })
})

const systemError = (code: string): Error => Object.assign(new Error(code), { code })

describe('what the file system or SQLite throws', () => {
  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EROFS', 'read-only'],
    ['EACCES', 'read-only'],
    ['EBUSY', 'locked'],
  ])('%s is told as %s', (code, told) => {
    expect(troubleOf(systemError(code), 'library')?.code).toBe(told)
  })

  it.each([new TypeError('bug'), systemError('ERR_INVALID_ARG_TYPE'), 'text', null])(
    '%s is a bug and not trouble with the library',
    (thrown) => {
      expect(troubleOf(thrown, 'library')).toBeNull()
    },
  )
})
