import { describe, expect, it } from 'vitest'
import { Month } from '../../../shared/base/month.ts'
import { guessLeads } from '../../../shared/leads/mapping/guessMapping.ts'
import { ImportMapping, type LeadMapping } from '../../../shared/leads/mapping/mapping.ts'
import { hasRoom, proposeTraits, withTrait } from '../../../shared/leads/mapping/proposeTraits.ts'
import { toLeadRows } from '../../../shared/leads/prepareImport.ts'
import { emptyPlan } from '../../../shared/plan/emptyPlan.ts'
import { LeadRow } from '../../../shared/plan/leadRow.ts'
import { NO_TRAITS, TRAITS_MAX } from '../../../shared/plan/leadTraits.ts'
import { importLeads, inspect, textFile } from './files.ts'

const plan = emptyPlan('Ours', Month.parse('2026-01'))

const CRM = [
  'id,source,email,industry,employees,zip,price page,created,won date,note',
  'a1,web,a@x.example,Software,120,01234,2025-01-06,2025-01-07,2025-02-01,wants a call',
  'a2,web,b@x.example,software ,"1,200",,,2025-01-08,,was at the fair',
  'a3,mail,c@x.example,N/A,5-10,99,2025-03-01,2025-01-09,,asked for the price',
].join('\n')

const takes =
  (traits: Pick<LeadMapping, 'attributes' | 'behaviours'>) =>
  (mapping: ImportMapping): ImportMapping => ({ ...mapping, ...traits })

const column = (name: string) => ({ file: 'leads' as const, column: name })

describe('what else a file knows of its leads', () => {
  it('is not taken in but for what rules usually ask for, and that only until the user says otherwise', async () => {
    const file = textFile('leads.csv', CRM)
    const { leads } = await importLeads(plan, [file])
    expect(leads.map(({ traits }) => traits)).toEqual([
      { attributes: { industry: 'Software', employees: 120 }, behaviours: {} },
      { attributes: { industry: 'software', employees: 1200 }, behaviours: {} },
      { attributes: { employees: '5-10' }, behaviours: {} },
    ])
    const bare = await importLeads(plan, [file], takes({ attributes: {}, behaviours: {} }))
    expect(bare.leads.map(({ traits }) => traits)).toEqual([NO_TRAITS, NO_TRAITS, NO_TRAITS])
  })

  it('is proposed for what HubSpot and Salesforce call it, job titles however many there are', async () => {
    const rows = Array.from(
      { length: 300 },
      (_, row) => `${row},2025-01-07,Title ${row},US,${row % 7},Free,Ann`,
    )
    const headings =
      'Record ID,Create Date,Job Title,Country/Region,Number of Employees,Email Domain Type,First Name'
    const inspection = await inspect(textFile('hubspot.csv', [headings, ...rows].join('\n')))
    expect(Object.keys(guessLeads(plan, inspection, null).attributes)).toEqual([
      'Job Title',
      'Country/Region',
      'Number of Employees',
      'Email Domain Type',
    ])
  })

  it('is offered by column, without what is used, personal, an id or free text', async () => {
    const inspection = await inspect(textFile('leads.csv', CRM))
    const mapping = guessLeads(plan, inspection, null)
    expect(proposeTraits(mapping, inspection, null).map(({ kind, name }) => [kind, name])).toEqual([
      ['attributes', 'industry'],
      ['attributes', 'employees'],
      ['attributes', 'zip'],
      ['behaviours', 'price page'],
    ])
  })

  it('is not offered where each of many rows has a text of its own', async () => {
    const rows = Array.from({ length: 30 }, (_, row) => `l${row},2025-01-07,text ${row},${row % 3}`)
    const inspection = await inspect(textFile('leads.csv', ['id,created,reason,size', ...rows].join('\n')))
    const offered = proposeTraits(guessLeads(plan, inspection, null), inspection, null)
    expect(offered.map(({ name }) => name)).toEqual(['size'])
  })

  it('comes in where it is asked for: numbers as numbers, codes as text, nothing where a cell says nothing', async () => {
    const { leads, refusals } = await importLeads(
      plan,
      [textFile('leads.csv', CRM)],
      takes({
        attributes: {
          Industry: column('industry'),
          Employees: column('employees'),
          Zip: column('zip'),
        },
        behaviours: { 'Price page': column('price page') },
      }),
    )
    expect(refusals).toEqual([])
    expect(leads.map(({ traits }) => traits)).toEqual([
      {
        attributes: { Industry: 'Software', Employees: 120, Zip: '01234' },
        behaviours: { 'Price page': '2025-01-06' },
      },
      { attributes: { Industry: 'software', Employees: 1200 }, behaviours: {} },
      { attributes: { Employees: '5-10', Zip: 99 }, behaviours: { 'Price page': '2025-03-01' } },
    ])
    const kept = toLeadRows(leads, [
      { name: 'web', id: plan.segments[0]!.id, isNew: false },
      { name: 'mail', id: plan.segments[0]!.id, isNew: false },
    ])
    expect(kept.map(({ traits }) => traits)).toEqual(leads.map(({ traits }) => traits))
  })

  it('comes from the second file as well', async () => {
    const deals = 'id,won date,plan bought\na1,2025-02-01,Team\nzz,2025-02-01,Solo'
    const { leads } = await importLeads(
      plan,
      [
        textFile('leads.csv', 'id,created\na1,2025-01-07\na2,2025-01-08\na3,2025-01-08'),
        textFile('deals.csv', deals),
      ],
      takes({ attributes: { Bought: { file: 'joined', column: 'plan bought' } }, behaviours: {} }),
    )
    expect(leads.map(({ traits }) => traits.attributes)).toEqual([{ Bought: 'Team' }, {}, {}])
  })

  it('refuses a row with a text that is too long or a day that is none, and keeps the rest', async () => {
    const text = [
      'id,created,about,seen',
      `a1,2025-01-07,${'long '.repeat(50)},2025-01-08`,
      'a2,2025-01-07,short,soon',
      'a3,2025-01-07,short,2025-01-08',
    ].join('\n')
    const { leads, refusals } = await importLeads(
      plan,
      [textFile('leads.csv', text)],
      takes({ attributes: { About: column('about') }, behaviours: { Seen: column('seen') } }),
    )
    expect(leads.map(({ key }) => key)).toEqual(['a3'])
    expect(refusals.map(({ line, column: where, reason }) => [line, where, reason])).toEqual([
      [2, 'about', expect.stringMatching(/longer than 200 characters.*Leave the column out/)],
      [3, 'seen', 'This is no date.'],
    ])
  })

  it('asked for in a column that the file does not have is told', async () => {
    await expect(
      importLeads(
        plan,
        [textFile('leads.csv', CRM)],
        takes({ attributes: { Size: column('headcount') }, behaviours: {} }),
      ),
    ).rejects.toThrow('leads.csv has no column "headcount".')
  })

  it('has room for 30 attributes', async () => {
    const inspection = await inspect(textFile('leads.csv', CRM))
    const mapping = { ...guessLeads(plan, inspection, null), attributes: {} }
    const full = Array.from({ length: TRAITS_MAX }, (_, index) => `Attribute ${index}`).reduce(
      (filled, name) =>
        withTrait(filled, { kind: 'attributes', name, ref: column('industry'), examples: [] }, true),
      mapping,
    )
    expect([
      hasRoom(mapping, 'attributes'),
      hasRoom(full, 'attributes'),
      hasRoom(full, 'behaviours'),
    ]).toEqual([true, false, true])
    expect(ImportMapping.safeParse(full).success).toBe(true)
    const over = { ...full, attributes: { ...full.attributes, more: column('industry') } }
    expect(ImportMapping.safeParse(over).error?.issues[0]?.message).toMatch(/at most 30/)
  })
})

describe('what was written before leads had more than stages', () => {
  it('opens: a mapping takes nothing more, a lead has nothing more', async () => {
    const inspection = await inspect(textFile('leads.csv', CRM))
    const { attributes: _a, behaviours: _b, ...earlier } = guessLeads(plan, inspection, null)
    expect(ImportMapping.parse(earlier)).toMatchObject({ attributes: {}, behaviours: {} })
    const row = { key: 'a1', segment: 'web', reached: { lead: '2025-01-07' }, value: null }
    expect(LeadRow.parse(row).traits).toEqual(NO_TRAITS)
  })
})

describe('what leads did after they were handed over', () => {
  const rows = [
    'id,created,mql date,won date,price page',
    'b1,2025-01-07,2025-01-20,,2025-01-15',
    'b2,2025-01-08,2025-01-20,2025-02-20,2025-03-01',
    // Without a day for the hand-off: that of the next stage counts for both.
    'b3,2025-01-09,,2025-02-20,2025-02-21',
    'b4,2025-01-10,,,2025-04-01',
    'b5,2025-01-10,2025-01-20,,',
  ]
  const withPricePage = takes({ attributes: {}, behaviours: { 'Price page': column('price page') } })
  const noted = async (lines: readonly string[], correct = withPricePage) => {
    const { observations } = await importLeads(plan, [textFile('leads.csv', lines.join('\n'))], correct)
    return observations.filter(({ code }) => code === 'behaviour-after-handoff')
  }

  it('is said, since the file has one day for it and scoring looks at the day of the hand-off', async () => {
    expect(await noted(rows)).toEqual([
      {
        code: 'behaviour-after-handoff',
        severity: 'note',
        message:
          '2 leads of 3 did “Price page” after their day of MQL. The file has one day for it, so that scoring counts them as not having done it before. A column with the last day before MQL would tell.',
      },
    ])
  })

  it('is not worth a word where there is none, or nobody asked for it', async () => {
    expect(await noted(rows.slice(0, 2))).toEqual([])
    expect(await noted(rows, (mapping) => mapping)).toEqual([])
  })
})
