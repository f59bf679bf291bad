import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { PlanId } from '../../shared/plan/ids.ts'
import { makeFolders, readPlan, setPurpose, startApp } from '../helpers/appInFolder.ts'
import { valueOf } from '../helpers/replies.ts'
import { printOf, type Acknowledgement } from './acknowledgement.ts'
import { createChance } from './chance.ts'
import { checkLibrary } from './checkLibrary.ts'
import { damageRounds } from './damageRounds.ts'
import { killRounds } from './killRounds.ts'

// A few rounds of what "npm run faults" does at length.
const MINUTES = 60_000

it(
  'nothing that was told to be saved is lost when the app is killed while it saves',
  async () => {
    const figures = await killRounds(makeFolders(), 4, createChance(20_270_105), () => undefined)
    expect(figures.faults).toEqual([])
    expect(figures.told).toBeGreaterThan(0)
  },
  3 * MINUTES,
)

it(
  'damage to the file is told, and what is whole is kept',
  async () => {
    const chance = createChance(7)
    const folder = dirname(makeFolders().dataFolder)
    const single = await damageRounds(join(folder, 'single'), { plans: 6, rounds: 25, bytes: 1, chance })
    const many = await damageRounds(join(folder, 'many'), { plans: 6, rounds: 3, bytes: 40, chance })
    expect([...single.faults, ...many.faults]).toEqual([])
    expect(single.told + single.left).toBeGreaterThan(0)
    expect(many.unharmed).toBe(0)
  },
  3 * MINUTES,
)

/** A library of a plan with four revisions, and its check against what is said to have been told. */
async function makeLibrary() {
  const folders = makeFolders()
  const { app, client } = await startApp(folders)
  const { id } = valueOf(await client['plans.create']({ from: 'roberge' }))
  for (const purpose of ['a', 'b', 'c']) await setPurpose(client, id, purpose)
  valueOf(await client['plans.undo']({ id }))
  const plan = await readPlan(client, id)
  await app.close()
  const check = (told: Partial<Acknowledgement>) =>
    checkLibrary(
      folders,
      new Map<PlanId, Acknowledgement>([[id, { id, revision: 4, print: printOf(plan), ...told }]]),
    )
  return { id, check }
}

describe('the check of a library', () => {
  it('finds nothing where everything that was told is there', async () => {
    const { check } = await makeLibrary()
    expect(await check({})).toEqual({ faults: [], untold: 0 })
  })

  it.each([
    ['a revision that was told is missing', { revision: 5 }, 'revision 5 was told, 4 is there'],
    ['the plan is not what was told', { print: 'another' }, 'it is not what was told'],
    ['more was written than one change', { revision: 2 }, '2 revisions more than were told'],
  ])('finds out when %s', async (_, told, fault) => {
    const { check, id } = await makeLibrary()
    expect((await check(told)).faults).toContain(`${id}: ${fault}`)
  })
})
