import fc from 'fast-check'
import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { Month } from '../../../../shared/base/month.ts'
import { goalPath } from '../../../../shared/model/goalPath.ts'
import {
  setFiscalYearStart,
  setGoalPeriod,
  setGoalTotal,
  setHorizon,
  spreadGoal,
} from '../../../../shared/plan/changes/goal.ts'
import { examplePlan } from '../../../../shared/plan/examples/examplePlan.ts'
import { Plan } from '../../../../shared/plan/plan.ts'

const example = examplePlan('software-company')
const byQuarter: Plan = {
  ...example,
  goal: { ...example.goal, period: 'quarter', amounts: [1_800_000, 2_100_000, 2_200_000, 2_500_000] },
}
const start = byQuarter.horizon.start

const withPeriod = (plan: Plan, period: Plan['goal']['period']): Plan =>
  Plan.parse(produce(plan, (draft) => setGoalPeriod(draft, period)))

const withHorizon = (plan: Plan, from: Month, months: number): Plan =>
  Plan.parse(produce(plan, (draft) => setHorizon(draft, { start: from, months })))

const withTotal = (plan: Plan, total: number): Plan =>
  Plan.parse(produce(plan, (draft) => setGoalTotal(draft, total)))

const spread = (plan: Plan, factors: readonly number[]): Plan =>
  Plan.parse(produce(plan, (draft) => spreadGoal(draft, factors)))

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)

describe('a goal cut into other periods', () => {
  it('becomes one amount for the whole horizon', () => {
    expect(withPeriod(byQuarter, 'horizon').goal.amounts).toEqual([8_600_000])
  })

  it('is spread evenly over the months', () => {
    const whole = withPeriod(byQuarter, 'horizon')
    expect(withPeriod(whole, 'quarter').goal.amounts).toEqual([2_150_000, 2_150_000, 2_150_000, 2_150_000])
  })

  it('gives a last quarter that is cut off only its months', () => {
    const eightMonths = withHorizon(withPeriod(byQuarter, 'horizon'), start, 8)
    expect(withPeriod(eightMonths, 'quarter').goal.amounts).toEqual([3_225_000, 3_225_000, 2_150_000])
  })

  it('keeps its sum to the unit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e9 }),
        fc.integer({ min: 1, max: 36 }),
        fc.constantFrom('horizon', 'year', 'quarter', 'month'),
        (total, months, period) => {
          const whole = withHorizon(withPeriod(byQuarter, 'horizon'), start, months)
          const plan = produce(whole, (draft) => {
            draft.goal.amounts = [total]
          })
          expect(sum(withPeriod(plan, period).goal.amounts)).toBe(total)
        },
      ),
      { numRuns: 30 },
    )
  })
})

describe('a goal cut coarser', () => {
  it('adds up what fell to its months', () => {
    const byMonth = withPeriod(byQuarter, 'month')
    expect(withPeriod(byMonth, 'quarter').goal.amounts).toEqual(byQuarter.goal.amounts)
  })

  it('comes by year, the last year only with its months', () => {
    const plan = withHorizon(withPeriod(byQuarter, 'horizon'), start, 18)
    expect(withPeriod(plan, 'year').goal.amounts).toEqual([5_733_333, 2_866_667])
  })
})

describe('another total', () => {
  it('leaves each period its part', () => {
    expect(withTotal(byQuarter, 17_200_000).goal.amounts).toEqual([
      3_600_000, 4_200_000, 4_400_000, 5_000_000,
    ])
  })

  it('spreads evenly over the months what was nothing', () => {
    const nothing = withTotal(byQuarter, 0)
    expect(nothing.goal.amounts).toEqual([0, 0, 0, 0])
    expect(withTotal(withHorizon(nothing, start, 8), 800_000).goal.amounts).toEqual([
      300_000, 300_000, 200_000,
    ])
  })

  it('is met to the cent', () => {
    expect(sum(withTotal(byQuarter, 1000.5).goal.amounts)).toBe(1000.5)
  })
})

describe('a goal spread by season', () => {
  const summerless = [1, 1, 1, 1, 1, 1, 0, 0, 1, 1, 1, 1]

  it('follows the months of the calendar, wherever the horizon starts', () => {
    const fromJuly = withHorizon(withPeriod(byQuarter, 'month'), Month.parse('2027-07'), 12)
    const { amounts } = spread(fromJuly, summerless).goal
    expect(amounts.slice(0, 3)).toEqual([0, 0, Math.round(sum(fromJuly.goal.amounts) / 10)])
  })

  it('gives a quarter what its months get', () => {
    expect(spread(byQuarter, summerless).goal.amounts).toEqual([2_580_000, 2_580_000, 860_000, 2_580_000])
  })

  it('keeps its sum, whatever the factors are', () => {
    const factor = fc.double({ min: 0, max: 100, noNaN: true })
    fc.assert(
      fc.property(fc.array(factor, { minLength: 12, maxLength: 12 }), (factors) => {
        expect(sum(spread(withPeriod(byQuarter, 'month'), factors).goal.amounts)).toBe(8_600_000)
      }),
      { numRuns: 50 },
    )
  })
})

const ofYearFrom = (plan: Plan, month: number): Plan =>
  Plan.parse(produce(plan, (draft) => setFiscalYearStart(draft, month)))

describe('the quarters of the fiscal year', () => {
  const whole = withPeriod(byQuarter, 'horizon')
  const fromNovember = withHorizon(whole, Month.parse('2026-11'), 12)

  it('are cut off at both ends of a plan that begins inside one; a part quarter gets its months', () => {
    const total = 1_200_000
    const { amounts } = withPeriod(withTotal(fromNovember, total), 'quarter').goal
    expect(amounts).toEqual([200_000, 300_000, 300_000, 300_000, 100_000])
  })

  it('are due when they end, and not three months after the plan begins', () => {
    const { goal, horizon, company } = withPeriod(fromNovember, 'quarter')
    expect(goalPath(goal, horizon, company.fiscalYearStart).periodEnds).toEqual([1, 4, 7, 10, 11])
  })

  it('follow another fiscal year, and the sum stays', () => {
    const byCalendar = withPeriod(withTotal(fromNovember, 1_200_000), 'quarter')
    const { amounts } = ofYearFrom(byCalendar, 2).goal
    expect(amounts).toEqual([300_000, 300_000, 300_000, 300_000])
  })

  it('stay as they were in a plan that was saved before they could be those of the fiscal year', () => {
    const { periodsFrom: _, ...goal } = byQuarter.goal
    const old = Plan.parse({ ...byQuarter, goal, horizon: { start: '2026-11', months: 12 } })
    expect(old.goal.amounts).toEqual(byQuarter.goal.amounts)
    const path = goalPath(old.goal, old.horizon, old.company.fiscalYearStart)
    expect(path.periodEnds).toEqual([2, 5, 8, 11])
  })

  it('make years of one plan that begins inside one', () => {
    expect(withPeriod(withTotal(fromNovember, 1_200_000), 'year').goal.amounts).toEqual([200_000, 1_000_000])
  })
})

describe('another horizon', () => {
  it('keeps the amounts of a goal by quarter and gives new quarters the last one', () => {
    expect(withHorizon(byQuarter, start, 18).goal.amounts).toEqual([
      1_800_000, 2_100_000, 2_200_000, 2_500_000, 2_500_000, 2_500_000,
    ])
  })

  it('leaves a quarter that is cut off the part of its months, and gives it back the whole', () => {
    const cut = withHorizon(byQuarter, start, 7)
    expect(cut.goal.amounts).toEqual([1_800_000, 2_100_000, 733_333])
    expect(withHorizon(cut, start, 9).goal.amounts).toEqual([1_800_000, 2_100_000, 2_199_999])
  })

  it('moves the term of an agreement that ran with it', () => {
    const { agreement } = withHorizon(byQuarter, Month.parse('2027-04'), 6)
    expect(agreement).toMatchObject({ start: '2027-04-01', end: '2027-09-30' })
  })

  it('leaves a term alone that somebody has set otherwise', () => {
    const own = Plan.parse({ ...byQuarter, agreement: { ...byQuarter.agreement, start: '2027-02-15' } })
    expect(withHorizon(own, Month.parse('2027-04'), 6).agreement.start).toBe('2027-02-15')
  })
})
