import { describe, expect, it } from 'vitest'
import { Month } from '../../../shared/base/month.ts'
import { checkMapping } from '../../../shared/leads/mapping/checkMapping.ts'
import { guessMapping, leadListFirst } from '../../../shared/leads/mapping/guessMapping.ts'
import { ImportMapping } from '../../../shared/leads/mapping/mapping.ts'
import { emptyPlan } from '../../../shared/plan/emptyPlan.ts'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import { fixture, inspect, textFile } from './files.ts'

const plan = emptyPlan('Ours', Month.parse('2026-01'))
const roberge = examplePlan('roberge')

const guess = async (name: string, of = plan): Promise<ImportMapping> =>
  guessMapping(of, await inspect(fixture(name)), null)

describe('what the columns mean is guessed from the headings', () => {
  it('of contacts as HubSpot exports them', async () => {
    expect(await guess('hubspot-contacts.csv')).toMatchObject({
      kind: 'leads',
      id: 'Record ID',
      segment: 'Original Source',
      stages: {
        lead: { column: 'Became a Lead Date' },
        mql: { column: 'Became a Marketing Qualified Lead Date' },
        sql: { column: 'Became a Sales Qualified Lead Date' },
        opportunity: { column: 'Became an Opportunity Date' },
        customer: { column: 'Became a Customer Date' },
      },
      value: { column: 'Recent Deal Amount' },
    })
  })

  it('of leads as Salesforce reports them', async () => {
    expect(await guess('salesforce-leads.csv')).toMatchObject({
      kind: 'leads',
      format: { dateOrder: 'month-day-year' },
      id: 'Lead ID',
      segment: 'Lead Source',
      stages: {
        lead: { column: 'Created Date' },
        opportunity: { column: 'Converted Date' },
        customer: { column: 'Opportunity: Close Date' },
      },
      value: { column: 'Opportunity: Amount' },
    })
  })

  it('of a list of MQLs and a list of deals, which belong together by the id', async () => {
    const mapping = guessMapping(
      plan,
      await inspect(fixture('mqls.csv')),
      await inspect(fixture('deals.csv')),
    )
    expect(mapping).toMatchObject({
      kind: 'leads',
      join: { key: 'mql_id', joinedKey: 'mql_id' },
      id: 'mql_id',
      segment: 'origin',
      stages: {
        mql: { file: 'leads', column: 'first_contact_date' },
        customer: { file: 'joined', column: 'won_date' },
      },
      value: { file: 'joined', column: 'amount' },
    })
  })

  it('of a monthly table', async () => {
    expect(await guess('monthly-table.csv')).toMatchObject({
      kind: 'monthly',
      month: 'Month',
      segment: 'Segment',
      stages: { lead: 'Leads', mql: 'MQL', sql: 'SQL', customer: 'Customers' },
    })
  })

  it('by the names of the plan’s own stages first', async () => {
    const file = textFile('leads.csv', 'id,Contacted,Customer\na,2025-01-02,2025-02-03\nb,2025-01-03,\n')
    expect(guessMapping(roberge, await inspect(file), null).stages).toEqual({
      contacted: { file: 'leads', column: 'Contacted' },
      customer: { file: 'leads', column: 'Customer' },
    })
  })

  it('and the file with more rows is taken for the list of leads', async () => {
    const [mqls, deals] = [await inspect(fixture('mqls.csv')), await inspect(fixture('deals.csv'))]
    expect(leadListFirst(deals, mqls).map(({ name }) => name)).toEqual(['mqls.csv', 'deals.csv'])
  })

  it('can be printed as JSON, edited and given back', async () => {
    const mapping = await guess('hubspot-contacts.csv')
    expect(ImportMapping.parse(JSON.parse(JSON.stringify(mapping)))).toEqual(mapping)
  })
})

const problems = async (change: object): Promise<string[]> => {
  const file = await inspect(fixture('hubspot-contacts.csv'))
  const mapping = ImportMapping.parse({ ...guessMapping(plan, file, null), ...change })
  const columns = file.columns.map(({ name }) => name)
  const checked = checkMapping(mapping, plan, { name: file.name, columns }, null)
  return checked.ok ? [] : checked.problems.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

describe('a mapping that does not fit is refused with what to do', () => {
  it.each([
    [{}, []],
    [{ id: null }, [/^id: Say which column holds the id/]],
    [{ id: 'Lead No' }, [/^id: hubspot-contacts.csv has no column "Lead No". It has "Record ID", /]],
    [{ segment: 'Region' }, [/^segment: .* no column "Region"/]],
    [{ stages: {} }, [/^stages: Say which column holds the date of at least one stage \(Lead, MQL/]],
    [
      { stages: { won: { file: 'leads', column: 'Create Date' } } },
      [/^stages.won: The plan has no stage "won"/],
    ],
    [{ recordedFrom: { won: '2025-01' } }, [/^stages.won/]],
    [{ value: { file: 'joined', column: 'Amount' } }, [/^value: "Amount" is a column of a second file/]],
  ])('with %j', async (change, expected) => {
    const found = await problems(change)
    expect(found).toHaveLength(expected.length)
    for (const [index, pattern] of expected.entries()) expect(found[index]).toMatch(pattern)
  })
})
