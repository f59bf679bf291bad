import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  createPlan,
  makeFolders,
  readPlan,
  setPurpose,
  startApp,
  type Folders,
} from '../../helpers/appInFolder.ts'
import { libraryPath } from '../../helpers/libraryInFolder.ts'
import { errorOf, valueOf } from '../../helpers/replies.ts'

const removals: readonly (readonly [string, (folders: Folders) => void])[] = [
  ['the library', (folders) => rmSync(libraryPath(folders))],
  ['its log', (folders) => rmSync(`${libraryPath(folders)}-wal`)],
  ['the whole folder', ({ dataFolder }) => rmSync(dataFolder, { recursive: true })],
  ['the folder to another place', ({ dataFolder }) => renameSync(dataFolder, `${dataFolder}-moved`)],
]

describe('while the app is running', () => {
  it.each(removals)('removing %s loses nothing: it is written back with the next edit', async (_, remove) => {
    const folders = makeFolders()
    const { app, client, errors } = await startApp(folders)
    const id = await createPlan(client)
    await setPurpose(client, id, 'before')
    remove(folders)
    await setPurpose(client, id, 'after')
    await setPurpose(client, id, 'and on')
    expect(errors.join()).toContain('moved or deleted')
    await app.close()

    const again = await startApp(folders)
    expect(valueOf(await again.client['plans.undo']({ id })).plan.purpose).toBe('after')
    expect(valueOf(await again.client['plans.undo']({ id })).plan.purpose).toBe('before')
  })

  it('another file put in the place of the library is set aside, not written over', async () => {
    const folders = makeFolders()
    const { client } = await startApp(folders)
    const id = await createPlan(client)
    rmSync(libraryPath(folders))
    writeFileSync(libraryPath(folders), 'another file')
    await setPurpose(client, id, 'after')
    expect((await readPlan(client, id)).purpose).toBe('after')
    const aside = join(folders.dataFolder, 'set-aside')
    const contents = readdirSync(aside).map((name) => readFileSync(join(aside, name), 'utf8'))
    expect(contents).toContain('another file')
  })

  it('an edit that cannot be written back is not told to be saved', async () => {
    const folders = makeFolders()
    const { client } = await startApp(folders)
    const id = await createPlan(client)
    rmSync(folders.dataFolder, { recursive: true })
    writeFileSync(folders.dataFolder, 'in the way')
    const rename = await client['plans.rename']({ id, name: 'Not safe' })
    expect(errorOf(rename).code).toBe('read-only')
    rmSync(folders.dataFolder)
    valueOf(await client['plans.rename']({ id, name: 'Safe again' }))
    expect(existsSync(libraryPath(folders))).toBe(true)
  })
})
