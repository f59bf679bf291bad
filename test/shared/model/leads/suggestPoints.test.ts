import { describe, expect, it } from 'vitest'
import { Day } from '../../../../shared/base/month.ts'
import { suggestPoints, type LeadWithOutcome } from '../../../../shared/model/leads/suggestPoints.ts'
import { logisticRegression, type Case } from '../../../../shared/model/numerics/logisticRegression.ts'
import { LeadTraits } from '../../../../shared/plan/leadTraits.ts'
import { ScoreRule } from '../../../../shared/plan/scoring.ts'

const RULES = ['A', 'B'].map((attribute) =>
  ScoreRule.parse({
    name: attribute,
    criterion: { kind: 'is', attribute, values: ['yes'] },
    points: 1,
  }),
)
const TODAY = Day.parse('2027-03-31')

function leads(count: number, attributes: Record<string, string>, won: boolean): LeadWithOutcome[] {
  const traits = LeadTraits.parse({ attributes, behaviours: {} })
  return Array.from({ length: count }, () => ({ traits, on: TODAY, won }))
}

const BOTH = [
  ...leads(5, {}, true),
  ...leads(95, {}, false),
  ...leads(12, { A: 'yes' }, true),
  ...leads(48, { A: 'yes' }, false),
  ...leads(3, { B: 'yes' }, true),
  ...leads(57, { B: 'yes' }, false),
  ...leads(10, { A: 'yes', B: 'yes' }, true),
  ...leads(30, { A: 'yes', B: 'yes' }, false),
]

describe('points suggested from outcomes', () => {
  it('are those of a logistic regression, rounded to whole points', () => {
    // Coefficients by another program: 1.41820608 and 0.17469594.
    expect(suggestPoints(RULES, BOTH)).toMatchObject({
      kind: 'points',
      rules: [
        { points: 20, closeRate: { leads: 100, won: 22 } },
        { points: 3, closeRate: { leads: 100, won: 13 } },
      ],
    })
  })

  it('have an end where a rule tells won from lost without exception', () => {
    const apart = [...leads(20, { A: 'yes' }, true), ...leads(20, {}, false)]
    expect(suggestPoints(RULES, apart)).toMatchObject({
      rules: [{ points: 47 }, { points: 0, closeRate: { kind: 'no-leads' } }],
    })
  })

  it('are negative for what speaks against a lead', () => {
    const against = [...leads(50, {}, true), ...leads(50, {}, false), ...leads(40, { A: 'yes' }, false)]
    const suggested = suggestPoints(RULES, against)
    expect(suggested.kind === 'points' && suggested.rules[0]?.points).toBeLessThan(-20)
  })

  it('cannot be learnt where all leads ended alike', () => {
    expect(suggestPoints(RULES, leads(9, { A: 'yes' }, true))).toEqual({ kind: 'one-outcome' })
    expect(suggestPoints(RULES, leads(9, { A: 'yes' }, false))).toEqual({ kind: 'one-outcome' })
    expect(suggestPoints(RULES, [])).toEqual({ kind: 'one-outcome' })
  })
})

describe('logistic regression', () => {
  it('finds the same coefficients as another program', () => {
    const cases = BOTH.map(({ traits: { attributes }, won }) =>
      caseOf([attributes['A'] === undefined ? 0 : 1, attributes['B'] === undefined ? 0 : 1], won),
    )
    const { intercept, coefficients } = logisticRegression(cases, 2, 1)
    expect(intercept).toBeCloseTo(-2.84056055, 6)
    expect(coefficients[0]).toBeCloseTo(1.41820608, 6)
    expect(coefficients[1]).toBeCloseTo(0.17469594, 6)
  })

  it('shares what two equal features explain between them', () => {
    const cases = [caseOf([1, 1], true), caseOf([1, 1], true), caseOf([0, 0], false), caseOf([0, 0], true)]
    const [first = 0, second = 0] = logisticRegression(cases, 2, 0.01).coefficients
    expect(first).toBeGreaterThan(0)
    expect(first).toBeCloseTo(second, 9)
  })

  it('has the log odds of all cases where there is no feature', () => {
    const cases = [caseOf([], true), caseOf([], false), caseOf([], false), caseOf([], false)]
    expect(logisticRegression(cases, 0, 1).intercept).toBeCloseTo(Math.log(1 / 3), 12)
  })

  it('ends with numbers where a few cases stand against very many', () => {
    const cases = [caseOf([1], true), ...Array.from({ length: 50_000 }, () => caseOf([0], false))]
    const { intercept, coefficients } = logisticRegression(cases, 1, 1)
    expect(Number.isFinite(intercept)).toBe(true)
    expect(coefficients[0]).toBeGreaterThan(0)
  })
})

function caseOf(values: readonly number[], won: boolean): Case {
  return { won, features: values.flatMap((value, index) => (value === 0 ? [] : [{ index, value }])) }
}
