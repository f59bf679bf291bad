import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { SignoffAct } from '../../shared/agreement/signoff/version.ts'
import type { AppClient } from '../../shared/contract/contract.ts'
import type { PersonId, PlanId } from '../../shared/plan/ids.ts'
import { writePlanFile } from '../../shared/planFile/planFile.ts'
import { setPurpose } from '../helpers/appInFolder.ts'
import { errorOf, valueOf } from '../helpers/replies.ts'
import { ANN, BOB, signablePlan } from '../helpers/signablePlan.ts'
import type { Reach } from './suite.ts'
import { outlineOf } from '../helpers/outlineOf.ts'

export async function addSignable(client: AppClient): Promise<PlanId> {
  const text = writePlanFile({ savedAt: '2026-12-01T09:00:00.000Z', plan: signablePlan() })
  return valueOf(await client['plans.fromFile']({ text })).id
}

export const proposal = (planId: PlanId, revision = 0) => ({
  planId,
  revision,
  proposedBy: 'Ann Ost',
  note: '',
})

export function signing(personId: PersonId, fingerprint: string, reservation = ''): SignoffAct {
  return { kind: 'signed', personId, reservation, mark: { kind: 'typed', name: 'A name' }, fingerprint }
}

export function describeSignoff(reach: Reach): void {
  describe('a version of the agreement', () => {
    it('is frozen when it is proposed, whatever happens to the plan', async () => {
      const { client } = await reach()
      const planId = await addSignable(client)
      const { version } = valueOf(await client['agreements.propose'](proposal(planId)))
      const before = valueOf(await client['agreements.version']({ planId, number: 1 }))
      const word = valueOf(await client['agreements.toWord']({ planId, version: 1 }))
      await setPurpose(client, planId, 'Something else entirely')
      expect(valueOf(await client['agreements.version']({ planId, number: 1 }))).toEqual(before)
      expect(valueOf(await client['agreements.toWord']({ planId, version: 1 }))).toEqual(word)
      expect(before.tree).toMatchObject({ status: 'final', version: 'Version 1' })
      expect(version.signatories.map(({ name }) => name)).toEqual(['Ann Ost', 'Bob West'])
      const header = unzipSync(Buffer.from(word.base64, 'base64'))['word/header1.xml']
      expect(Buffer.from(header ?? []).toString()).not.toMatch(/draft/i)
    })

    it('is not proposed while something blocks it, and says what', async () => {
      const { client } = await reach()
      const { id } = valueOf(await client['plans.create']({ from: 'roberge', name: 'Nobody signs' }))
      const refused = errorOf(await client['agreements.propose'](proposal(id)))
      expect(refused.code).toBe('not-exportable')
      expect(refused.message).toContain('Nobody signs for marketing')
      expect(valueOf(await client['agreements.versions']({ planId: id })).records).toEqual([])
    })

    it('is not proposed from a plan that has changed since it was looked at', async () => {
      const { client } = await reach()
      const planId = await addSignable(client)
      await setPurpose(client, planId, 'Changed meanwhile')
      expect(errorOf(await client['agreements.propose'](proposal(planId))).code).toBe('stale-edit')
    })

    it('is signed by each side in any order, with what each said', async () => {
      const { client } = await reach()
      const planId = await addSignable(client)
      const { version } = valueOf(await client['agreements.propose'](proposal(planId)))
      const sign = (personId: PersonId, reservation = '') =>
        client['agreements.act']({
          planId,
          number: 1,
          act: signing(personId, version.fingerprint, reservation),
        })
      valueOf(await sign(BOB, 'Only with the new rep.'))
      expect(errorOf(await sign(BOB)).code).toBe('not-signable')
      const { events } = valueOf(await sign(ANN))
      expect(events).toMatchObject([
        { kind: 'signed', personId: BOB, reservation: 'Only with the new rep.' },
        { kind: 'signed', personId: ANN, reservation: '' },
      ])
    })

    it('waits for its signatures before the next is proposed; a refusal makes way', async () => {
      const { client } = await reach()
      const planId = await addSignable(client)
      valueOf(await client['agreements.propose'](proposal(planId)))
      expect(errorOf(await client['agreements.propose'](proposal(planId))).message).toContain(
        'Version 1 waits for signatures',
      )
      const act: SignoffAct = { kind: 'declined', personId: BOB, reason: 'Too many leads in March.' }
      valueOf(await client['agreements.act']({ planId, number: 1, act }))
      expect(valueOf(await client['agreements.propose'](proposal(planId))).version.number).toBe(2)
    })

    it('follows the last that all have signed, and none that was withdrawn or declined', async () => {
      const { client } = await reach()
      const planId = await addSignable(client)
      const treeOf = async (number: number): Promise<string> =>
        outlineOf(valueOf(await client['agreements.version']({ planId, number })).tree)
      const act = async (number: number, done: SignoffAct): Promise<void> => {
        valueOf(await client['agreements.act']({ planId, number, act: done }))
      }
      valueOf(await client['agreements.propose'](proposal(planId)))
      await act(1, { kind: 'proposal-withdrawn', by: 'Ann Ost', reason: '' })
      await setPurpose(client, planId, 'Something else entirely')
      const second = valueOf(await client['agreements.propose'](proposal(planId, 1)))
      expect(await treeOf(2)).not.toContain('follows Version')
      for (const personId of [ANN, BOB]) await act(2, signing(personId, second.version.fingerprint))
      await setPurpose(client, planId, 'And something else again')
      valueOf(await client['agreements.propose'](proposal(planId, 2)))
      await act(3, { kind: 'declined', personId: BOB, reason: 'Not so.' })
      await setPurpose(client, planId, 'A last try')
      valueOf(await client['agreements.propose'](proposal(planId, 3)))
      expect(await treeOf(4)).toContain('follows Version 2')
    })

    it('that is not there cannot be opened or signed', async () => {
      const { client } = await reach()
      const planId = await addSignable(client)
      expect(errorOf(await client['agreements.version']({ planId, number: 3 })).code).toBe('not-found')
      expect(errorOf(await client['agreements.toWord']({ planId, version: 3 })).code).toBe('not-found')
      const act = signing(ANN, '0'.repeat(64))
      expect(errorOf(await client['agreements.act']({ planId, number: 3, act })).code).toBe('not-found')
    })
  })
}
