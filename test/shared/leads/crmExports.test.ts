import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { createFormat } from '../../../shared/base/format.ts'
import { Month } from '../../../shared/base/month.ts'
import { historySource, importEffects } from '../../../shared/leads/importEffects.ts'
import { guessMapping } from '../../../shared/leads/mapping/guessMapping.ts'
import { readOf, rememberedMapping } from '../../../shared/leads/mapping/rememberedMapping.ts'
import { putLeadsIntoPlan } from '../../../shared/leads/putLeadsIntoPlan.ts'
import { emptyPlan } from '../../../shared/plan/emptyPlan.ts'
import { Plan } from '../../../shared/plan/plan.ts'
import { importLeads, inspect, textFile } from './files.ts'

const plan = emptyPlan('Ours', Month.parse('2026-01'))
const format = createFormat('en-US', 'USD')
const own = (column: string) => ({ file: 'leads', column })

const hubSpotContacts = textFile(
  'hubspot-crm-exports-all-contacts.csv',
  [
    'Record ID,First Name,Email,Create Date,Original Traffic Source,Lifecycle Stage,Became a Lead Date,Became a Marketing Qualified Lead Date,Became a Sales Qualified Lead Date,Became an Opportunity Date,Became a Customer Date',
    '101,Ann,a@x.org,2025-01-03 10:15,Organic Search,Customer,2025-01-03 10:15,2025-01-09 08:00,2025-01-20 09:00,2025-02-01 12:00,2025-03-02 12:00',
    '102,Bob,b@x.org,2025-01-05 11:00,Paid Search,Lead,2025-01-05 11:00,,,,',
    '103,Cy,c@x.org,2025-02-05 11:00,Organic Search,Marketing Qualified Lead,2025-02-05 11:00,2025-02-15 11:00,,,',
  ].join('\n'),
)

const hubSpotDeals = textFile(
  'hubspot-crm-exports-all-deals.csv',
  [
    'Record ID,Deal Name,Deal Stage,Create Date,Close Date,Amount,Original Traffic Source',
    '1,One,Closed Won,2025-01-03 10:15,2025-03-02 12:00,12000,Organic Search',
    '2,Two,Closed Lost,2025-01-05 11:00,2025-04-01 12:00,8000,Paid Search',
    '3,Three,Contract Sent,2025-02-05 11:00,2027-04-01 12:00,9000,Organic Search',
  ].join('\n'),
)

const salesforceOpportunities = textFile(
  'report1700000000.csv',
  [
    'Opportunity ID,Opportunity Name,Stage,Close Date,Created Date,Amount,Lead Source',
    '006A,One,Closed Won,3/31/2025,1/13/2025,"12,000.00",Web',
    '006B,Two,Closed Lost,4/30/2025,2/14/2025,"7,500.00",Partner',
    '006C,Three,Negotiation,12/31/2027,3/15/2025,"9,900.00",Web',
  ].join('\n'),
)

const salesforceLeads = textFile(
  'leads.csv',
  [
    'Lead ID,First Name,Company,Lead Source,Lead Status,Create Date,Converted Date',
    '00Q1,Ann,X,Web,Converted,2025-01-02,2025-02-03',
    '00Q2,Bob,Y,Partner,Open,2025-01-05,',
  ].join('\n'),
)

describe('exports of a CRM are read without a word', () => {
  it('contacts of HubSpot: every stage has its day', async () => {
    expect(guessMapping(plan, await inspect(hubSpotContacts), null)).toMatchObject({
      kind: 'leads',
      id: 'Record ID',
      segment: 'Original Traffic Source',
      stages: {
        lead: own('Became a Lead Date'),
        mql: own('Became a Marketing Qualified Lead Date'),
        sql: own('Became a Sales Qualified Lead Date'),
        opportunity: own('Became an Opportunity Date'),
        customer: own('Became a Customer Date'),
      },
      only: null,
    })
  })

  it('deals of HubSpot: only those that were won are customers', async () => {
    const { leads, refusals } = await importLeads(plan, [hubSpotDeals])
    expect(refusals).toEqual([])
    expect(
      leads.map(({ key, reached }) => [key, Object.entries(reached).find(([id]) => id === 'customer')?.[1]]),
    ).toEqual([
      ['1', '2025-03-02'],
      ['2', undefined],
      ['3', undefined],
    ])
  })

  it('opportunities of Salesforce: a close date to come of an open one is no reason to refuse it', async () => {
    const mapping = guessMapping(plan, await inspect(salesforceOpportunities, {}, 'en-US'), null)
    expect(mapping).toMatchObject({
      id: 'Opportunity ID',
      segment: 'Lead Source',
      value: own('Amount'),
      only: { stageId: 'customer', ref: own('Stage'), values: ['Closed Won', 'Won'] },
    })
    const { leads, refusals } = await importLeads(plan, [salesforceOpportunities])
    expect([leads.length, refusals]).toEqual([3, []])
    expect(leads.flatMap(({ reached }) => Object.values(reached)).toSorted()).toContain('2025-03-31')
    expect(leads.flatMap(({ reached }) => Object.values(reached))).not.toContain('2025-04-30')
  })

  it('opportunities with a column that says whether they are won', async () => {
    const file = textFile(
      'opps.csv',
      'Id,StageName,IsWon,CloseDate,CreatedDate\na,Signed,true,2025-03-01,2025-01-01\nb,Out,false,2025-03-02,2025-01-02\n',
    )
    expect(guessMapping(plan, await inspect(file), null)).toMatchObject({ only: { ref: own('IsWon') } })
    const { reached } = await importLeads(plan, [file])
    expect(reached.at(-1)).toMatchObject({ stageId: 'customer', leads: 1 })
  })

  it('leads of Salesforce', async () => {
    expect(guessMapping(plan, await inspect(salesforceLeads), null)).toMatchObject({
      id: 'Lead ID',
      segment: 'Lead Source',
      stages: { lead: own('Create Date'), opportunity: own('Converted Date') },
    })
  })
})

const imported = async (into: Plan): Promise<Plan> => {
  const inspection = await inspect(hubSpotDeals)
  const mapping = guessMapping(into, inspection, null)
  const prepared = await importLeads(into, [hubSpotDeals])
  const read = readOf([inspection], { ...mapping, blankSegment: 'Direct' })
  const source = historySource(prepared, '2026-01-10T10:00:00.000Z', null, read)
  return Plan.parse(produce(into, (draft) => putLeadsIntoPlan(draft, { ...prepared, source })))
}

describe('a second import', () => {
  it('of a file with the same headings is read as the first was', async () => {
    const { history } = await imported(plan)
    const known = rememberedMapping(history.sources, [await inspect(hubSpotDeals)])
    expect(known?.mapping.blankSegment).toBe('Direct')
    expect(rememberedMapping(history.sources, [await inspect(hubSpotContacts)])).toBeNull()
  })

  it('of the same file takes the place of the first, and says so', async () => {
    const once = await imported(plan)
    const twice = await imported(once)
    expect(twice.history).toEqual(once.history)
    expect(importEffects(once, await importLeads(once, [hubSpotDeals]), format)[0]).toBe(
      'hubspot-crm-exports-all-deals.csv came in before, on Jan 10, 2026. This import takes the place of that one.',
    )
  })
})
