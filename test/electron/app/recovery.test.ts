import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contract } from '../../../shared/contract/contract.ts'
import { startup } from '../../../shared/contract/startup.ts'
import type { PlanId } from '../../../shared/plan/ids.ts'
import { connect, disconnect } from '../../../electron/database/connection.ts'
import { migrations } from '../../../electron/database/migrations/migrations.ts'
import { openLibrary } from '../../../electron/database/open.ts'
import {
  createPlan,
  makeFolders,
  readPlan,
  setPurpose,
  startApp,
  type Folders,
} from '../../helpers/appInFolder.ts'
import { libraryPath, opener, overwrite } from '../../helpers/libraryInFolder.ts'
import { errorOf, valueOf } from '../../helpers/replies.ts'

/** A closed library with a backup from before its last edit. */
async function makeLibrary(): Promise<{ folders: Folders; id: PlanId; backupId: string }> {
  const folders = makeFolders()
  const { app, client } = await startApp(folders)
  const id = await createPlan(client)
  await setPurpose(client, id, 'in the backup')
  const { id: backupId } = valueOf(await client['backups.make']({}))
  await setPurpose(client, id, 'newest')
  await app.close()
  return { folders, id, backupId }
}

const breakHead = (folders: Folders): void => overwrite(libraryPath(folders), 0, Buffer.alloc(4096, 1))
const setAside = ({ dataFolder }: Folders): string[] => {
  const folder = join(dataFolder, 'set-aside')
  return existsSync(folder) ? readdirSync(folder) : []
}

describe('a damaged library', () => {
  it('is told with its place, what can be saved from it, and the backups of it', async () => {
    const { folders, backupId } = await makeLibrary()
    breakHead(folders)
    const { client } = await startApp(folders)
    const state = valueOf(await client['startup.state']({}))
    expect(state).toMatchObject({ state: 'recovery', reason: 'damaged', salvageable: 1 })
    expect(state.state === 'recovery' && state.message).toContain(libraryPath(folders))
    expect(state.state === 'recovery' && state.backups.map(({ id }) => id)).toContain(backupId)
  })

  it('lets nothing run but what helps', async () => {
    const { folders, id } = await makeLibrary()
    breakHead(folders)
    const { app, client } = await startApp(folders)
    expect(errorOf(await client['plans.get']({ id })).code).toBe('not-ready')
    expect(errorOf(await client['plans.create']({ from: 'empty' })).code).toBe('not-ready')
    expect(errorOf(await client['backups.make']({})).code).toBe('not-ready')
    for (const name of Object.keys(contract)) {
      if (Object.hasOwn(startup, name)) continue
      const reply = await app.call(name, {})
      expect(['not-ready', 'invalid-input']).toContain(errorOf(reply).code)
    }
    expect(valueOf(await client['backups.list']({})).length).toBeGreaterThan(0)
    expect(valueOf(await client['log.report']({ message: 'x', stack: '' }))).toEqual({})
  })

  it('goes on with everything that is whole; the damaged file is kept', async () => {
    const { folders, id } = await makeLibrary()
    breakHead(folders)
    const damaged = readFileSync(libraryPath(folders))
    const { client, events } = await startApp(folders)
    expect(valueOf(await client['startup.salvage']({}))).toMatchObject({ state: 'ready' })
    expect(events).toContainEqual({ kind: 'startup-changed' })
    expect(await readPlan(client, id)).toMatchObject({ purpose: 'newest' })
    expect(valueOf(await client['plans.undo']({ id })).plan.purpose).toBe('in the backup')
    const [kept] = setAside(folders)
    expect(readFileSync(join(folders.dataFolder, 'set-aside', kept!)).equals(damaged)).toBe(true)
  })

  it('goes on with a backup; the damaged file is kept', async () => {
    const { folders, id, backupId } = await makeLibrary()
    breakHead(folders)
    const { client } = await startApp(folders)
    expect(valueOf(await client['startup.restore']({ backupId })).state).toBe('ready')
    expect((await readPlan(client, id)).purpose).toBe('in the backup')
    expect(setAside(folders)).toHaveLength(1)
  })

  it('goes on empty only when told to; the damaged file is kept', async () => {
    const { folders } = await makeLibrary()
    breakHead(folders)
    const { client } = await startApp(folders)
    expect(valueOf(await client['startup.retry']({})).state).toBe('recovery')
    expect(valueOf(await client['startup.fresh']({})).state).toBe('ready')
    expect(valueOf(await client['plans.list']({}))).toEqual([])
    expect(setAside(folders)).toHaveLength(1)
  })

  it('does not offer a backup that has changed, nor opens it', async () => {
    const { folders, backupId } = await makeLibrary()
    breakHead(folders)
    overwrite(join(folders.backupFolder, `${backupId}.sqlite`), 5000, Buffer.from('changed'))
    const { client } = await startApp(folders)
    const state = valueOf(await client['startup.state']({}))
    expect(state.state === 'recovery' && state.backups.map(({ id }) => id)).not.toContain(backupId)
    expect(errorOf(await client['startup.restore']({ backupId })).code).toBe('backup-damaged')
    expect(setAside(folders)).toEqual([])
  })

  it('is found while it is in use, too, and given up at once', async () => {
    const folders = makeFolders()
    const first = await startApp(folders)
    for (let number = 0; number < 30; number += 1) await createPlan(first.client, `Plan ${number}`)
    await first.app.close()
    const root = connect(libraryPath(folders))
    const page = Number(
      root.sqlite.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'plan'").pluck().get(),
    )
    disconnect(root)
    overwrite(libraryPath(folders), (page - 1) * 4096, Buffer.alloc(4096, 200))

    const { client, events } = await startApp(folders)
    const list = await client['plans.list']({})
    expect(errorOf(list).code).toBe('not-ready')
    expect(valueOf(await client['startup.state']({}))).toMatchObject({ reason: 'damaged', salvageable: 30 })
    expect(events).toContainEqual({ kind: 'startup-changed' })
    valueOf(await client['startup.salvage']({}))
    expect(valueOf(await client['plans.list']({}))).toHaveLength(30)
  })
})

describe('a library that another process has open', () => {
  it('is not touched, whatever is asked, and opens when it is free', async () => {
    const { folders, id, backupId } = await makeLibrary()
    const owner = await startApp(folders)
    const { client } = await startApp(folders)
    for (const reply of [
      await client['startup.state']({}),
      await client['startup.retry']({}),
      await client['startup.restore']({ backupId }),
      await client['startup.salvage']({}),
      await client['startup.fresh']({}),
    ]) {
      expect(valueOf(reply)).toMatchObject({ state: 'recovery', reason: 'locked', salvageable: null })
    }
    expect(setAside(folders)).toEqual([])
    expect((await readPlan(owner.client, id)).purpose).toBe('newest')
    await owner.app.close()
    expect(valueOf(await client['startup.retry']({})).state).toBe('ready')
    expect((await readPlan(client, id)).purpose).toBe('newest')
  })

  it('that was repaired there is not replaced from here', async () => {
    const { folders, id, backupId } = await makeLibrary()
    breakHead(folders)
    const here = await startApp(folders)
    const there = await startApp(folders)
    valueOf(await there.client['startup.restore']({ backupId }))
    await setPurpose(there.client, id, 'repaired there')
    expect(valueOf(await here.client['startup.fresh']({}))).toMatchObject({ reason: 'locked' })
    await there.app.close()
    expect(valueOf(await here.client['startup.fresh']({})).state).toBe('ready')
    expect((await readPlan(here.client, id)).purpose).toBe('repaired there')
  })
})

describe('a library', () => {
  it('from a newer version is refused and kept; a backup can be used instead', async () => {
    const { folders, id, backupId } = await makeLibrary()
    const future = {
      number: migrations.length + 1,
      name: 'future',
      sql: 'CREATE TABLE x (y INT) STRICT',
      losesRowsOf: [],
    }
    disconnect(valueOf(await openLibrary(folders, opener, { migrations: [...migrations, future] })))
    const { client } = await startApp(folders)
    expect(valueOf(await client['startup.salvage']({}))).toMatchObject({
      reason: 'too-new',
      salvageable: null,
    })
    expect(valueOf(await client['startup.restore']({ backupId })).state).toBe('ready')
    expect((await readPlan(client, id)).purpose).toBe('in the backup')
    expect(setAside(folders)).toHaveLength(1)
  })

  it('that is missing is not silently begun anew, and comes back from a backup', async () => {
    const { folders, id, backupId } = await makeLibrary()
    rmSync(libraryPath(folders))
    const { client } = await startApp(folders)
    const state = valueOf(await client['startup.state']({}))
    expect(state).toMatchObject({ reason: 'damaged', salvageable: null })
    valueOf(await client['startup.restore']({ backupId }))
    expect((await readPlan(client, id)).purpose).toBe('in the backup')
  })

  it('whose folder cannot be made is told, and opens once it can', async () => {
    const folders = makeFolders()
    writeFileSync(folders.dataFolder, 'in the way')
    const { client, errors } = await startApp(folders)
    expect(valueOf(await client['startup.state']({}))).toMatchObject({
      state: 'recovery',
      reason: 'read-only',
    })
    expect(errors).toHaveLength(1)
    rmSync(folders.dataFolder)
    expect(valueOf(await client['startup.retry']({})).state).toBe('ready')
  })
})
