import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { PlanId } from '../../shared/plan/ids.ts'
import { errorOf, valueOf } from '../helpers/replies.ts'
import type { Reach } from './suite.ts'

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

    it('of a plan that is not there does not exist', async () => {
      const { client } = await reach()
      const missing = await client['agreements.toWord']({ planId: PlanId.parse('nowhere'), version: null })
      expect(errorOf(missing).code).toBe('not-found')
    })
  })
}
