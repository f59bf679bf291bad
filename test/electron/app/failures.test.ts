import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { createPlan, makeFolders, setPurpose, startApp } from '../../helpers/appInFolder.ts'
import { errorOf, valueOf } from '../../helpers/replies.ts'

/** An application in which making a new plan throws. */
async function startThrowing(thrown: unknown) {
  let isThrowing = false
  let made = 0
  const started = await startApp(makeFolders(), {
    newId: () => {
      if (isThrowing) throw thrown
      made += 1
      return `id-${made}`
    },
  })
  const id = await createPlan(started.client)
  isThrowing = true
  return { ...started, id, mend: () => (isThrowing = false) }
}

it('a fault of the app is told in short to the page and in full to the log, and the next call works', async () => {
  const { client, errors, id, mend } = await startThrowing(new TypeError('secret detail'))
  const error = errorOf(await client['plans.create']({ from: 'empty' }))
  expect(error.code).toBe('internal')
  expect(error.message).toContain('app.log')
  expect(error.message).not.toContain('secret')
  expect(errors.join('\n')).toMatch(/plans\.create .*secret detail/)
  await setPurpose(client, id, 'works')
  mend()
  await createPlan(client)
})

it.each([
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_BUSY', 'locked'],
  ['SQLITE_READONLY_DBMOVED', 'read-only'],
  ['SQLITE_IOERR_WRITE', 'read-only'],
] as const)(
  '%s is told as %s, with what to do; nothing is lost and the app goes on',
  async (thrown, told) => {
    const { client, id } = await startThrowing(new Database.SqliteError('failed', thrown))
    const error = errorOf(await client['plans.duplicate']({ id }))
    expect(error.code).toBe(told)
    expect(error.message).toContain('then try again')
    expect(valueOf(await client['startup.state']({})).state).toBe('ready')
    await setPurpose(client, id, 'goes on')
  },
)

it('what SQLite calls damage makes the app leave the library', async () => {
  const { client, id } = await startThrowing(new Database.SqliteError('malformed', 'SQLITE_CORRUPT_INDEX'))
  expect(errorOf(await client['plans.duplicate']({ id })).code).toBe('not-ready')
  expect(valueOf(await client['startup.state']({}))).toMatchObject({ reason: 'damaged', salvageable: 1 })
  // Everything was read again and found whole, so there is no reason to stay out.
  expect(valueOf(await client['startup.retry']({})).state).toBe('ready')
  expect(valueOf(await client['plans.list']({}))).toHaveLength(1)
})

it('a failure of SQLite that is not damage is a fault of the app', async () => {
  const { client, id } = await startThrowing(new Database.SqliteError('no such column', 'SQLITE_ERROR'))
  expect(errorOf(await client['plans.duplicate']({ id })).code).toBe('internal')
  expect(valueOf(await client['startup.state']({})).state).toBe('ready')
})

it('calls that came before the end are still run, later ones are refused', async () => {
  const { app, client, events, id } = await startThrowing(null)
  const last = client['plans.rename']({ id, name: 'In time' })
  const closing = app.close()
  const late = client['plans.rename']({ id, name: 'Too late' })
  valueOf(await last)
  await closing
  expect(errorOf(await late).code).toBe('not-ready')
  expect(errorOf(await client['startup.retry']({})).code).toBe('not-ready')
  expect(events.at(-1)).toEqual({ kind: 'closing' })
})
