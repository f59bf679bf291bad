import { expect, it } from 'vitest'
import { createFormat } from '../../../shared/base/format.ts'
import { Month } from '../../../shared/base/month.ts'
import { guessMapping } from '../../../shared/leads/mapping/guessMapping.ts'
import { observeFormat } from '../../../shared/leads/observe/observeFormat.ts'
import { emptyPlan } from '../../../shared/plan/emptyPlan.ts'
import { importFiles, inspect, textFile } from './files.ts'

const plan = emptyPlan('Ours', Month.parse('2026-01'))
const months = '2025-01,100,40,5000\n2025-02,110,44,5500\n'
const format = createFormat('en-GB', 'USD')

it('takes both lines of merged headings for the names of the columns, and says so', async () => {
  const file = textFile('table.csv', `Month,Funnel,,Money\n,Leads,MQL,Spend\n${months}`)
  const inspection = await inspect(file)
  expect(inspection.columns.map(({ name }) => name)).toEqual(['Month', 'Leads', 'MQL', 'Spend'])
  expect(inspection.format.headerLine).toBe(2)
  expect(guessMapping(plan, inspection, null)).toMatchObject({
    kind: 'monthly',
    month: 'Month',
    stages: { lead: 'Leads', mql: 'MQL' },
    spend: 'Spend',
  })
  expect(observeFormat(inspection, format)[0]?.message).toMatch(
    /^The headings of table.csv are merged over lines 1 and 2\./,
  )
  const { counts } = await importFiles(plan, [file])
  expect(counts.segments[0]?.counts).toMatchObject({ lead: [100, 110], mql: [40, 44] })
})

it('tells columns apart that only the upper line tells apart', async () => {
  const file = textFile('table.csv', `,Webinar,,Outbound,\nMonth,Leads,MQL,Leads,MQL\n2025-01,1,2,3,4\n`)
  expect((await inspect(file)).columns.map(({ name }) => name)).toEqual([
    'Month',
    'Webinar Leads',
    'Webinar MQL',
    'Outbound Leads',
    'Outbound MQL',
  ])
})

it('maps the month also where the user chooses the lower line and it has no name there', async () => {
  const file = textFile('table.csv', `Numbers\n,Leads,MQL,Spend\n${months}`)
  const inspection = await inspect(file, { headerLine: 2 })
  expect(inspection.isMerged).toBe(false)
  expect(guessMapping(plan, inspection, null)).toMatchObject({ kind: 'monthly', month: 'Column 1' })
})

it('leaves titles above the headings out of the names', async () => {
  const file = textFile('table.csv', `Our report,,,Confidential\nMonth,Leads,MQL,Spend\n${months}`)
  const inspection = await inspect(file)
  expect(inspection.columns.map(({ name }) => name)).toEqual(['Month', 'Leads', 'MQL', 'Spend'])
  expect(inspection.isMerged).toBe(false)
})
