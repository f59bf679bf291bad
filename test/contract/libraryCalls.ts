import { describe, expect, it } from 'vitest'
import type { AppEvent } from '../../shared/contract/events.ts'
import { createPlan, eventually, readPlan, setPurpose } from '../helpers/appInFolder.ts'
import { errorOf, valueOf } from '../helpers/replies.ts'
import type { Reach } from './suite.ts'

export function describeLibrary(reach: Reach): void {
  describe('the library', () => {
    it('says that it is ready, and which host runs it', async () => {
      const { client } = await reach()
      const ready = { state: 'ready', version: '1.2.3', host: 'loopback' }
      expect(valueOf(await client['startup.state']({}))).toEqual(ready)
      expect(valueOf(await client['startup.retry']({}))).toEqual(ready)
    })

    it('that is open and whole is neither begun anew nor salvaged', async () => {
      const { client } = await reach()
      const id = await createPlan(client)
      expect(valueOf(await client['startup.fresh']({})).state).toBe('ready')
      expect(valueOf(await client['startup.salvage']({})).state).toBe('ready')
      expect(valueOf(await client['plans.list']({})).map((listed) => listed.id)).toEqual([id])
    })

    it('makes backups, lists them newest first, and goes back to one; what was there is backed up first', async () => {
      const { client } = await reach()
      const id = await createPlan(client)
      await setPurpose(client, id, 'before')
      const backup = valueOf(await client['backups.make']({}))
      expect(backup).toMatchObject({ reason: 'by-hand', plans: 1 })
      await setPurpose(client, id, 'after')
      await createPlan(client, 'Second')

      expect(valueOf(await client['startup.restore']({ backupId: backup.id })).state).toBe('ready')
      expect((await readPlan(client, id)).purpose).toBe('before')
      expect(valueOf(await client['plans.list']({}))).toHaveLength(1)

      const [newest] = valueOf(await client['backups.list']({}))
      expect(newest).toMatchObject({ reason: 'before-restore', plans: 2 })
      valueOf(await client['startup.restore']({ backupId: newest?.id ?? '' }))
      expect((await readPlan(client, id)).purpose).toBe('after')
    })

    it('refuses a backup that is not there, and stays as it is', async () => {
      const { client } = await reach()
      await createPlan(client)
      for (const backupId of ['nowhere', '../library', '']) {
        expect(errorOf(await client['startup.restore']({ backupId })).code).toBe('not-found')
      }
      expect(valueOf(await client['plans.list']({}))).toHaveLength(1)
    })

    it('takes down what the page reports', async () => {
      const { client } = await reach()
      expect(valueOf(await client['log.report']({ message: 'Broke', stack: 'at x' }))).toEqual({})
    })

    it('tells every page of what changed, until the page no longer listens', async () => {
      const { client, transport } = await reach()
      const heard: unknown[] = []
      const stop = transport.subscribe((event) => heard.push(event))
      const id = await createPlan(client)
      await setPurpose(client, id, 'x')
      const expected: AppEvent[] = [
        { kind: 'library-changed' },
        { kind: 'plan-changed', planId: id, revision: 1 },
      ]
      await eventually(
        () => heard.length,
        (count) => count === 2,
      )
      expect(heard).toEqual(expected)
      stop()
      await setPurpose(client, id, 'y')
      expect(heard).toHaveLength(2)
    })
  })
}
