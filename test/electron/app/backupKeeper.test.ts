import { writeFileSync } from 'node:fs'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { dueBackup } from '../../../electron/app/backupKeeper.ts'
import type { Backup } from '../../../shared/contract/startup.ts'
import {
  createPlan,
  eventually,
  makeFolders,
  setPurpose,
  startApp,
  type Folders,
} from '../../helpers/appInFolder.ts'
import { valueOf } from '../../helpers/replies.ts'

const MINUTE = 60_000

describe('a backup is due', () => {
  const now = new Date('2027-01-05T14:00:00.000Z')
  const ago = (minutes: number): Date => new Date(now.getTime() - minutes * MINUTE)
  const today = ago(60).toISOString()
  const state = { now, firstEditAt: null, newest: today, hasPlans: true }

  it.each([
    ['never for an empty library', { hasPlans: false, newest: null }, null],
    ['on the first day', { newest: null }, 'daily'],
    ['on a day that has none', { newest: ago(24 * 60).toISOString() }, 'daily'],
    ['when the clock was set back by days', { newest: ago(-48 * 60).toISOString() }, 'daily'],
    ['not twice a day without edits', {}, null],
    ['not at once after an edit', { firstEditAt: ago(14).getTime() }, null],
    ['a quarter of an hour after an edit', { firstEditAt: ago(15).getTime() }, 'edits'],
    ['after an edit when the clock was set back', { firstEditAt: ago(-5).getTime() }, 'edits'],
  ] as const)('%s', (_, change, due) => {
    expect(dueBackup({ ...state, ...change })).toBe(due)
  })
})

/** An application with a clock that the test moves on. */
async function start(folders: Folders) {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  onTestFinished(() => void vi.useRealTimers())
  let time = Date.parse('2027-01-05T10:00:00.000Z')
  const started = await startApp(folders, { clock: () => new Date(time) })
  const list = async (): Promise<Backup[]> => valueOf(await started.client['backups.list']({}))
  return {
    ...started,
    list,
    pass: (minutes: number): void => {
      time += minutes * MINUTE
      vi.advanceTimersByTime(MINUTE)
    },
    /** The reasons of the backups, newest first, once there are so many. */
    reasons: async (count: number) =>
      (await eventually(list, (found) => found.length === count)).map(({ reason }) => reason),
  }
}

describe('backups', () => {
  it('are made by themselves: of the first day, after a while of edits, and of the next day', async () => {
    const { client, pass, reasons } = await start(makeFolders())
    const id = await createPlan(client)
    pass(1)
    expect(await reasons(1)).toEqual(['daily'])
    await setPurpose(client, id, 'x')
    pass(10)
    valueOf(await client['startup.retry']({}))
    expect(await reasons(1)).toEqual(['daily'])
    pass(6)
    expect(await reasons(2)).toEqual(['edits', 'daily'])
    pass(60)
    valueOf(await client['startup.retry']({}))
    expect(await reasons(2)).toEqual(['edits', 'daily'])
    pass(24 * 60)
    expect(await reasons(3)).toEqual(['daily', 'edits', 'daily'])
  })

  it('are made at the start of a day of use', async () => {
    const folders = makeFolders()
    const yesterday = await startApp(folders, { clock: () => new Date('2027-01-04T09:00:00.000Z') })
    await createPlan(yesterday.client)
    await yesterday.app.close()
    const { reasons } = await start(folders)
    expect(await reasons(1)).toEqual(['daily'])
  })

  it('that cannot be written are told to the log, and tried again later', async () => {
    const folders = makeFolders()
    writeFileSync(folders.backupFolder, 'a file where the folder should be')
    const started = await start(folders)
    await createPlan(started.client)
    started.pass(1)
    await eventually(
      () => started.errors.length,
      (count) => count === 1,
    )
    expect(started.errors[0]).toContain('No backup could be made')
    started.pass(1)
    valueOf(await started.client['startup.retry']({}))
    expect(started.errors).toHaveLength(1)
    started.pass(15)
    await eventually(
      () => started.errors.length,
      (count) => count === 2,
    )
  })
})
