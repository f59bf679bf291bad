import { describe, expect, it } from 'vitest'
import type { PlanId } from '../../../shared/plan/ids.ts'
import {
  createPlan,
  eventually,
  makeFolders,
  readPlan,
  setPurpose,
  startApp,
  type Folders,
} from '../../helpers/appInFolder.ts'
import { damageText, libraryPath } from '../../helpers/libraryInFolder.ts'
import { errorOf, valueOf } from '../../helpers/replies.ts'

/** A library with a good plan and a bad one, into which the purpose "Damage here" was written. */
async function makeLibrary(): Promise<{ folders: Folders; good: PlanId; bad: PlanId }> {
  const folders = makeFolders()
  const { app, client } = await startApp(folders)
  const good = await createPlan(client, 'Good')
  const bad = await createPlan(client, 'Bad')
  await setPurpose(client, bad, 'Damage here')
  await app.close()
  return { folders, good, bad }
}

describe('one damaged plan', () => {
  it('blocks neither the start nor the list nor the other plans; opening it says so', async () => {
    const { folders, good, bad } = await makeLibrary()
    damageText(libraryPath(folders), '"purpose":"Damage here"', '"purpose":"Damage ever"')
    const { client, events } = await startApp(folders)
    expect(valueOf(await client['startup.state']({})).state).toBe('ready')
    const damaged = await eventually(
      async () => valueOf(await client['plans.list']({})).filter((plan) => plan.damaged),
      (found) => found.length > 0,
    )
    expect(damaged).toMatchObject([{ id: bad, name: 'Bad' }])
    expect(events).toContainEqual({ kind: 'library-changed' })

    for (const name of ['plans.get', 'plans.undo', 'plans.duplicate'] as const) {
      expect(errorOf(await client[name]({ id: bad })).code).toBe('plan-damaged')
    }
    await setPurpose(client, good, 'still works')
    expect((await readPlan(client, good)).purpose).toBe('still works')
    valueOf(await client['plans.delete']({ id: bad }))
  })

  it('of which not even the row of the list is whole is still listed, as far as it can be read', async () => {
    const { folders, good } = await makeLibrary()
    // The name is in the document first, then in the list's row; the change time is only in the row.
    const { app, client: before } = await startApp(folders)
    const [, listed] = valueOf(await before['plans.list']({}))
    await app.close()
    const time = listed!.changedAt
    damageText(libraryPath(folders), `Bad`, `B\u0000d`)
    damageText(libraryPath(folders), time, `X${time.slice(1)}`)
    const { client, errors } = await startApp(folders)
    const plans = valueOf(await client['plans.list']({}))
    expect(plans.map(({ damaged }) => damaged)).toContain(true)
    expect(plans).toHaveLength(2)
    expect((await readPlan(client, good)).name).toBe('Good')
    expect(errors).toEqual([])
  })

  it('with a damaged record of its last edit is whole, only this edit cannot be taken back', async () => {
    const { folders, bad } = await makeLibrary()
    damageText(libraryPath(folders), 'Purpose Damage here', 'Purpose Damage ever')
    const { client } = await startApp(folders)
    expect(valueOf(await client['plans.get']({ id: bad }))).toMatchObject({
      undo: null,
      plan: { purpose: 'Damage here' },
    })
    expect(errorOf(await client['plans.undo']({ id: bad }))).toMatchObject({ code: 'nothing-to-undo' })
    await setPurpose(client, bad, 'next')
    expect(valueOf(await client['plans.undo']({ id: bad })).plan.purpose).toBe('Damage here')
  })

  it('is left behind by salvage, which takes the others along', async () => {
    const { folders, good, bad } = await makeLibrary()
    damageText(libraryPath(folders), '"purpose":"Damage here"', '"purpose":"Damage ever"')
    const { client } = await startApp(folders)
    await eventually(
      async () => valueOf(await client['plans.list']({})).some((plan) => plan.damaged),
      (isFound) => isFound,
    )
    expect(valueOf(await client['startup.salvage']({})).state).toBe('ready')
    expect(valueOf(await client['plans.list']({})).map(({ id }) => id)).toEqual([good])
    expect(errorOf(await client['plans.get']({ id: bad })).code).toBe('not-found')
  })
})
