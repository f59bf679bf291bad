import { describe, expect, it } from 'vitest'
import { Month } from '../../../shared/base/month.ts'
import { currencyIn, isSignOf } from '../../../shared/leads/cells/currencySign.ts'
import { pastedRows } from '../../../shared/leads/csv/pastedRows.ts'
import { findTable } from '../../../shared/leads/paste/findTable.ts'
import { isKnownHeading, matchTable } from '../../../shared/leads/paste/matchTable.ts'
import { tableText } from '../../../shared/leads/paste/tableText.ts'
import { emptyPlan } from '../../../shared/plan/emptyPlan.ts'
import { importFiles, textFile } from './files.ts'

const plan = emptyPlan('Ours', Month.parse('2026-01'))
const found = (text: string) => findTable(pastedRows(text), (heading) => isKnownHeading(plan, heading))
const meanings = (text: string) => {
  const table = found(text)
  const matched = table && matchTable(plan, table)
  return matched?.columns.map(({ meaning }) => (meaning.kind === 'entries' ? meaning.stageId : meaning.kind))
}

describe('pasted cells', () => {
  it('are plain where nothing says what they are', () => {
    const plain = ['1\t2\n3\t4', '110\n-5\nabout 20', 'n/a\tn/a\n1\t2', '2025-01\t3\n2025-02\t4', 'Leads']
    expect(plain.map(found)).toEqual([null, null, null, null, null])
  })

  it('are matched by headings in any order, with the words that exports use', () => {
    expect(meanings('Month\tLeads\tMQL\tSQL\tWon\tMarketing spend\nJan 2025\t9\t8\t7\t6\t$5')).toEqual([
      'month',
      'lead',
      'mql',
      'sql',
      'customer',
      'spend',
    ])
    expect(meanings('Revenue won\tMarketing Qualified Leads\tPeriod\n10\t2\t2025-01')).toEqual([
      'revenue',
      'mql',
      'month',
    ])
  })

  it('are left to the user where a heading fits nothing, fits twice, or is a rate', () => {
    const matched = ['Impressions', 'New leads', 'Cost per lead', 'Lead to MQL rate'].map((heading) =>
      meanings(`Month\tLeads\t${heading}\nJan 2025\t9\t8`),
    )
    expect(matched).toEqual([undefined, undefined, undefined, undefined])
    expect(found('Monat\tAnfragen\nJan 2025\t9')).toMatchObject({ headings: ['Monat', 'Anfragen'] })
  })

  it('are turned where months go from left to right, also for each segment', () => {
    expect(found('\tJan 2025\tFeb 2025\nLeads\t1\t2\nMQL\t3\t4')).toEqual({
      headings: ['Month', 'Leads', 'MQL'],
      rows: [
        ['Jan 2025', '1', '3'],
        ['Feb 2025', '2', '4'],
      ],
      isTurned: true,
    })
    expect(
      found('Source\tStage\tJan 2025\tFeb 2025\nWeb\tLeads\t1\t2\n\tMQL\t3\t4\nAds\tLeads\t5\t6'),
    ).toEqual({
      headings: ['Month', 'Segment', 'Leads', 'MQL'],
      rows: [
        ['Jan 2025', 'Web', '1', '3'],
        ['Jan 2025', 'Ads', '5', ''],
        ['Feb 2025', 'Web', '2', '4'],
        ['Feb 2025', 'Ads', '6', ''],
      ],
      isTurned: true,
    })
  })

  it('keep their text on the way to the import', () => {
    const table = found('Month\tNotes, “odd”\tLeads\nJan 2025\ta "b"\t3')
    expect(table && pastedRows(tableText(table))).toEqual([
      ['Month', 'Notes, “odd”', 'Leads'],
      ['Jan 2025', 'a "b"', '3'],
    ])
  })
})

const table = (spend: string): string =>
  `Month\tLeads\tSpend\tRevenue\n2025-01\t10\t${spend}\t$ 900\n2025-02\t11\t\t\n`

describe('a monthly table with money', () => {
  it('brings spend and revenue in with the counts', async () => {
    const { counts } = await importFiles(plan, [textFile('table.tsv', table('1,500.50'))])
    expect(counts.segments).toMatchObject([
      { name: 'All leads', spend: [1500.5, null], revenue: [900, null] },
    ])
  })

  it('refuses money in another currency, and money where leads are counted', async () => {
    const { refusals } = await importFiles(plan, [
      textFile('table.tsv', `${table('€ 5')}2025-03\t€7\t1\t1\n`),
    ])
    expect(refusals.map(({ line, column, reason }) => [line, column, reason])).toEqual([
      [2, 'Spend', 'This is not in USD, the currency of the plan.'],
      [4, 'Leads', 'This is an amount of money. Is the column right?'],
    ])
  })
})

it('knows signs and codes of currencies, and that some share a sign', () => {
  expect(['€800', '800 EUR', 'USD 5', '$1.2k', '1.2k', '12,000', 'n/a'].map(currencyIn)).toEqual([
    '€',
    'EUR',
    'USD',
    '$',
    null,
    null,
    null,
  ])
  expect(isSignOf('$', 'CAD')).toBe(true)
  expect(isSignOf('$', 'EUR')).toBe(false)
  expect(isSignOf('EUR', 'EUR')).toBe(true)
})
