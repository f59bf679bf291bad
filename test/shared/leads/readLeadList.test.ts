import { describe, expect, it } from 'vitest'
import { Month } from '../../../shared/base/month.ts'
import type { Refusal } from '../../../shared/leads/refusal.ts'
import { emptyPlan } from '../../../shared/plan/emptyPlan.ts'
import { NO_TRAITS } from '../../../shared/plan/leadTraits.ts'
import { fixture, importFiles, importLeads, textFile } from './files.ts'

const plan = emptyPlan('Ours', Month.parse('2026-01'))

const told = (refusals: readonly Refusal[]): string[] =>
  refusals.map(
    ({ file, line, column, value, reason }) => `${file}:${line} ${column ?? 'row'} [${value}] ${reason}`,
  )

const leadsOf = (text: string): ReturnType<typeof importLeads> =>
  importLeads(plan, [textFile('leads.csv', text)])

describe('a lead list', () => {
  it('comes in with the days, segments and values of every row', async () => {
    const { leads, refusals, files } = await importLeads(plan, [fixture('excel-german.csv')])
    expect(leads.map(({ line: _line, ...lead }) => lead)).toEqual([
      {
        key: 'A-1',
        segment: 'Café',
        reached: { lead: '2025-01-07', mql: '2025-01-09', customer: '2025-03-01' },
        value: 12000.5,
        traits: NO_TRAITS,
      },
      {
        key: 'A-2',
        segment: 'Größe & Söhne',
        reached: { lead: '2025-01-15', mql: '2025-01-20' },
        value: null,
        traits: NO_TRAITS,
      },
      { key: 'A-3', segment: 'Café', reached: { lead: '2025-02-03' }, value: null, traits: NO_TRAITS },
    ])
    expect(refusals).toEqual([])
    expect(files).toEqual([{ file: 'excel-german.csv', taken: 3, refused: 0, blank: 0 }])
  })

  it('keeps the rest of the file when rows are refused, each with line, column and reason', async () => {
    const { leads, refusals, files } = await leadsOf(
      [
        'id,source,lead date,won date,amount',
        'a1,web,2025-01-07,2025-02-01,900',
        ',web,2025-01-08,,',
        'a2,web,2025-13-08,,',
        'a3,web,2025-01-09,2025-02-30,',
        'a1,mail,2025-01-10,,',
        '',
        'a4,web,,,',
        'a5,web,2025-01-11,2025-02-11,nine',
        'a6,web,2025-01-12,2025-02-11,-5',
        'a7,web,2025-01-13',
        'a8,a,b,2025-01-14,2025-02-11,5',
        'a9,web,2025-01-15,n/a,-',
        'b1,web,2026-05-01,,',
      ].join('\n'),
    )
    expect(leads.map(({ key }) => key)).toEqual(['a1', 'a9'])
    expect(told(refusals)).toEqual([
      'leads.csv:3 id [] This row has no id.',
      expect.stringMatching(/^leads.csv:4 lead date \[2025-13-08\] There is no month 13/),
      'leads.csv:5 won date [2025-02-30] There is no day 30 in 2025-02.',
      'leads.csv:6 id [a1] This id is on line 2 already; that row was taken.',
      'leads.csv:8 row [] This row has no date for any stage.',
      'leads.csv:9 amount [nine] This is no number. Is the decimal sign right?',
      'leads.csv:10 amount [-5] A value cannot be below 0.',
      expect.stringMatching(/^leads.csv:11 row \[\] This row has 3 cells where there are 5 columns/),
      expect.stringMatching(/^leads.csv:12 row \[\] This row has 6 cells where there are 5 columns/),
      'leads.csv:14 lead date [2026-05-01] This day lies after 2026-01-15, the day of the import.',
    ])
    expect(files).toEqual([{ file: 'leads.csv', taken: 2, refused: 10, blank: 1 }])
  })

  it('names the line of the file, also behind cells with line breaks', async () => {
    const { leads, refusals } = await importLeads(plan, [fixture('line-breaks-in-cells.csv')])
    expect(leads.map(({ line }) => line)).toEqual([2, 6])
    expect(told(refusals)).toEqual(['line-breaks-in-cells.csv:5 First contact [never] This is no date.'])
  })

  it('loses only the line with a quotation mark that is never closed', async () => {
    const { leads, refusals } = await importLeads(plan, [fixture('broken-quotation-mark.csv')])
    expect(leads.map(({ key }) => key)).toEqual(['A-1', 'A-3', 'A-5'])
    expect(refusals.map(({ line }) => line)).toEqual([3, 5])
  })

  it('takes names that differ in capitals or spaces for one segment', async () => {
    const { segments } = await leadsOf(
      'id,source,lead date\na,Paid Search,2025-01-02\nb,paid  search ,2025-01-03\nc,,2025-01-04\n',
    )
    expect(segments.map(({ name, id }) => [name, id])).toEqual([
      ['Paid Search', 'paid-search'],
      ['(blank)', 'blank'],
    ])
  })

  it('gives rows without a segment the name that the user has chosen', async () => {
    const file = textFile('leads.csv', 'id,source,lead date\na,web,2025-01-02\nb,,2025-01-03\n')
    const { segments } = await importFiles(plan, [file], (mapping) => ({
      ...mapping,
      blankSegment: 'Elsewhere',
    }))
    expect(segments.map(({ name }) => name)).toEqual(['Elsewhere', 'web'])
  })

  it('refuses a column of too many segments as a whole, with what to do', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => `a${index},page ${index},2025-01-02`)
    const file = textFile('leads.csv', ['id,page,lead date', ...rows].join('\n'))
    const all = importFiles(plan, [file], (mapping) => ({ ...mapping, segment: 'page' }))
    await expect(all).rejects.toThrow(/60 different values.*at most 40 segments/)
  })

  it('says so when every row was refused', async () => {
    await expect(leadsOf('id,lead date\nn/a,2025-01-02\nn/a,2025-01-03\n')).rejects.toThrow(
      /Every row was refused. The first: line 2, column “id”: This row has no id./,
    )
  })
})

describe('a lead list joined with a second file', () => {
  it('takes both rows of a lead or neither, and names every row that found no partner', async () => {
    const { leads, refusals, files } = await importLeads(plan, [fixture('mqls.csv'), fixture('deals.csv')])
    expect(leads.map(({ key, reached, value }) => [key, reached, value])).toEqual([
      ['m1', { mql: '2025-01-03', customer: '2025-02-01' }, 900],
      ['m2', { mql: '2025-01-09' }, null],
      ['m3', { mql: '2025-01-20', customer: '2025-01-18' }, 1200],
      ['m4', { mql: '2025-02-02' }, null],
    ])
    expect(told(refusals)).toEqual([
      'mqls.csv:6 mql_id [m2] This id is on line 3 already; that row was taken.',
      'mqls.csv:7 row [] The row that belongs to it was refused: deals.csv, line 6.',
      'deals.csv:4 mql_id [m9] No lead in mqls.csv has this key.',
      'deals.csv:5 mql_id [m1] This key is on line 2 already; that row was taken.',
      'deals.csv:6 won_date [someday] This is no date.',
    ])
    expect(files).toEqual([
      { file: 'mqls.csv', taken: 4, refused: 2, blank: 0 },
      { file: 'deals.csv', taken: 2, refused: 3, blank: 0 },
    ])
  })

  it('does not take a lead for lost because its row in the second file is damaged', async () => {
    const { leads, refusals } = await importLeads(plan, [
      textFile('leads.csv', 'id,lead date\na,2025-01-02\nb,2025-01-03\nc,2025-01-04\n'),
      textFile('deals.csv', 'id,won date,note\na,2025-02-02,"x" y\nb,2025-02-03\n'),
    ])
    expect(leads.map(({ key }) => key)).toEqual(['c'])
    expect(refusals.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'leads.csv:2',
      'leads.csv:3',
      'deals.csv:2',
      'deals.csv:3',
    ])
  })

  it('refuses the deal of a refused lead too, and says which', async () => {
    const { refusals } = await importLeads(plan, [
      textFile('leads.csv', 'id,lead date\na,2025-01-02\nb,soon\n'),
      textFile('deals.csv', 'id,won date\nb,2025-02-03\n'),
    ])
    expect(told(refusals)).toEqual([
      'leads.csv:3 lead date [soon] This is no date.',
      'deals.csv:2 row [] The row of this lead was refused: leads.csv, line 3.',
    ])
  })
})
