import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { PlanId, ScenarioId } from '../../shared/plan/ids.ts'
import { errorOf, valueOf } from '../helpers/replies.ts'
import type { Reach } from './suite.ts'

export function describeExports(reach: Reach): void {
  describe('files beside the Word file', () => {
    it('are the model as a workbook with formulas, and the days of the agreement', async () => {
      const { client } = await reach()
      const { id } = valueOf(await client['plans.create']({ from: 'software-company', name: 'Our plan' }))
      const workbook = valueOf(await client['exports.workbook']({ planId: id, scenarioId: null }))
      expect(workbook.fileName).toBe('Our plan - Baseline.xlsx')
      const sheet = unzipSync(Buffer.from(workbook.base64, 'base64'))['xl/worksheets/sheet1.xml']
      expect(Buffer.from(sheet ?? []).toString()).toContain('<f>SUMPRODUCT(')
      const calendar = valueOf(await client['exports.calendar']({ planId: id }))
      expect(calendar.text).toContain('BEGIN:VEVENT')
    })

    it('do not exist of a plan or a scenario that is not there', async () => {
      const { client } = await reach()
      const planId = PlanId.parse('nowhere')
      expect(errorOf(await client['exports.calendar']({ planId })).code).toBe('not-found')
      expect(errorOf(await client['exports.workbook']({ planId, scenarioId: null })).code).toBe('not-found')
      const { id } = valueOf(await client['plans.create']({ from: 'roberge', name: 'Our plan' }))
      const scenarioId = ScenarioId.parse('nowhere')
      expect(errorOf(await client['exports.workbook']({ planId: id, scenarioId })).code).toBe('not-found')
    })
  })
}
