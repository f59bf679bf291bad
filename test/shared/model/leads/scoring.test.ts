import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Day } from '../../../../shared/base/month.ts'
import { meetsCondition } from '../../../../shared/model/leads/meetsCondition.ts'
import { scoreLead } from '../../../../shared/model/leads/scoreLead.ts'
import { rocOf, thresholdTable, type ScoredLead } from '../../../../shared/model/leads/thresholdTable.ts'
import { AttributeCondition, LeadTraits } from '../../../../shared/plan/leadTraits.ts'
import { Scoring } from '../../../../shared/plan/scoring.ts'

const SCORING = Scoring.parse({
  rules: [
    {
      name: 'Right industry',
      criterion: { kind: 'is', attribute: 'Industry', values: ['Software', 'Finance'] },
      points: 30,
    },
    {
      name: 'Size',
      criterion: { kind: 'between', attribute: 'Employees', atLeast: 50, atMost: null },
      points: 20,
    },
    { name: 'Student', criterion: { kind: 'is', attribute: 'Role', values: ['Student'] }, points: -40 },
    {
      name: 'Looked at prices',
      criterion: { kind: 'did', behaviour: 'Price page', halfLifeDays: 30 },
      points: 40,
    },
    {
      name: 'Asked for a demo',
      criterion: { kind: 'did', behaviour: 'Demo', halfLifeDays: null },
      points: 50,
    },
  ],
  disqualifiers: [
    { name: 'Competitor', condition: { kind: 'is', attribute: 'Company', values: ['Rival Ltd'] } },
  ],
  threshold: 60,
})
const TODAY = Day.parse('2027-03-31')

function lead(
  attributes: Record<string, string | number>,
  behaviours: Record<string, string> = {},
): LeadTraits {
  return LeadTraits.parse({ attributes, behaviours })
}

describe('the score of a lead', () => {
  it('is the sum of the points of the rules that it meets', () => {
    const score = scoreLead(
      SCORING,
      lead({ Industry: ' software', Employees: 50 }, { Demo: '2026-01-01' }),
      TODAY,
    )
    expect(score).toEqual({
      points: 100,
      fit: 50,
      interest: 50,
      byRule: [30, 20, 0, 0, 50],
      disqualifiedBy: null,
      passes: true,
    })
  })

  it('counts negative points', () => {
    const score = scoreLead(SCORING, lead({ Industry: 'Finance', Employees: 900, Role: 'student' }), TODAY)
    expect(score).toMatchObject({ points: 10, passes: false })
  })

  it('fades with the half-life of a behaviour', () => {
    const points = ['2027-03-31', '2027-03-01', '2027-03-16'].map(
      (day) => scoreLead(SCORING, lead({}, { 'Price page': day }), TODAY).points,
    )
    expect(points).toEqual([40, expect.closeTo(20, 12), expect.closeTo(40 / Math.SQRT2, 12)])
  })

  it('does not count what the lead did later', () => {
    expect(scoreLead(SCORING, lead({}, { Demo: '2027-04-01' }), TODAY).points).toBe(0)
  })

  it('passes at the threshold, and never with a disqualifier', () => {
    const behaviours = { Demo: '2027-03-01', 'Price page': '2027-03-31' }
    expect(scoreLead(SCORING, lead({}, behaviours), TODAY)).toMatchObject({ points: 90, passes: true })
    expect(scoreLead({ ...SCORING, threshold: 90 }, lead({}, behaviours), TODAY).passes).toBe(true)
    expect(scoreLead(SCORING, lead({ Company: 'RIVAL LTD' }, behaviours), TODAY)).toMatchObject({
      points: 90,
      disqualifiedBy: 'Competitor',
      passes: false,
    })
  })
})

describe('a condition', () => {
  it('is not met by an attribute that is not known, or that is no number where one is asked for', () => {
    const size = AttributeCondition.parse({ kind: 'between', attribute: 'Size', atLeast: null, atMost: 10 })
    expect(meetsCondition(size, {})).toBe(false)
    expect(meetsCondition(size, { Size: 'small' })).toBe(false)
    expect(meetsCondition(size, { Size: 10 })).toBe(true)
    expect(meetsCondition(size, { Size: 10.5 })).toBe(false)
  })

  it('that no number can meet is refused', () => {
    const refused = AttributeCondition.safeParse({
      kind: 'between',
      attribute: 'Size',
      atLeast: 9,
      atMost: 1,
    })
    expect(refused.error?.issues[0]?.message).toBe('The range ends before it starts.')
  })
})

const OUTCOMES: readonly ScoredLead[] = [
  { points: 80, won: true },
  { points: 60, won: true },
  { points: 60, won: false },
  { points: 40.5, won: true },
  { points: 40, won: false },
  { points: 10, won: false },
  { points: 10, won: false },
  { points: null, won: false },
]

describe('the threshold table', () => {
  it('says for each threshold who passes, how they close above and below, and what is missed', () => {
    const rows = thresholdTable(OUTCOMES).map(({ threshold, above, below, passing, recall }) => ({
      threshold,
      passing,
      recall,
      above: above.kind === 'rate' ? `${above.won} of ${above.leads}` : null,
      below: below.kind === 'rate' ? `${below.won} of ${below.leads}` : null,
    }))
    expect(rows).toEqual([
      { threshold: 10, passing: 7 / 8, recall: 1, above: '3 of 7', below: '0 of 1' },
      { threshold: 40, passing: 5 / 8, recall: 1, above: '3 of 5', below: '0 of 3' },
      { threshold: 60, passing: 3 / 8, recall: 2 / 3, above: '2 of 3', below: '1 of 5' },
      { threshold: 80, passing: 1 / 8, recall: 1 / 3, above: '1 of 1', below: '2 of 7' },
    ])
  })

  it('has no recall where nobody was won, and no rows without leads', () => {
    expect(thresholdTable([{ points: 5, won: false }])[0]).toMatchObject({
      recall: null,
      below: { kind: 'no-leads' },
    })
    expect(thresholdTable([])).toEqual([])
  })

  it('lets fewer leads pass, and fewer of those won, the higher the threshold', () => {
    fc.assert(
      fc.property(outcomes(), (leads) => {
        const rows = thresholdTable(leads)
        for (const [index, row] of rows.entries()) {
          const next = rows[index + 1]
          if (!next) continue
          expect(next.threshold).toBeGreaterThan(row.threshold)
          expect(next.passing).toBeLessThan(row.passing)
          expect(next.recall ?? 0).toBeLessThanOrEqual(row.recall ?? 0)
        }
      }),
    )
  })
})

describe('the ROC curve', () => {
  it('has the area that is the chance of the won lead to score higher', () => {
    // 15 pairs: 80 beats all five, 60 beats four and ties one, 40.5 beats four.
    const roc = rocOf(OUTCOMES)
    expect(roc).toMatchObject({ kind: 'roc', auc: expect.closeTo(13.5 / 15, 12) })
    expect(roc.kind === 'roc' && roc.points).toEqual([
      { lost: 0, won: 0 },
      { lost: 0, won: 1 / 3 },
      { lost: 1 / 5, won: 2 / 3 },
      { lost: 1 / 5, won: 1 },
      { lost: 2 / 5, won: 1 },
      { lost: 4 / 5, won: 1 },
      { lost: 1, won: 1 },
    ])
  })

  it('is not there where all were won, or none, or there are no leads', () => {
    expect(rocOf([{ points: 1, won: true }])).toEqual({ kind: 'one-outcome' })
    expect(rocOf([{ points: 1, won: false }])).toEqual({ kind: 'one-outcome' })
    expect(rocOf([])).toEqual({ kind: 'one-outcome' })
  })

  it('counts the same area pair by pair', () => {
    fc.assert(
      fc.property(outcomes(), (leads) => {
        const won = leads.filter((one) => one.won)
        const lost = leads.filter((one) => !one.won)
        fc.pre(won.length > 0 && lost.length > 0)
        const better = won.flatMap((winner) =>
          lost.map((loser) => {
            const [high, low] = [winner.points ?? -Infinity, loser.points ?? -Infinity]
            return high === low ? 0.5 : Number(high > low)
          }),
        )
        const mean = better.reduce((total, each) => total + each, 0) / better.length
        expect(rocOf(leads)).toMatchObject({ auc: expect.closeTo(mean, 12) })
      }),
    )
  })
})

function outcomes(): fc.Arbitrary<ScoredLead[]> {
  const points = fc.option(fc.double({ min: -50, max: 50, noNaN: true }))
  return fc.array(fc.record({ points, won: fc.boolean() }), { maxLength: 40 })
}
