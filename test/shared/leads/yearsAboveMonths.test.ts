import fc from 'fast-check'
import writeXlsxFile, { type Row } from 'write-excel-file/node'
import { describe, expect, it } from 'vitest'
import { Month, monthAt } from '../../../shared/base/month.ts'
import type { SourceFile } from '../../../shared/leads/csv/sourceFile.ts'
import { pastedRows } from '../../../shared/leads/csv/pastedRows.ts'
import { inspectTable } from '../../../shared/leads/inspectTable.ts'
import { findTable } from '../../../shared/leads/paste/findTable.ts'
import { isKnownHeading } from '../../../shared/leads/paste/matchTable.ts'
import { monthsUnderYears } from '../../../shared/leads/paste/monthsUnderYears.ts'
import { monthFromText } from '../../../shared/leads/cells/monthText.ts'
import { openWorkbook } from '../../../shared/leads/xlsx/openWorkbook.ts'
import { emptyPlan } from '../../../shared/plan/emptyPlan.ts'
import { bytesFile, importFiles, reading, textFile } from './files.ts'

const plan = emptyPlan('Ours', Month.parse('2026-01'))
const NAMES = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** A cell that shows the first day of a year as the year alone. */
const yearCell = (at: number) => ({ value: new Date(Date.UTC(at, 0)), type: Date, format: 'yyyy' })

/** The turned table as text, or why there is none; null where nothing is turned. */
async function turnedOrWhy(file: SourceFile): Promise<string | null> {
  const found = await inspectTable(file, {}, plan, reading, (text) => textFile(file.name, text))
  return found.ok ? found.value.turned : found.error.message
}

const csv = (...lines: string[]): Promise<string | null> =>
  turnedOrWhy(textFile('months.csv', `${lines.join('\n')}\n`))

describe('a table with years above the names of its months', () => {
  const lines = ['Funnel,2024,,2025,', 'Stage,Nov,Dec,Jan,Feb', 'Leads,100,110,120,130', 'MQL,40,44,48,52']
  const turned =
    'Month\tLeads\tMQL\nNov 2024\t100\t40\nDec 2024\t110\t44\nJan 2025\t120\t48\nFeb 2025\t130\t52'

  it('is turned, each month with the year that its merged cell begins with', async () => {
    expect(await csv(...lines)).toBe(turned)
    const { counts } = await importFiles(plan, [textFile('months.csv', turned)])
    expect(counts).toMatchObject({ start: '2024-11', months: 4 })
  })

  it('is turned below titles, when the year is said for each month, and with one year alone', async () => {
    expect(await csv('Funnel of two years,,,,', '', ...lines)).toBe(turned)
    expect(await csv(',2024,2024,2025,2025', ...lines.slice(1))).toBe(turned)
    expect(await csv(',2025,', 'Stage,Jan.,Feb.', 'Leads,1,2')).toBe('Month\tLeads\nJan 2025\t1\nFeb 2025\t2')
  })

  it('is turned in a workbook, whose years may be numbers or days that show as years', async () => {
    const body: Row[] = [
      ['Stage', 'Nov', 'Dec', 'Jan', 'Feb'],
      ['Leads', 100, 110, 120, 130],
      ['MQL', 40, 44, 48, 52],
    ]
    const headings: Row[] = [
      [{ value: 'Funnel' }, { value: 2024, columnSpan: 2 }, null, { value: 2025, columnSpan: 2 }, null],
      [null, { ...yearCell(2024), columnSpan: 2 }, null, { ...yearCell(2025), columnSpan: 2 }, null],
    ]
    for (const heading of headings) {
      const bytes = await writeXlsxFile([heading, ...body]).toBuffer()
      const opened = await openWorkbook(bytesFile('months.xlsx', bytes), null, reading)
      if (!opened.ok) throw new Error(opened.error)
      expect(await turnedOrWhy(textFile('months.xlsx', opened.value.csv.join('')))).toBe(turned)
    }
  })

  it('is turned for each segment, and when it is pasted', async () => {
    const text = ',,2024,2025\nSource,Stage,Dec,Jan\nWeb,Leads,1,2\n,MQL,3,4\nAds,Leads,5,6\n,MQL,7,8\n'
    const rows =
      'Month\tSegment\tLeads\tMQL\nDec 2024\tWeb\t1\t3\nDec 2024\tAds\t5\t7\nJan 2025\tWeb\t2\t4\nJan 2025\tAds\t6\t8'
    expect(await turnedOrWhy(textFile('months.csv', text))).toBe(rows)
    const pasted = findTable(pastedRows(text.replaceAll(',', '\t')), (heading) =>
      isKnownHeading(plan, heading),
    )
    expect([pasted?.isTurned, pasted?.rows.map(([month]) => month)]).toEqual([
      true,
      ['Dec 2024', 'Dec 2024', 'Jan 2025', 'Jan 2025'],
    ])
  })
})

describe('a table with names of months whose year is not clear', () => {
  const below = ['Stage,Nov,Dec,Jan,Feb', 'Leads,100,110,120,130']

  it.each([
    ['no year at all', [], '“Nov” (line 1, cell B1) is not clear: no year stands above it'],
    ['a title only', ['Funnel,,,,'], '“Nov” (line 2, cell B2) is not clear: no year stands above it'],
    [
      'no year above the first',
      [',,,2025,'],
      '“Nov” (line 2, cell B2) is not clear: no year stands above it',
    ],
    ['a year that is none', [',FY25,,,'], '“Nov” (line 2, cell B2) is not clear: above it stands “FY25”'],
    [
      'no second year',
      [',2024,,,'],
      '“Jan” (line 2, cell D2) is not clear: it follows another month of 2024',
    ],
  ])('says the place: %s', async (_, above, message) => {
    const why = await csv(...above, ...below)
    expect(why).toContain(`The months go from left to right, but the year of ${message}`)
    expect(why).toMatch(/Write the year, such as 2025, above the first of its months, or into each month/)
  })

  it('is left alone where nothing at its left is of a funnel', async () => {
    expect(await csv('Customer,Jan,Feb,Mar', 'Oak,3,4,5', 'Elm,6,7,8')).toBeNull()
    expect(await csv('id,May,June', 'a,2025-01-02,2025-01-03', 'b,2025-01-02,2025-01-03')).toBeNull()
  })
})

describe('years above any run of months', () => {
  const anyRun = fc
    .record({
      first: fc.integer({ min: 1990 * 12, max: 2060 * 12 }),
      count: fc.integer({ min: 2, max: 40 }),
      letters: fc.integer({ min: 3, max: 9 }),
      isEachSaid: fc.boolean(),
    })
    .map(({ first, count, letters, isEachSaid }) => {
      const months = Array.from({ length: count }, (_, at) => first + at)
      const years = months.map((month, at) =>
        isEachSaid || at === 0 || month % 12 === 0 ? String(Math.floor(month / 12)) : '',
      )
      return { months, years, names: months.map((month) => NAMES[month % 12]?.slice(0, letters) ?? '') }
    })

  it('name the months that they stand over', () => {
    fc.assert(
      fc.property(anyRun, ({ months, years, names }) => {
        const found = monthsUnderYears(['', ...years], ['Stage', ...names])
        expect(found?.ok && found.value.slice(1).map(monthFromText)).toEqual(months.map(monthAt))
      }),
    )
  })

  it('are missed exactly where one was left out', () => {
    fc.assert(
      fc.property(anyRun, fc.nat(), ({ years, names }, pick) => {
        const said = years.flatMap((year, at) => (year !== '' && years[at - 1] !== year ? [at] : []))
        const out = said[pick % said.length] ?? 0
        const without = years.map((year) => (year === years[out] ? '' : year))
        const found = monthsUnderYears(['', ...without], ['Stage', ...names])
        expect(found && !found.ok && found.error.column).toBe(out + 1)
      }),
    )
  })
})
