import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  backupFile,
  listBackups,
  type BackupManifest,
} from '../../../electron/database/backups/backupFiles.ts'
import { makeBackup } from '../../../electron/database/backups/makeBackup.ts'
import { backupsToDrop } from '../../../electron/database/backups/rotation.ts'
import { isWhole, takeBackup } from '../../../electron/database/backups/takeBackup.ts'
import { connect, disconnect } from '../../../electron/database/connection.ts'
import { openLibrary } from '../../../electron/database/open.ts'
import { insertPlan, listPlans, readPlan } from '../../../electron/database/repositories/plans.ts'
import { PAGE_BYTES } from '../../../electron/database/salvage/pages.ts'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import { PlanId } from '../../../shared/plan/ids.ts'
import { makeFolders } from '../../helpers/appInFolder.ts'
import {
  addPlans,
  damageText,
  libraryPath,
  NOW,
  openTestLibrary,
  opener,
  overwrite,
} from '../../helpers/libraryInFolder.ts'
import { errorOf, valueOf } from '../../helpers/replies.ts'

describe('a backup', () => {
  it('is made of a library in use, holds everything in it, and is one file', async () => {
    const folders = makeFolders()
    const connection = await openTestLibrary(folders)
    addPlans(connection, 30)
    const making = makeBackup(connection, folders, 'daily', NOW)
    insertPlan(connection, PlanId.parse('meanwhile'), examplePlan('roberge'), NOW)
    const made = valueOf(await making)
    expect(made).toMatchObject({ reason: 'daily', madeAt: NOW, plans: 31, damagedPlans: 0 })
    expect(readdirSync(folders.backupFolder).toSorted()).toEqual([`${made.id}.json`, `${made.id}.sqlite`])

    const copy = connect(backupFile(folders, made.id))
    expect(listPlans(copy).map(({ row }) => row.id)).toContain('meanwhile')
    expect(readPlan(copy, PlanId.parse('plan-7'))).toEqual(readPlan(connection, PlanId.parse('plan-7')))
    disconnect(copy)
  })

  it('tells how many plans in it are not whole', async () => {
    const folders = makeFolders()
    const connection = await openTestLibrary(folders)
    addPlans(connection, 3)
    connection.sqlite.exec("UPDATE plan_document SET document = replace(document, 'plan-2', 'plan-9')")
    expect(valueOf(await makeBackup(connection, folders, 'edits', NOW))).toMatchObject({
      plans: 2,
      damagedPlans: 1,
    })
  })

  it('of a library with a broken structure is not made', async () => {
    const folders = makeFolders()
    const whole = valueOf(await openLibrary(folders, opener))
    addPlans(whole, 3)
    const index = "SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_revision_1'"
    const page = Number(whole.sqlite.prepare(index).pluck().get())
    disconnect(whole)
    overwrite(libraryPath(folders), (page - 1) * PAGE_BYTES, Buffer.alloc(PAGE_BYTES, 7))
    const connection = await openTestLibrary(folders)
    expect(errorOf(await makeBackup(connection, folders, 'edits', NOW)).code).toBe('damaged')
    expect(listBackups(folders)).toEqual([])
  })

  it('that was changed, cut off or lost since then is not taken', async () => {
    const folders = makeFolders()
    const connection = await openTestLibrary(folders)
    addPlans(connection, 2)
    const [whole, changed, cut, lost, bare] = [
      valueOf(await makeBackup(connection, folders, 'by-hand', NOW)),
      valueOf(await makeBackup(connection, folders, 'by-hand', NOW)),
      valueOf(await makeBackup(connection, folders, 'by-hand', NOW)),
      valueOf(await makeBackup(connection, folders, 'by-hand', NOW)),
      valueOf(await makeBackup(connection, folders, 'by-hand', NOW)),
    ]
    damageText(backupFile(folders, changed.id), 'plan-2', 'plan-3')
    writeFileSync(backupFile(folders, cut.id), readFileSync(backupFile(folders, cut.id)).subarray(0, -1))
    rmSync(backupFile(folders, lost.id))
    rmSync(join(folders.backupFolder, `${bare.id}.json`))

    expect(listBackups(folders).map(({ id }) => id)).toEqual([changed.id, whole.id])
    expect(await isWhole(folders, whole)).toBe(true)
    expect(await isWhole(folders, changed)).toBe(false)
    expect(errorOf(await takeBackup(folders, changed.id))).toBe('backup-damaged')
    expect(errorOf(await takeBackup(folders, cut.id))).toBe('not-found')
    expect(errorOf(await takeBackup(folders, '../data/library'))).toBe('not-found')
    expect(existsSync(valueOf(await takeBackup(folders, whole.id)))).toBe(true)
  })

  it('that was being made when the app was killed is cleared away by the next', async () => {
    const folders = makeFolders()
    const connection = await openTestLibrary(folders)
    addPlans(connection, 1)
    valueOf(await makeBackup(connection, folders, 'daily', NOW))
    writeFileSync(join(folders.backupFolder, '000009_half.partial'), 'half')
    valueOf(await makeBackup(connection, folders, 'daily', NOW))
    expect(readdirSync(folders.backupFolder).filter((name) => name.includes('partial'))).toEqual([])
    expect(listBackups(folders)).toHaveLength(2)
  })

  it('made after the clock was set back is the newest all the same', async () => {
    const folders = makeFolders()
    const connection = await openTestLibrary(folders)
    addPlans(connection, 1)
    const first = valueOf(await makeBackup(connection, folders, 'daily', NOW))
    const second = valueOf(await makeBackup(connection, folders, 'daily', '2020-01-01T00:00:00.000Z'))
    expect(listBackups(folders).map(({ id }) => id)).toEqual([second.id, first.id])
  })

  it('that cannot be written is told with the place', async () => {
    const folders = makeFolders()
    const connection = await openTestLibrary(folders)
    writeFileSync(folders.backupFolder, 'a file where the folder should be')
    const trouble = errorOf(await makeBackup(connection, folders, 'daily', NOW))
    expect(trouble.code).toBe('read-only')
    expect(trouble.message).toContain(folders.backupFolder)
    expect(existsSync(libraryPath(folders))).toBe(true)
  })
})

const backup = (number: number, change: Partial<BackupManifest> = {}): BackupManifest => ({
  id: String(number),
  number,
  madeAt: NOW,
  reason: 'edits',
  bytes: 1,
  plans: 1,
  damagedPlans: 0,
  sha256: '',
  ...change,
})
const day = (date: number) => ({ madeAt: `2027-01-${String(date).padStart(2, '0')}T12:00:00.000Z` })
const dropped = (backups: BackupManifest[]): number[] => backupsToDrop(backups).map(({ number }) => number)

describe('keeping backups', () => {
  it('keeps the newest three, and the last of each of seven days', () => {
    const oneDay = [9, 8, 7, 6, 5].map((number) => backup(number, day(9)))
    const daysBefore = [8, 7, 6, 5, 4, 3, 2].map((date, index) => backup(4 - index, day(date)))
    expect(dropped([...oneDay, ...daysBefore])).toEqual([6, 5, -2])
  })

  it('keeps what was made for a reason longer', () => {
    const others = Array.from({ length: 5 }, (_, index) => backup(100 - index))
    const reasons = ['before-migration', 'before-restore', 'by-hand'] as const
    const kept = reasons.map((reason, index) => backup(index + 1, { reason, ...day(1) }))
    expect(dropped([...others, ...kept.toReversed()])).toEqual([97, 96])
  })

  it('never drops the newest one without a damaged plan', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ damagedPlans: fc.nat(1), at: fc.integer({ min: 1, max: 28 }) }), {
          maxLength: 40,
        }),
        (made) => {
          const backups = made.map(({ damagedPlans, at }, index) =>
            backup(made.length - index, { damagedPlans, ...day(at) }),
          )
          const newestWhole = backups.find(({ damagedPlans }) => damagedPlans === 0)
          const gone = dropped(backups)
          expect(gone).not.toContain(newestWhole?.number)
          expect(backups.slice(0, 3).some(({ number }) => gone.includes(number))).toBe(false)
          expect(backups.length - gone.length).toBeLessThanOrEqual(3 + 7 + 1)
        },
      ),
    )
  })
})
