import { describe, expect, it } from 'vitest'
import { act, listVersions, openVersion, propose } from '../../../electron/app/agreementVersions.ts'
import { disconnect, type Connection } from '../../../electron/database/connection.ts'
import { openLibrary } from '../../../electron/database/open.ts'
import { findVersions } from '../../../electron/database/repositories/agreementVersions.ts'
import { insertPlan } from '../../../electron/database/repositories/plans.ts'
import { salvage } from '../../../electron/database/salvage/salvage.ts'
import { writeSalvaged } from '../../../electron/database/salvage/writeSalvaged.ts'
import { countPlans } from '../../../electron/database/wholeness.ts'
import { PlanId } from '../../../shared/plan/ids.ts'
import { chancesAtOnce } from '../../../shared/agreement/chancesAtOnce.ts'
import { makeFolders, type Folders } from '../../helpers/appInFolder.ts'
import { libraryPath, NOW, opener, openTestLibrary } from '../../helpers/libraryInFolder.ts'
import { errorOf, valueOf } from '../../helpers/replies.ts'
import { ANN, BOB, signablePlan } from '../../helpers/signablePlan.ts'

const planId = PlanId.parse('plan-1')
const chances = chancesAtOnce(signablePlan())

/** A library whose plan has a version that was declined, and one that Ann has signed. */
async function signedLibrary(): Promise<Folders> {
  const folders = makeFolders()
  const connection = valueOf(await openLibrary(folders, opener))
  insertPlan(connection, planId, signablePlan(), NOW)
  proposeNext(connection)
  const decline = { kind: 'declined', personId: BOB, reason: 'Too many leads in spring.' } as const
  valueOf(act(connection, { planId, number: 1, act: decline, now: NOW }))
  const fingerprint = proposeNext(connection)
  const mark = { kind: 'typed', name: 'Ann Ost' } as const
  const sign = { kind: 'signed', personId: ANN, reservation: '', mark, fingerprint } as const
  valueOf(act(connection, { planId, number: 2, act: sign, now: NOW }))
  disconnect(connection)
  return folders
}

function proposeNext(connection: Connection): string {
  const given = { planId, revision: 0, proposedBy: 'Ann Ost', note: 'As discussed.', now: NOW, chances }
  return valueOf(propose(connection, given)).version.fingerprint
}

describe('damage to a signed agreement', () => {
  it.each([
    ['the document', 'agreement_version', 'tree', '"Version 2"', '"Version 3"'],
    ['the plan that it came from', 'agreement_version', 'plan', 'Ann Ost', 'Ann Oak'],
    ['what is told of the version', 'agreement_version', 'described', 'As discussed.', 'As disgusted.'],
    ['a signature', 'signoff_event', 'event', 'Ann Ost', 'Ann Oak'],
    ['the reason of a refusal', 'signoff_event', 'event', 'in spring', 'in sprint'],
  ])('is found in %s', async (_, table, column, from, to) => {
    const connection = await openTestLibrary(await signedLibrary())
    const change = connection.sqlite.prepare(`UPDATE ${table} SET ${column} = replace(${column}, ?, ?)`)
    expect(change.run(from, to).changes).toBeGreaterThan(0)
    expect(errorOf(listVersions(connection, planId)).code).toBe('plan-damaged')
    expect(countPlans(connection)).toEqual({ plans: 1, damaged: 1 })
  })

  it('is found where a signature is gone', async () => {
    const folders = await signedLibrary()
    const connection = await openTestLibrary(folders)
    connection.sqlite.exec('DELETE FROM signoff_event WHERE version = 2')
    expect(errorOf(listVersions(connection, planId)).code).toBe('plan-damaged')
  })
})

describe('what is salvaged', () => {
  it('has the versions with their signatures, byte for byte', async () => {
    const folders = await signedLibrary()
    const before = await openTestLibrary(folders)
    const versions = [1, 2].map((number) => valueOf(openVersion(before, planId, number)))
    disconnect(before)
    const target = await openTestLibrary(makeFolders())
    writeSalvaged(target, salvage(libraryPath(folders)))
    expect([1, 2].map((number) => valueOf(openVersion(target, planId, number)))).toEqual(versions)
  })
})

describe('a version is found by its fingerprint', () => {
  it('also where the disk has made something else of another', async () => {
    const connection = await openTestLibrary(await signedLibrary())
    const [first, second] = valueOf(listVersions(connection, planId))
    connection.sqlite.exec("UPDATE agreement_version SET described = 'no JSON' WHERE number = 2")
    expect(findVersions(connection, first!.version.fingerprint)).toEqual([{ planId, number: 1 }])
    expect(findVersions(connection, second!.version.fingerprint)).toEqual([])
  })

  it('also in a library of before there was an index of them', async () => {
    const folders = await signedLibrary()
    const older = await openTestLibrary(folders)
    const [first] = valueOf(listVersions(older, planId))
    older.sqlite.exec(`DROP INDEX agreement_version_fingerprint;
      UPDATE agreement_version SET described = 'no JSON' WHERE number = 2;
      DELETE FROM migration WHERE number = 5; PRAGMA user_version = 4`)
    disconnect(older)
    const newer = await openTestLibrary(folders)
    expect(findVersions(newer, first!.version.fingerprint)).toEqual([{ planId, number: 1 }])
  })
})
