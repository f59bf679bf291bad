import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closeRate } from '../../../../shared/model/leads/closeRate.ts'
import { fitEvidence } from '../../../../shared/model/leads/fitEvidence.ts'
import { matrixFigures, type PlacedLead } from '../../../../shared/model/leads/leadMatrix.ts'
import { sum } from '../../../../shared/base/sum.ts'
import { LeadMatrix } from '../../../../shared/plan/leadMatrix.ts'

describe('a close rate', () => {
  it('has Wilson’s 90 % interval', () => {
    expect(closeRate(412, 37)).toEqual({
      kind: 'rate',
      leads: 412,
      won: 37,
      share: 37 / 412,
      low: expect.closeTo(0.069234592, 8),
      high: expect.closeTo(0.115729281, 8),
      few: false,
    })
    expect(closeRate(25, 0)).toMatchObject({ low: 0, high: expect.closeTo(0.097653506, 8), few: true })
    expect(closeRate(25, 25)).toMatchObject({ low: expect.closeTo(0.902346494, 8), high: 1 })
  })

  it('is none without leads', () => {
    expect(closeRate(0, 0)).toEqual({ kind: 'no-leads' })
  })
})

function group(industry: string | null, won: number, lost: number) {
  const attributes: Record<string, string> = industry === null ? {} : { Industry: industry }
  return Array.from({ length: won + lost }, (_, index) => ({ attributes, won: index < won }))
}

describe('fit evidence', () => {
  it('says of each value how its leads close, how much better than all, and whether that may be chance', () => {
    const rows = fitEvidence('Industry', [
      ...group('Software', 30, 70),
      ...group(' software ', 10, 10),
      ...group('Retail', 2, 78),
      ...group(null, 1, 9),
    ])
    expect(rows.map(({ value }) => value)).toEqual(['Software', 'Retail', null])
    const [software, retail, unknown] = rows
    expect(software?.closeRate).toMatchObject({ leads: 120, won: 40, few: false })
    expect(software?.lift).toBeCloseTo(40 / 120 / (43 / 210), 12)
    expect(software?.chance).toBeLessThan(1e-6)
    expect(retail?.closeRate).toMatchObject({ leads: 80, won: 2, few: true })
    expect(retail?.lift).toBeLessThan(0.2)
    expect(unknown?.closeRate).toMatchObject({ leads: 10, few: true })
    expect(unknown?.chance).toBeGreaterThan(0.3)
  })

  it('has no lift where nobody was won, and no rows without leads', () => {
    expect(fitEvidence('Industry', group('Retail', 0, 5))).toMatchObject([{ lift: null, chance: 1 }])
    expect(fitEvidence('Industry', [])).toEqual([])
  })

  it('counts every lead once, and lifts that weigh up to 1', () => {
    const lead = fc.record({
      attributes: fc.constantFrom({ Industry: 'A' }, { Industry: 'b' }, { Industry: 7 }, {}),
      won: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(lead, { maxLength: 80 }), (leads) => {
        fc.pre(leads.some(({ won }) => won))
        const rows = fitEvidence('Industry', leads)
        const counts = rows.map((row) => (row.closeRate.kind === 'rate' ? row.closeRate.leads : 0))
        expect(sum(counts)).toBe(leads.length)
        const weighed = sum(
          rows.map(({ lift }, index) => ((lift ?? 0) * (counts[index] ?? 0)) / leads.length),
        )
        expect(weighed).toBeCloseTo(1, 9)
      }),
    )
  })
})

const MATRIX = LeadMatrix.parse({
  fit: [
    { name: 'Low fit', from: null },
    { name: 'High fit', from: 40 },
  ],
  interest: [
    { name: 'Cold', from: null },
    { name: 'Warm', from: 20 },
    { name: 'Hot', from: 50 },
  ],
  treatments: [
    ['None', 'Newsletter', 'Qualify by e-mail'],
    ['Nurture', 'Call within a day', 'Call within the hour'],
  ],
  handRaiserTreatment: 'Call within five minutes',
})

function placed(lead: Partial<PlacedLead>): PlacedLead {
  return { fit: 0, interest: 0, handRaiser: false, won: false, value: null, ...lead }
}

describe('the matrix of fit and interest', () => {
  it('says of each cell how its leads close and what they are worth, with the treatment', () => {
    const { cells, handRaisers } = matrixFigures(MATRIX, [
      ...Array.from({ length: 3 }, () => placed({ fit: 40, interest: 60 })),
      placed({ fit: 90, interest: 50, won: true, value: 12_000 }),
      placed({ fit: 39.9, interest: 20 }),
      placed({ fit: 90, interest: 90, handRaiser: true, won: true, value: 8000 }),
      placed({ handRaiser: true, won: true }),
    ])
    expect(cells[1]?.[2]).toMatchObject({
      treatment: 'Call within the hour',
      closeRate: { leads: 4, won: 1, share: 0.25, few: true },
      dealValue: 12_000,
      leadValue: 3000,
    })
    expect(cells[0]?.[1]).toMatchObject({ treatment: 'Newsletter', closeRate: { leads: 1, won: 0 } })
    expect(handRaisers).toMatchObject({
      treatment: 'Call within five minutes',
      closeRate: { leads: 2, won: 2 },
      dealValue: 8000,
      leadValue: 8000,
    })
  })

  it('has cells without leads: no close rate, no value', () => {
    const { cells, handRaisers } = matrixFigures(MATRIX, [])
    expect(cells.map((row) => row.length)).toEqual([3, 3])
    for (const cell of [...cells.flat(), handRaisers]) {
      expect(cell).toMatchObject({ closeRate: { kind: 'no-leads' }, dealValue: null, leadValue: null })
    }
  })

  it('places every lead once', () => {
    const lead = fc.record({
      fit: fc.integer({ min: -100, max: 100 }),
      interest: fc.integer({ min: -100, max: 100 }),
      handRaiser: fc.boolean(),
      won: fc.boolean(),
      value: fc.option(fc.nat(1e6)),
    })
    fc.assert(
      fc.property(fc.array(lead, { maxLength: 50 }), (leads) => {
        const { cells, handRaisers } = matrixFigures(MATRIX, leads)
        const counts = [...cells.flat(), handRaisers].map(({ closeRate: rate }) =>
          rate.kind === 'rate' ? rate.leads : 0,
        )
        expect(sum(counts)).toBe(leads.length)
      }),
    )
  })

  it('is refused with levels out of order, or without a treatment for each cell', () => {
    const falling = [
      { name: 'Low', from: null },
      { name: 'High', from: 40 },
      { name: 'Higher', from: 30 },
    ]
    expect(LeadMatrix.safeParse({ ...MATRIX, fit: falling }).success).toBe(false)
    const open = [{ name: 'Low', from: 3 }]
    expect(LeadMatrix.safeParse({ ...MATRIX, fit: open, treatments: [['', '', '']] }).success).toBe(false)
    const refused = LeadMatrix.safeParse({ ...MATRIX, treatments: [['None']] })
    expect(refused.error?.issues[0]).toMatchObject({
      path: ['treatments'],
      message: 'Each cell has one treatment.',
    })
  })
})
