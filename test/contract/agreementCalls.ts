import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { PlanId } from '../../shared/plan/ids.ts'
import { setPurpose } from '../helpers/appInFolder.ts'
import { errorOf, valueOf } from '../helpers/replies.ts'
import { BOB } from '../helpers/signablePlan.ts'
import { addSignable, proposal, signing } from './signoffCalls.ts'
import type { Reach } from './suite.ts'

function partOf(base64: string, name: string): string {
  return Buffer.from(unzipSync(Buffer.from(base64, 'base64'))[name] ?? []).toString()
}

export function describeAgreements(reach: Reach): void {
  describe('the agreement', () => {
    it('comes as a Word file of the plan', async () => {
      const { client } = await reach()
      const { id } = valueOf(await client['plans.create']({ from: 'software-company', name: 'Our plan' }))
      const file = valueOf(await client['agreements.toWord']({ planId: id, version: null }))
      expect(file.fileName).toMatch(/^Our plan - .*\.docx$/)
      const parts = unzipSync(Buffer.from(file.base64, 'base64'))
      expect(Buffer.from(parts['word/document.xml'] ?? []).toString()).toContain('Halden Software')
    })

    it('of a version comes in another size as an excerpt that names it', async () => {
      const { client } = await reach()
      const planId = await addSignable(client)
      const { version } = valueOf(await client['agreements.propose'](proposal(planId)))
      const excerpt = valueOf(await client['agreements.toWord']({ planId, version: 1, size: 'one-page' }))
      expect(excerpt.fileName).toContain('excerpt')
      expect(partOf(excerpt.base64, 'word/header1.xml')).toContain('Excerpt of Version 1')
      const verdict = valueOf(await client['agreements.verify']({ base64: excerpt.base64, planId: null }))
      expect(verdict).toMatchObject({
        kind: 'matches',
        against: { kind: 'excerpt', number: 1, planId },
        agreement: { excerptOf: { fingerprint: version.fingerprint } },
      })
    })

    it('of two versions comes as a redline, from the earlier to the later one or to the draft', async () => {
      const { client } = await reach()
      const planId = await addSignable(client)
      valueOf(await client['agreements.propose'](proposal(planId)))
      await setPurpose(client, planId, 'Something else entirely')
      const file = valueOf(await client['agreements.redline']({ planId, from: 1, to: null }))
      expect(partOf(file.base64, 'word/document.xml')).toMatch(/<w:ins [^>]*>.*Something else entirely/u)
      const backwards = await client['agreements.redline']({ planId, from: 1, to: 1 })
      expect(errorOf(backwards).code).toBe('invalid-input')
      const missing = await client['agreements.redline']({ planId, from: 3, to: null })
      expect(errorOf(missing).code).toBe('not-found')
      expect(valueOf(await client['agreements.verify']({ base64: file.base64, planId }))).toMatchObject({
        kind: 'not ours',
        why: expect.stringContaining('redline'),
      })
    })

    it('is verified against every plan of the library, with its sign-off sheet', async () => {
      const { client } = await reach()
      const planId = await addSignable(client)
      valueOf(await client['plans.create']({ from: 'software-company', name: 'Another' }))
      const { version } = valueOf(await client['agreements.propose'](proposal(planId)))
      const act = signing(BOB, version.fingerprint, 'Only with the new rep.')
      valueOf(await client['agreements.act']({ planId, number: 1, act }))
      const { base64 } = valueOf(await client['agreements.toWord']({ planId, version: 1 }))
      expect(valueOf(await client['agreements.verify']({ base64, planId: null }))).toMatchObject({
        kind: 'matches',
        against: { kind: 'version', number: 1, planId },
        filledIn: expect.arrayContaining([
          {
            name: 'Bob West',
            label: 'Reservation or reason',
            value: 'Only with the new rep.',
            how: 'sign-off sheet',
          },
        ]),
      })
    })

    it('as a draft is what the given plan says, and of no other origin that is known', async () => {
      const { client } = await reach()
      const planId = await addSignable(client)
      const { base64 } = valueOf(await client['agreements.toWord']({ planId, version: null }))
      const verify = async (plan: PlanId | null) =>
        valueOf(await client['agreements.verify']({ base64, planId: plan }))
      expect(await verify(planId)).toMatchObject({ kind: 'matches', against: { kind: 'plan' } })
      expect(await verify(null)).toMatchObject({ kind: 'consistent', origin: 'not known' })
    })

    it('is not every file that is given to verify', async () => {
      const { client } = await reach()
      const base64 = Buffer.from('Dear Sir or Madam').toString('base64')
      expect(valueOf(await client['agreements.verify']({ base64, planId: null }))).toMatchObject({
        kind: 'not ours',
      })
    })

    it('of a plan that is not there does not exist', async () => {
      const { client } = await reach()
      const missing = await client['agreements.toWord']({ planId: PlanId.parse('nowhere'), version: null })
      expect(errorOf(missing).code).toBe('not-found')
    })
  })
}
