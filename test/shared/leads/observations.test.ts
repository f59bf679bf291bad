import { describe, expect, it } from 'vitest'
import { Month } from '../../../shared/base/month.ts'
import type { SourceFile } from '../../../shared/leads/csv/sourceFile.ts'
import type { ImportMapping } from '../../../shared/leads/mapping/mapping.ts'
import type { Observation } from '../../../shared/leads/observe/observation.ts'
import { StageId } from '../../../shared/plan/ids.ts'
import { emptyPlan } from '../../../shared/plan/emptyPlan.ts'
import { fixture, importFiles, importLeads, textFile } from './files.ts'
import { madeUpLeads, type MadeUp } from './madeUpLeads.ts'

const plan = emptyPlan('Ours', Month.parse('2026-01'))

/** A year and a half of even leads that are sold within weeks and followed to the end: nothing to complain of. */
const sound: MadeUp = {
  start: '2024-01',
  volumes: Array.from({ length: 12 }, () => 200),
  rate: 0.1,
  lags: [5, 20, 40, 9, 31],
  end: '2025-06-30',
}

const observe = async (
  change: Partial<MadeUp>,
  correct?: (mapping: ImportMapping) => ImportMapping,
): Promise<readonly Observation[]> =>
  (await importLeads(plan, [madeUpLeads({ ...sound, ...change })], correct)).observations

const textOf = async (file: SourceFile): Promise<string> => {
  const bytes = await file.read(0, file.size)
  return bytes.ok ? new TextDecoder().decode(bytes.value) : ''
}

const say = (observations: readonly Observation[], code: Observation['code']): string =>
  observations.find((observation) => observation.code === code)?.message ?? ''

const warnings = (observations: readonly Observation[]): string[] =>
  observations.filter(({ severity }) => severity === 'warning').map(({ code }) => code)

const customersFromJuly = (mapping: ImportMapping): ImportMapping =>
  mapping.kind === 'leads'
    ? { ...mapping, recordedFrom: { [StageId.parse('customer')]: Month.parse('2024-07') } }
    : mapping

const patchySource = (index: number): string => (index % 8 === 0 ? '' : index % 4 === 1 ? 'unknown' : 'web')

const oneHugeValue = (index: number): string => (index === 10 ? '50000000' : '1000')

it('nothing is called a trap in a file without one', async () => {
  expect(warnings(await observe({}))).toEqual([])
})

describe('a start that is cut off', () => {
  const cutOff = { customersFrom: '2024-06-10' }

  it('is the first thing said, with the rate of the early leads against that of the later ones', async () => {
    const rows = (await textOf(madeUpLeads({ ...sound, ...cutOff }))).split('\n').slice(1)
    const leads = rows.map((row) => row.split(',')).map(([, , entered = '', won = '']) => ({ entered, won }))
    const early = leads.filter(({ entered }) => entered < '2024-06')
    const later = leads.filter(({ entered }) => entered >= '2024-06')
    const won = (part: typeof leads): number => part.filter((lead) => lead.won !== '').length

    const [first] = await observe(cutOff)
    expect(first?.code).toBe('start-cut-off')
    expect(first?.message).toMatch(
      /^No entry to Customer is recorded before Jun 12, 2024, although 1,079 leads are in MQL before that day/,
    )
    expect(first?.message).toContain(
      `Of the leads before Jun 2024, ${won(early)} of 1,000 reached Customer (`,
    )
    expect(first?.message).toContain(`of those since, ${won(later)} of 1,400 reached Customer (10%`)
  })

  it('counts as not recorded, not as 0, until the first customer', async () => {
    const { counts } = await importLeads(plan, [madeUpLeads({ ...sound, ...cutOff })])
    const [web] = counts.segments
    const customers = Object.entries(web?.counts ?? {}).find(([stage]) => stage === 'customer')?.[1]
    expect(customers?.slice(0, 6)).toEqual([null, null, null, null, null, expect.any(Number)])
  })

  it('can be set later by the user, who knows better', async () => {
    const file = madeUpLeads({ ...sound, ...cutOff })
    const { counts, observations } = await importLeads(plan, [file], customersFromJuly)
    const customers = Object.entries(counts.segments[0]?.counts ?? {}).find(([stage]) => stage === 'customer')
    expect(customers?.[1].findIndex((count) => count !== null)).toBe(6)
    expect(say(observations, 'start-cut-off')).toMatch(/As set, Customer counts from Jul 2024 on\./)
  })

  it('is not claimed of a young file in which few can have been sold yet', async () => {
    expect(warnings(await observe({ volumes: [20, 20, 20], rate: 0.1 }))).not.toContain('start-cut-off')
  })

  it('is not claimed where selling simply takes long', async () => {
    expect(warnings(await observe({ lags: [150, 170, 190] }))).not.toContain('start-cut-off')
  })

  it('is seen in spite of one stray early sale', async () => {
    const file = madeUpLeads({ ...sound, ...cutOff })
    const stray = (await textOf(file)).replace('L3,web,2024-01-01,,', 'L3,web,2024-01-01,2024-01-20,1000')
    const { observations } = await importLeads(plan, [textFile('leads.csv', stray)])
    expect(observations[0]?.message).toMatch(/^Only \d+ entries to Customer are recorded before/)
  })
})

describe('an end that is too young', () => {
  it('is told with how many are still to come', async () => {
    const observations = await observe({ end: '2024-12-31', lags: [30, 60, 90] })
    expect(warnings(observations)).toContain('end-too-young')
    expect(say(observations, 'end-too-young')).toMatch(
      /had 0 days to reach Customer when the file ends on Dec 28, 2024\. About \d+ more should follow \(\d/,
    )
  })

  it('is told to be old enough where it is', async () => {
    expect(say(await observe({}), 'end-too-young')).toMatch(
      /had 36 days to reach Customer .* 80% of those that got there needed no longer, and hardly any more/,
    )
  })

  it('leaves the months after the last lead unrecorded, not empty', async () => {
    const file = madeUpLeads({ ...sound, lags: [40, 60] })
    const { counts, observations } = await importLeads(plan, [file])
    expect(say(observations, 'entries-stop')).toMatch(/last lead entered MQL on Dec 28, 2024/)
    const mqls = Object.entries(counts.segments[0]?.counts ?? {}).find(([stage]) => stage === 'mql')?.[1]
    expect(mqls?.slice(10)).toEqual([200, 200, null, null])
  })
})

describe('rows that contradict themselves', () => {
  it('are counted, and kept as the file has them', async () => {
    const { observations, leads } = await importLeads(plan, [fixture('mqls.csv'), fixture('deals.csv')])
    expect(say(observations, 'reached-before')).toMatch(
      /^1 lead has an earlier day for Customer than for MQL \(line 4\)\. Kept/,
    )
    expect(leads.find(({ key }) => key === 'm3')?.reached).toEqual({
      mql: '2025-01-20',
      customer: '2025-01-18',
    })
  })
})

describe('a jump of the volume', () => {
  it('is told with the month and both levels', async () => {
    const volumes = [100, 110, 90, 100, 105, 95, 310, 300, 290, 305, 300, 310]
    expect(say(await observe({ volumes }), 'volume-jump')).toMatch(
      /^Volume changed in Jul 2024: 300 entries to MQL a month .* 100 in the three before, 3 times as many/,
    )
  })

  it('is told of a fall too', async () => {
    const volumes = [300, 300, 300, 300, 300, 300, 100, 100, 100, 100, 100, 100]
    expect(say(await observe({ volumes }), 'volume-jump')).toMatch(/Jul 2024: 100 .* 66\.7% fewer/)
  })

  it('is not claimed of the ups and downs of small numbers', async () => {
    const volumes = [4, 9, 2, 7, 3, 8, 12, 9, 11, 5, 10, 6]
    expect(warnings(await observe({ volumes }))).toEqual([])
  })

  it('is not claimed because the first month was only partly recorded', async () => {
    const observations = await observe({ volumes: [30, ...sound.volumes], startDay: 25 })
    expect(warnings(observations)).toEqual([])
    expect(say(observations, 'unfinished-month')).toMatch(
      /starts on Jan 25, 2024, so Jan 2024 holds only a part/,
    )
  })

  it('is told apart from months in which nothing was recorded', async () => {
    const volumes = [200, 200, 200, 200, 0, 200, 200, 200, 200, 200, 200, 200]
    expect(say(await observe({ volumes }), 'gap')).toMatch(/no entry to MQL in May 2024, where 183 a month/)
  })
})

describe('what a file does not say', () => {
  it('of where a lead came from', async () => {
    const observations = await observe({ source: patchySource })
    expect(say(observations, 'blank-segment')).toMatch(
      /^300 leads \(12\.5%\) with nothing in the column “source”/,
    )
    expect(say(observations, 'unknown-segment')).toMatch(
      /^600 leads \(25%\) with “unknown” in the column “source”/,
    )
  })

  it('of the stages between', async () => {
    expect(say(await observe({}), 'no-stage-between')).toMatch(
      /no days for SAL, SQL and Opportunity between MQL and Customer.*: 240 of 2,400 \(10%\)/,
    )
  })

  it('of what a deal is worth, and then no deal value is taken', async () => {
    const file = madeUpLeads({ ...sound, value: (index) => (index % 30 === 0 ? '5000' : '0') })
    const { observations, measured } = await importLeads(plan, [file])
    expect(say(observations, 'values-empty')).toMatch(
      /of the 240 leads that got to the end have 0 or nothing/,
    )
    expect(measured.dealValue.size).toBe(0)
  })

  it('of one value that outweighs all others', async () => {
    expect(say(await observe({ value: oneHugeValue }), 'value-outlier')).toMatch(
      /\$50,000,000, is more than all others/,
    )
  })

  it('of a stage that a lead jumped over, which then counts on the next one’s day', async () => {
    const text =
      'id,lead date,mql date,sql date\na,2025-01-02,2025-01-05,2025-02-01\nb,2025-01-03,,2025-02-07\n'
    const { observations, reached, counts } = await importLeads(plan, [textFile('leads.csv', text)])
    expect(say(observations, 'stage-skipped')).toMatch(/^1 lead got further without a day for MQL/)
    expect(reached.map(({ name, leads }) => [name, leads])).toEqual([
      ['Lead', 2],
      ['MQL', 2],
      ['SQL', 2],
    ])
    expect(Object.entries(counts.segments[0]?.counts ?? {})).toContainEqual(['mql', [1, 1]])
  })

  it('of days more than ten years back', async () => {
    const text = 'id,mql date\na,1999-01-02\nb,2025-01-03\nc,2025-01-04\n'
    const { observations, counts } = await importLeads(plan, [textFile('leads.csv', text)])
    expect(say(observations, 'too-early')).toMatch(/^1 lead with days before Feb 2015/)
    expect([counts.start, counts.months]).toEqual(['2015-02', 120])
  })

  it('of rows that were refused, when they are many', async () => {
    const text = 'id,mql date\na,2025-01-02\nb,2025-01-03\nc,soon\n'
    const { observations } = await importLeads(plan, [textFile('leads.csv', text)])
    expect(say(observations, 'rows-refused')).toMatch(/^leads.csv: 1 of 3 rows refused \(33\.3%\)/)
  })
})

describe('a monthly table', () => {
  it('comes in as it stands, and what it leaves empty is not recorded', async () => {
    const { counts, kind } = await importFiles(plan, [fixture('monthly-table.csv')])
    expect([kind, counts.start, counts.months]).toEqual(['monthly', '2025-01', 2])
    expect(counts.segments.map(({ name, counts: own }) => [name, own])).toEqual([
      ['Ebook', { lead: [400, 420], mql: [90, 95], sql: [20, null], customer: [2, 3] }],
      ['Demo request', { lead: [120, 130], mql: [60, 70], sql: [30, 32], customer: [6, 7] }],
    ])
  })

  it('is read with the numbers and months of a German Excel', async () => {
    const { counts } = await importFiles(plan, [fixture('monthly-german.csv')])
    expect(counts.segments).toEqual([{ name: 'Messe', counts: { lead: [1200, 1350], mql: [300, 310] } }])
  })

  it('refuses single rows with line, column and reason', async () => {
    const text = [
      'Month,Segment,Leads,MQL',
      '2025-01,web,100,20',
      'soon,web,100,20',
      '2025-02,web,many,20',
      '2025-03,web,10.5,2',
      '2025-01,Web,90,20',
      '2025-04,web,,',
      '2025-05,web,-1,2',
      '2027-05,web,10,2',
    ].join('\n')
    const { refusals, files } = await importFiles(plan, [textFile('table.csv', text)])
    expect(refusals.map(({ line, column, reason }) => `${line} ${column ?? 'row'}: ${reason}`)).toEqual([
      '3 Month: This is no month. Write it like 2018-01.',
      '4 Leads: This is no number. Is the decimal sign right?',
      '5 Leads: A count is a whole number. Is the decimal sign right?',
      '6 Month: This month of the segment is on line 2 already; that row was taken.',
      '7 row: This row has no count for any stage.',
      '8 Leads: This must lie between 0 and 1,000,000,000.',
      '9 Month: This month lies after 2026-01, the month of the import.',
    ])
    expect(files).toEqual([{ file: 'table.csv', taken: 1, refused: 7, blank: 0 }])
  })

  it('with more leads behind than before a stage, or a month that is not over, is not believed', async () => {
    const text = 'Month,Leads,MQL\n2025-12,100,120\n2026-01,40,30\n'
    const { observations } = await importFiles(plan, [textFile('table.csv', text)])
    expect(say(observations, 'unfinished-month')).toMatch(/^Jan 2026 is not over/)
    expect(say(observations, 'more-than-before')).toMatch(
      /“All leads” has more entries to MQL \(150\) than to Lead \(140\)/,
    )
  })
})
