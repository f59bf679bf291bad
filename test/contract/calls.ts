import { describe, expect, it } from 'vitest'
import { PlanId } from '../../shared/plan/ids.ts'
import { createPlan, editOf, readPlan } from '../helpers/appInFolder.ts'
import { errorOf, valueOf } from '../helpers/replies.ts'
import type { Reach } from './suite.ts'

export function describeCalls(reach: Reach): void {
  describe('every call', () => {
    it.each(['plans.burn', 'toString', '__proto__', 'constructor'])(
      'to a procedure that there is not (%j) is refused',
      async (name) => {
        const { transport } = await reach()
        expect(await transport.call(name, {})).toMatchObject({
          ok: false,
          error: { code: 'unknown-procedure' },
        })
      },
    )

    it('with a wrong input is refused with the places that are wrong, and nothing happens', async () => {
      const { client, transport } = await reach()
      const id = await createPlan(client)
      const reply = await transport.call('plans.rename', { id, name: '', extra: 1 })
      expect(reply).toMatchObject({
        ok: false,
        error: {
          code: 'invalid-input',
          problems: expect.arrayContaining([expect.objectContaining({ path: ['name'] })]),
        },
      })
      expect((await readPlan(client, id)).name).toBe('Plan')
    })

    it.each([null, 7, 'text', [], { id: 7 }])('takes no other input for an object (%j)', async (input) => {
      const { transport } = await reach()
      expect(await transport.call('plans.get', input)).toMatchObject({
        ok: false,
        error: { code: 'invalid-input' },
      })
    })

    it('for a plan that is not there says so', async () => {
      const { client } = await reach()
      const id = PlanId.parse('nowhere')
      for (const name of [
        'plans.get',
        'plans.undo',
        'plans.duplicate',
        'plans.delete',
        'plans.restore',
      ] as const) {
        expect(errorOf(await client[name]({ id })).code).toBe('not-found')
      }
    })

    it('that was cancelled before it began does nothing', async () => {
      const { client } = await reach()
      const cancelled = await client['plans.create']({ from: 'empty' }, { signal: AbortSignal.abort() })
      expect(errorOf(cancelled).code).toBe('cancelled')
      expect(valueOf(await client['plans.list']({}))).toEqual([])
    })

    it('that writes waits for the one before it, so that none is lost', async () => {
      const { client } = await reach()
      const id = await createPlan(client)
      const plan = await readPlan(client, id)
      const edits = [
        editOf(plan, 'purpose', (draft) => void (draft.purpose = 'P')),
        editOf(plan, 'unit', (draft) => void (draft.company.unit = 'U')),
        editOf(plan, 'owner', (draft) => void (draft.agreement.owner = 'O')),
        editOf(plan, 'currency', (draft) => void (draft.company.currency = 'EUR')),
      ]
      const replies = await Promise.all(edits.map((edit) => client['plans.edit']({ id, revision: 0, edit })))
      expect(replies.map((reply) => valueOf(reply).revision)).toEqual([1, 2, 3, 4])
      const { purpose, company, agreement } = await readPlan(client, id)
      expect([purpose, company.unit, agreement.owner, company.currency]).toEqual(['P', 'U', 'O', 'EUR'])
    })
  })
}
