import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sum } from '../../../../shared/base/sum.ts'
import { Day } from '../../../../shared/base/month.ts'
import { attributeEvidence, type EvidenceRow } from '../../../../shared/model/leads/attributeEvidence.ts'
import { meetsCondition } from '../../../../shared/model/leads/meetsCondition.ts'
import type { PastLead } from '../../../../shared/model/leads/pastLeads.ts'
import { profileFit } from '../../../../shared/model/leads/profileFit.ts'

const past = (attributes: Record<string, string | number>, won: boolean): PastLead => ({
  key: 'lead',
  traits: { attributes, behaviours: {} },
  on: Day.parse('2026-01-01'),
  won,
  value: null,
})

const counts = ({ closeRate }: EvidenceRow): [number, number] =>
  closeRate.kind === 'rate' ? [closeRate.leads, closeRate.won] : [0, 0]

describe('an attribute against outcomes', () => {
  it('is split by its values, those that most leads have first and those not known last', () => {
    const leads = [
      past({}, true),
      past({}, false),
      past({}, false),
      past({ Industry: 'Retail' }, true),
      past({ Industry: 'retail ' }, false),
      past({ Industry: 'Zinc' }, false),
    ]
    const rows = attributeEvidence('Industry', leads)
    expect(rows.map(({ condition }) => condition)).toEqual([
      { kind: 'is', attribute: 'Industry', values: ['Retail'] },
      { kind: 'is', attribute: 'Industry', values: ['Zinc'] },
      null,
    ])
    expect(rows.map(counts)).toEqual([
      [2, 1],
      [1, 0],
      [3, 1],
    ])
  })

  it('that is a number of few values is split by them', () => {
    const leads = [1, 2, 3].flatMap((size) => [past({ Offices: size }, true), past({ Offices: size }, false)])
    expect(attributeEvidence('Offices', leads).map(({ condition }) => condition?.kind)).toEqual([
      'is',
      'is',
      'is',
    ])
  })

  it('that is a number of many values is split into ranges of about as many leads', () => {
    const leads = Array.from({ length: 100 }, (_, index) => past({ Employees: index + 1 }, index < 50))
    const rows = attributeEvidence('Employees', [...leads, past({ Employees: 'many' }, true)])
    expect(rows.map(({ condition }) => condition)).toEqual([
      { kind: 'between', attribute: 'Employees', atLeast: null, atMost: 25 },
      { kind: 'between', attribute: 'Employees', atLeast: 26, atMost: 50 },
      { kind: 'between', attribute: 'Employees', atLeast: 51, atMost: 75 },
      { kind: 'between', attribute: 'Employees', atLeast: 76, atMost: null },
      null,
    ])
    expect(rows.map(counts)).toEqual([
      [25, 25],
      [25, 25],
      [25, 0],
      [25, 0],
      [1, 1],
    ])
  })

  it('may bear a name that every object has by itself', () => {
    const rows = attributeEvidence('constructor', [past({ constructor: 'Bauer' }, true), past({}, false)])
    expect(rows.map(({ condition }) => condition)).toEqual([
      { kind: 'is', attribute: 'constructor', values: ['Bauer'] },
      null,
    ])
    expect(meetsCondition({ kind: 'is', attribute: 'valueOf', values: [String(Object)] }, {})).toBe(false)
  })

  it('counts each lead once, and each condition takes in the leads that it stands for', () => {
    const value = fc.oneof(fc.integer({ min: -50, max: 50 }), fc.constantFrom('a', 'A', 'b', ''))
    const lead = fc
      .tuple(fc.option(value, { nil: undefined }), fc.boolean())
      .map(([known, won]) => past(known === undefined ? {} : { x: known }, won))
    fc.assert(
      fc.property(fc.array(lead, { maxLength: 120 }), (leads) => {
        const rows = attributeEvidence('x', leads)
        expect(sum(rows.map((row) => counts(row)[0]))).toBe(leads.length)
        for (const row of rows) {
          const { condition } = row
          if (condition === null) continue
          const meeting = leads.filter(({ traits }) => meetsCondition(condition, traits.attributes))
          expect(counts(row)).toEqual([meeting.length, meeting.filter(({ won }) => won).length])
        }
      }),
    )
  })
})

describe('a profile against outcomes', () => {
  const retail = {
    name: 'Industry',
    wanted: '',
    condition: { kind: 'is' as const, attribute: 'Industry', values: ['Retail'] },
  }
  const small = {
    name: 'Small',
    condition: { kind: 'between' as const, attribute: 'Size', atLeast: null, atMost: 9 },
  }
  const leads = [
    past({ Industry: 'Retail', Size: 50 }, true),
    past({ Industry: 'Retail', Size: 5 }, false),
    past({ Industry: 'Retail' }, false),
    past({ Industry: 'Zinc', Size: 50 }, false),
    past({}, true),
  ]

  it('is met by leads that pass every test and nothing rules out', () => {
    const profile = { summary: '', attributes: [retail], disqualifiers: [small] }
    expect(profileFit(profile, leads)).toMatchObject({
      meeting: { leads: 2, won: 1 },
      others: { leads: 3, won: 1 },
      chance: expect.closeTo(1, 9),
    })
  })

  it('says nothing while it has no test', () => {
    const words = { name: 'Mood', wanted: 'Open to change', condition: null }
    expect(profileFit({ summary: 'All', attributes: [words], disqualifiers: [] }, leads)).toBeNull()
  })

  it('that nobody meets is told as such', () => {
    const none = { ...retail, condition: { ...retail.condition, values: ['Tin'] } }
    expect(profileFit({ summary: '', attributes: [none], disqualifiers: [] }, leads)).toMatchObject({
      meeting: { kind: 'no-leads' },
      others: { leads: 5 },
    })
  })
})
