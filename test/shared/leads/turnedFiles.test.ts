import writeXlsxFile, { type Row } from 'write-excel-file/node'
import { describe, expect, it } from 'vitest'
import { createFormat } from '../../../shared/base/format.ts'
import { Month } from '../../../shared/base/month.ts'
import type { SourceFile } from '../../../shared/leads/csv/sourceFile.ts'
import { inspectTable, type InspectedTable } from '../../../shared/leads/inspectTable.ts'
import { guessMapping } from '../../../shared/leads/mapping/guessMapping.ts'
import { observeFormat } from '../../../shared/leads/observe/observeFormat.ts'
import { openWorkbook } from '../../../shared/leads/xlsx/openWorkbook.ts'
import { emptyPlan } from '../../../shared/plan/emptyPlan.ts'
import { bytesFile, importFiles, reading, textFile } from './files.ts'

const plan = emptyPlan('Ours', Month.parse('2026-01'))

/** A file as the import sees it when Excel has saved these cells. */
async function workbook(cells: Row[]): Promise<SourceFile> {
  const bytes = await writeXlsxFile(cells).toBuffer()
  const opened = await openWorkbook(bytesFile('months.xlsx', bytes), null, reading)
  if (!opened.ok) throw new Error(opened.error)
  return textFile('months.xlsx', opened.value.csv.join(''))
}

async function lookThrough(
  file: SourceFile,
  corrections: Parameters<typeof inspectTable>[1] = {},
): Promise<InspectedTable> {
  const found = await inspectTable(file, corrections, plan, reading, (text) => textFile(file.name, text))
  if (!found.ok) throw new Error(found.error.message)
  return found.value
}

const month = (text: string) => ({ value: new Date(`${text}-01T00:00:00Z`), type: Date, format: 'mmm yy' })

describe('a table in a file whose months go from left to right', () => {
  it('is turned below its title, and told so', async () => {
    const file = await workbook([
      [{ value: 'Funnel of last year', columnSpan: 4 }, null, null, null],
      [null, month('2025-01'), month('2025-02'), month('2025-03')],
      ['Leads', 100, 110, 120],
      ['MQL', 40, 44, 48],
    ])
    const { inspection, turned } = await lookThrough(file)
    expect(inspection.columns.map(({ name }) => name)).toEqual(['Month', 'Leads', 'MQL'])
    expect(observeFormat(inspection, createFormat('en-GB', 'USD'))[0]?.message).toMatch(
      /The months went from left to right; the table was turned\./,
    )
    const { counts } = await importFiles(plan, [textFile(file.name, turned ?? '')])
    expect(counts.start).toBe('2025-01')
    expect(counts.segments[0]?.counts).toMatchObject({ lead: [100, 110, 120], mql: [40, 44, 48] })
  })

  it('is turned for each segment, whose name stands in cells that are merged downwards', async () => {
    const file = await workbook([
      ['Source', 'Stage', month('2025-01'), month('2025-02')],
      [{ value: 'Webinar', rowSpan: 2 }, 'Leads', 100, 110],
      [null, 'MQL', 40, 44],
      [{ value: 'Ads', rowSpan: 2 }, 'Leads', 200, 210],
      [null, 'MQL', 20, 21],
    ])
    const { turned } = await lookThrough(file)
    const { counts } = await importFiles(plan, [textFile(file.name, turned ?? '')])
    expect(counts.segments.map(({ name, counts: { ...stages } }) => [name, stages])).toEqual(
      expect.arrayContaining([
        ['Webinar', { lead: [100, 110], mql: [40, 44] }],
        ['Ads', { lead: [200, 210], mql: [20, 21] }],
      ]),
    )
  })

  it('is turned as CSV too, unless somebody says where its headings are', async () => {
    const file = textFile('months.csv', 'Stage;Jan 2025;Feb 2025\nLeads;100;110\nMQL;40;44\n')
    expect((await lookThrough(file)).turned).toBe('Month\tLeads\tMQL\nJan 2025\t100\t40\nFeb 2025\t110\t44')
    expect((await lookThrough(file, { headerLine: 1 })).turned).toBeNull()
  })

  it('is not seen in a list of leads without headings', async () => {
    const days = ['L1,2025-01-01,2025-02-01', 'L2,2025-01-08,2025-03-09', 'L3,2025-02-01,2025-03-01']
    expect((await lookThrough(textFile('leads.csv', days.join('\n')))).turned).toBeNull()
  })
})

it('reads headings that a workbook has merged over two lines', async () => {
  const file = await workbook([
    [{ value: 'Month', rowSpan: 2 }, { value: 'Funnel', columnSpan: 2 }, null, 'Money'],
    [null, 'Leads', 'MQL', 'Spend'],
    [month('2025-01'), 100, 40, 5000],
    [month('2025-02'), 110, 44, 5500],
  ])
  const { inspection, turned } = await lookThrough(file)
  expect([turned, inspection.isMerged]).toEqual([null, true])
  expect(guessMapping(plan, inspection, null)).toMatchObject({
    kind: 'monthly',
    month: 'Month',
    stages: { lead: 'Leads', mql: 'MQL' },
    spend: 'Spend',
  })
  const { counts } = await importFiles(plan, [file])
  expect(counts.segments[0]?.counts).toMatchObject({ lead: [100, 110], mql: [40, 44] })
})
