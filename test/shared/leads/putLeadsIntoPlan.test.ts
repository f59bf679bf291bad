import { describe, expect, it } from 'vitest'
import { createFormat } from '../../../shared/base/format.ts'
import { Month } from '../../../shared/base/month.ts'
import type { SourceFile } from '../../../shared/leads/csv/sourceFile.ts'
import { historySource, importEffects, importLabel } from '../../../shared/leads/importEffects.ts'
import { toLeadRows } from '../../../shared/leads/prepareImport.ts'
import { putLeadsIntoPlan } from '../../../shared/leads/putLeadsIntoPlan.ts'
import { applyPatchesToPlan, describeEdit } from '../../../shared/plan/edits.ts'
import { emptyPlan } from '../../../shared/plan/emptyPlan.ts'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import { LeadRow } from '../../../shared/plan/leadRow.ts'
import { Plan } from '../../../shared/plan/plan.ts'
import { fixture, importFiles, importLeads, textFile } from './files.ts'

const empty = emptyPlan('Ours', Month.parse('2026-01'))
const company = examplePlan('software-company')
const format = createFormat('en-US', 'USD')
const importedAt = '2026-01-15T10:00:00.000Z'

/** The plan after the import, as it comes out of the store: by way of an edit that is checked as a whole. */
const putInto = async (plan: Plan, ...files: [SourceFile] | [SourceFile, SourceFile]): Promise<Plan> => {
  const prepared = await importFiles(plan, files)
  const { counts, segments, measured } = prepared
  const edit = describeEdit(plan, importLabel(prepared, format), (draft) => {
    putLeadsIntoPlan(draft, { counts, segments, measured, source: historySource(prepared, importedAt, null) })
  })
  const applied = applyPatchesToPlan(plan, edit?.patches ?? [])
  if (!applied.ok) throw new Error(JSON.stringify(applied.error))
  return applied.value.plan
}

const counts = (plan: Plan): unknown => JSON.parse(JSON.stringify(plan.history.entries))

describe('a lead list in an empty plan', () => {
  it('gives monthly counts by segment and stage, and nothing for stages that it does not record', async () => {
    const plan = await putInto(empty, fixture('mqls.csv'), fixture('deals.csv'))
    expect([plan.history.start, plan.history.months]).toEqual(['2025-01', 2])
    expect(counts(plan)).toEqual({
      blank: { mql: [1, 0], customer: [1, 0] },
      email: { mql: [1, 0], customer: [0, 0] },
      social: { mql: [1, 1], customer: [0, 1] },
    })
  })

  it('brings its segments, in place of the one that an empty plan starts with', async () => {
    const plan = await putInto(empty, fixture('mqls.csv'), fixture('deals.csv'))
    expect(plan.segments.map(({ id, name }) => [id, name])).toEqual([
      ['social', 'social'],
      ['blank', '(blank)'],
      ['email', 'email'],
    ])
  })

  it('brings what only leads can show: the time between stages and the value of a deal', async () => {
    const plan = await putInto(empty, fixture('mqls.csv'), fixture('deals.csv'))
    const drivers = Object.entries(plan.baseline.segments).find(([id]) => id === 'social')?.[1]
    const lag = Object.entries(drivers?.transitions ?? {}).find(([stage]) => stage === 'mql')?.[1].lagDays
    expect(lag?.value).toBe(29)
    expect([drivers?.dealValue.value, drivers?.entries.value]).toEqual([900, 0])
  })

  it('notes where it came from', async () => {
    const plan = await putInto(empty, fixture('mqls.csv'), fixture('deals.csv'))
    expect(plan.history.sources).toEqual([
      {
        batchId: null,
        fileNames: ['mqls.csv', 'deals.csv'],
        importedAt,
        rows: 4,
        refused: 5,
        partMonths: ['2025-02'],
      },
    ])
  })

  it('is the same after a second time', async () => {
    const once = await putInto(empty, fixture('mqls.csv'), fixture('deals.csv'))
    const twice = await putInto(once, fixture('mqls.csv'), fixture('deals.csv'))
    expect(counts(twice)).toEqual(counts(once))
    expect(twice.segments).toEqual(once.segments)
  })

  it('keeps the segment of an empty plan where the file has none of its own', async () => {
    const plan = await putInto(empty, textFile('l.csv', 'id,mql date\na,2025-01-02\nb,2025-02-02\n'))
    expect(counts(plan)).toEqual({ 'all-leads': { mql: [1, 1] } })
  })
})

describe('a file in a plan that has a history', () => {
  const table = textFile(
    'table.csv',
    'Month,Segment,Lead,MQL\n2025-01,demo request,500,300\n2025-02,Trade fair,40,20\n',
  )

  it('replaces what it records and keeps everything else', async () => {
    const plan = await putInto(company, table)
    const start = company.history.start
    expect(plan.history.start).toBe(start <= '2025-01' ? start : '2025-01')
    for (const [segment, byStage] of Object.entries(company.history.entries)) {
      for (const [stage, before] of Object.entries(byStage)) {
        const after = Object.entries(
          Object.entries(plan.history.entries).find(([id]) => id === segment)?.[1] ?? {},
        )
          .find(([id]) => id === stage)?.[1]
          .slice(plan.history.months - company.history.months)
        const changed = before.filter((count, month) => after?.[month] !== count)
        expect(changed.length).toBeLessThanOrEqual(segment === 'demo-request' ? 1 : 0)
      }
    }
  })

  it('changes no driver of the plan', async () => {
    const plan = await putInto(company, table)
    for (const [segment, drivers] of Object.entries(company.baseline.segments)) {
      expect(Object.entries(plan.baseline.segments)).toContainEqual([segment, drivers])
    }
    expect(plan.baseline.sales).toEqual(company.baseline.sales)
    expect(plan.segments.at(-1)).toEqual({ id: 'trade-fair', name: 'Trade fair', marketingSourced: true })
  })

  it('says beforehand what it will change', async () => {
    const once = await putInto(company, table)
    const again = await importFiles(once, [table])
    expect(importEffects(company, await importFiles(company, [table]), format)).toContain(
      'The segment “Trade fair” is added.',
    )
    expect(importEffects(once, again, format)).toEqual([
      'table.csv came in before, on Jan 15, 2026. This import takes the place of that one.',
      'Counts that the history already has for 2 months of 2 segments are replaced.',
    ])
  })

  it('keeps the last ten years when both together are longer, and says so', async () => {
    const old = textFile('old.csv', 'Month,Segment,Lead\n2010-01,Demo request,5\n2010-02,Demo request,6\n')
    const young = textFile('young.csv', 'Month,Segment,Lead\n2025-01,Demo request,7\n')
    const before = await putInto(empty, old)
    const after = await putInto(before, young)
    expect([after.history.start, after.history.months]).toEqual(['2015-02', 120])
    expect(importEffects(before, await importFiles(before, [young]), format)).toContain(
      'A history holds 120 months: the oldest 2 of this plan fall out of it.',
    )
  })

  it('is undone by its own edit', async () => {
    const prepared = await importFiles(company, [table])
    const edit = describeEdit(company, 'Import', (draft) => {
      putLeadsIntoPlan(draft, { ...prepared, source: historySource(prepared, importedAt, null) })
    })
    const applied = applyPatchesToPlan(company, edit?.patches ?? [])
    const undone = applied.ok && applyPatchesToPlan(applied.value.plan, applied.value.inverse)
    expect(undone && undone.ok && undone.value.plan).toEqual(company)
  })
})

describe('segments', () => {
  it('get ids of their names, each different, whatever the letters', async () => {
    const names = ['Größe & Söhne', 'grosse & sohne', '日本', 'constructor', '  --  ', 'a'.repeat(150)]
    const rows = names.map((name, index) => `k${index},${name},2025-01-02`)
    const file = textFile('l.csv', ['id,source,mql date', ...rows].join('\n'))
    const plan = await putInto(empty, file)
    expect(Plan.safeParse(plan).success).toBe(true)
    expect(plan.segments).toHaveLength(6)
    expect(plan.segments.map(({ id }) => id)).not.toContain('constructor')
  })

  it('of lead rows are those of the plan', async () => {
    const { leads, segments } = await importLeads(empty, [fixture('mqls.csv'), fixture('deals.csv')])
    const rows = toLeadRows(leads, segments)
    expect(rows.map((row) => LeadRow.parse(row).segment)).toEqual(['social', 'email', 'blank', 'social'])
  })
})
