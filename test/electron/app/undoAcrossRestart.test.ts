import { expect, it } from 'vitest'
import { createPlan, makeFolders, readPlan, setPurpose, startApp } from '../../helpers/appInFolder.ts'
import { errorOf, valueOf } from '../../helpers/replies.ts'

it('goes back and forth through edits, renames and undos made before any number of restarts', async () => {
  const folders = makeFolders()
  let { app, client } = await startApp(folders)
  const restart = async (): Promise<void> => {
    await app.close()
    ;({ app, client } = await startApp(folders))
  }
  const id = await createPlan(client, 'Start')
  const original = await readPlan(client, id)
  await setPurpose(client, id, 'one')
  await restart()
  valueOf(await client['plans.rename']({ id, name: 'Renamed' }))
  await setPurpose(client, id, 'two')
  await restart()

  expect(valueOf(await client['plans.get']({ id }))).toMatchObject({ undo: 'Purpose two', redo: null })
  valueOf(await client['plans.undo']({ id }))
  await restart()
  const back = valueOf(await client['plans.undo']({ id }))
  expect(back).toMatchObject({ undo: 'Purpose one', redo: 'Rename the plan', plan: { name: 'Start' } })
  await restart()
  valueOf(await client['plans.undo']({ id }))
  expect(await readPlan(client, id)).toEqual(original)
  await restart()
  for (const label of ['Purpose one', 'Rename the plan', 'Purpose two']) {
    expect(valueOf(await client['plans.redo']({ id })).undo).toBe(label)
    await restart()
  }
  expect(await readPlan(client, id)).toEqual({ ...original, name: 'Renamed', purpose: 'two' })
  expect(errorOf(await client['plans.redo']({ id })).code).toBe('nothing-to-undo')
})

it('brings back after a restart what was deleted before it', async () => {
  const folders = makeFolders()
  const before = await startApp(folders)
  const id = await createPlan(before.client)
  valueOf(await before.client['plans.delete']({ id }))
  await before.app.close()
  const after = await startApp(folders)
  expect(errorOf(await after.client['plans.get']({ id })).code).toBe('not-found')
  valueOf(await after.client['plans.restore']({ id }))
  expect((await readPlan(after.client, id)).name).toBe('Plan')
})
