import { describe, expect, it } from 'vitest'
import { emptyPlan } from '../../shared/plan/emptyPlan.ts'
import { examplePlan } from '../../shared/plan/examples/examplePlan.ts'
import { StageId } from '../../shared/plan/ids.ts'
import { createPlan, editOf, readPlan, setPurpose } from '../helpers/appInFolder.ts'
import { errorOf, valueOf } from '../helpers/replies.ts'
import type { Reach } from './suite.ts'

export function describePlans(reach: Reach): void {
  describe('a plan', () => {
    it('begins empty, from the present month on, or as one of the examples', async () => {
      const { client } = await reach()
      const empty = valueOf(await client['plans.create']({ from: 'empty' }))
      const example = valueOf(await client['plans.create']({ from: 'software-company' }))
      const named = valueOf(await client['plans.create']({ from: 'roberge', name: 'Ours' }))
      const opened = await readPlan(client, empty.id)
      expect(opened).toEqual(emptyPlan('New plan', opened.horizon.start))
      const { history, ...rest } = await readPlan(client, example.id)
      expect({ ...rest, history: { ...history, sources: [] } }).toEqual(examplePlan('software-company'))
      expect(await readPlan(client, named.id)).toEqual({ ...examplePlan('roberge'), name: 'Ours' })
    })

    it('is listed with its name, company, revision and state', async () => {
      const { client } = await reach()
      const id = await createPlan(client, 'Listed')
      await setPurpose(client, id, 'x')
      const [listed] = valueOf(await client['plans.list']({}))
      expect(listed).toMatchObject({
        id,
        name: 'Listed',
        company: examplePlan('roberge').company.name,
        revision: 1,
        archived: false,
        deletedAt: null,
        damaged: false,
      })
    })

    it('is changed by an edit, which answers with what undo would take back', async () => {
      const { client } = await reach()
      const id = await createPlan(client)
      const plan = await readPlan(client, id)
      const edit = editOf(plan, 'Name a purpose', (draft) => void (draft.purpose = 'To agree'))
      const saved = valueOf(await client['plans.edit']({ id, revision: 0, edit }))
      expect(saved).toMatchObject({ revision: 1, undo: 'Name a purpose', redo: null, plan: null })
      expect(await readPlan(client, id)).toEqual({ ...plan, purpose: 'To agree' })
    })

    it('keeps both of two edits made on the same revision in different places', async () => {
      const { client } = await reach()
      const id = await createPlan(client)
      const plan = await readPlan(client, id)
      const first = editOf(plan, 'first', (draft) => void (draft.purpose = 'P'))
      const second = editOf(plan, 'second', (draft) => void (draft.company.unit = 'U'))
      valueOf(await client['plans.edit']({ id, revision: 0, edit: first }))
      const saved = valueOf(await client['plans.edit']({ id, revision: 0, edit: second }))
      const both = { ...plan, purpose: 'P', company: { ...plan.company, unit: 'U' } }
      expect(saved).toMatchObject({ revision: 2, plan: both })
    })

    it('refuses the later of two edits of the same place, and one for a revision that is yet to come', async () => {
      const { client } = await reach()
      const id = await createPlan(client)
      const plan = await readPlan(client, id)
      const first = editOf(plan, 'first', (draft) => void (draft.purpose = 'first'))
      const second = editOf(plan, 'second', (draft) => void (draft.purpose = 'second'))
      valueOf(await client['plans.edit']({ id, revision: 0, edit: first }))
      for (const revision of [0, 2]) {
        expect(errorOf(await client['plans.edit']({ id, revision, edit: second })).code).toBe('stale-edit')
      }
      expect((await readPlan(client, id)).purpose).toBe('first')
    })

    it('refuses an edit that would leave it inconsistent, with the places, and stays as it was', async () => {
      const { client } = await reach()
      const id = await createPlan(client)
      const plan = await readPlan(client, id)
      const edit = editOf(plan, 'nowhere', (draft) => void (draft.handoffStageId = StageId.parse('nowhere')))
      const error = errorOf(await client['plans.edit']({ id, revision: 0, edit }))
      expect(error).toMatchObject({ code: 'invalid-edit', problems: [{ path: ['handoffStageId'] }] })
      expect(valueOf(await client['plans.get']({ id }))).toMatchObject({ revision: 0, plan })
    })

    it('goes back and forth through its edits; a new edit ends what could be repeated', async () => {
      const { client } = await reach()
      const id = await createPlan(client)
      for (const purpose of ['a', 'b', 'c']) await setPurpose(client, id, purpose)
      const undo = async () => valueOf(await client['plans.undo']({ id }))
      const redo = async () => valueOf(await client['plans.redo']({ id }))

      expect(await undo()).toMatchObject({ plan: { purpose: 'b' }, undo: 'Purpose b', redo: 'Purpose c' })
      expect(await undo()).toMatchObject({ plan: { purpose: 'a' }, undo: 'Purpose a', redo: 'Purpose b' })
      expect(await redo()).toMatchObject({ plan: { purpose: 'b' }, undo: 'Purpose b', redo: 'Purpose c' })
      expect(await undo()).toMatchObject({ plan: { purpose: 'a' }, undo: 'Purpose a', redo: 'Purpose b' })
      await setPurpose(client, id, 'd')
      expect(errorOf(await client['plans.redo']({ id })).code).toBe('nothing-to-undo')
      expect(await undo()).toMatchObject({ plan: { purpose: 'a' } })
      expect(await undo()).toMatchObject({ plan: { purpose: examplePlan('roberge').purpose }, undo: null })
      expect(errorOf(await client['plans.undo']({ id })).code).toBe('nothing-to-undo')
    })

    it('is renamed, which can be taken back', async () => {
      const { client } = await reach()
      const id = await createPlan(client, 'Old')
      valueOf(await client['plans.rename']({ id, name: 'New' }))
      valueOf(await client['plans.rename']({ id, name: 'New' }))
      expect(valueOf(await client['plans.list']({}))).toMatchObject([{ name: 'New', revision: 1 }])
      expect(valueOf(await client['plans.undo']({ id })).plan.name).toBe('Old')
      expect(valueOf(await client['plans.list']({}))).toMatchObject([{ name: 'Old' }])
    })

    it('is copied under another name, without its history', async () => {
      const { client } = await reach()
      const id = await createPlan(client, 'N'.repeat(200))
      await setPurpose(client, id, 'copied')
      const copy = valueOf(await client['plans.duplicate']({ id }))
      const opened = valueOf(await client['plans.get']({ id: copy.id }))
      expect(opened).toMatchObject({ revision: 0, undo: null, redo: null })
      expect(opened.plan).toEqual({ ...(await readPlan(client, id)), name: `${'N'.repeat(193)} (copy)` })
    })

    it('is archived and taken out of the archive', async () => {
      const { client } = await reach()
      const id = await createPlan(client)
      for (const archived of [true, false]) {
        valueOf(await client['plans.archive']({ id, archived }))
        expect(valueOf(await client['plans.list']({}))).toMatchObject([{ id, archived }])
      }
    })

    it('that was deleted stays listed, cannot be used, and comes back whole', async () => {
      const { client } = await reach()
      const id = await createPlan(client)
      await setPurpose(client, id, 'kept')
      valueOf(await client['plans.delete']({ id }))
      const [listed] = valueOf(await client['plans.list']({}))
      expect(listed?.deletedAt).not.toBeNull()
      expect(errorOf(await client['plans.get']({ id })).code).toBe('not-found')
      expect(errorOf(await client['plans.undo']({ id })).code).toBe('not-found')
      valueOf(await client['plans.restore']({ id }))
      expect(valueOf(await client['plans.get']({ id }))).toMatchObject({
        undo: 'Purpose kept',
        plan: { purpose: 'kept' },
      })
    })

    it('goes into a file without its leads and comes back from it the same, field by field, with no link to the leads', async () => {
      const { client } = await reach()
      const { id } = valueOf(
        await client['plans.create']({ from: 'software-company', name: 'A: plan/for "you"' }),
      )
      const file = valueOf(await client['plans.toFile']({ id, withLeads: false }))
      expect(file.fileName).toBe('A plan for you .slaplan'.replace(' .', '.'))
      const opened = valueOf(await client['plans.fromFile']({ text: file.text }))
      expect(opened.id).not.toBe(id)
      const plan = await readPlan(client, id)
      const sources = plan.history.sources.map((source) => ({ ...source, batchId: null }))
      expect(await readPlan(client, opened.id)).toEqual({ ...plan, history: { ...plan.history, sources } })
    })

    it.each([
      ['', 'file-not-a-plan'],
      ['{"format":"slaplan","version":1', 'file-damaged'],
      ['{"format":"slaplan","version":99}', 'file-too-new'],
      ['{"format":"slaplan","version":1,"plan":{}}', 'file-damaged'],
    ] as const)('is not made from a file that is none (%j)', async (text, code) => {
      const { client } = await reach()
      expect(errorOf(await client['plans.fromFile']({ text })).code).toBe(code)
      expect(valueOf(await client['plans.list']({}))).toEqual([])
    })
  })
}
