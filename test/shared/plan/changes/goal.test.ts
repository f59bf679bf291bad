import fc from 'fast-check'
import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { Month } from '../../../../shared/base/month.ts'
import { setGoalPeriod, setHorizon } from '../../../../shared/plan/changes/goal.ts'
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
        fc.constantFrom('horizon', 'quarter', 'month'),
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

describe('another horizon', () => {
  it('keeps the amounts of a goal by quarter and gives new quarters the last one', () => {
    expect(withHorizon(byQuarter, start, 18).goal.amounts).toEqual([
      1_800_000, 2_100_000, 2_200_000, 2_500_000, 2_500_000, 2_500_000,
    ])
    expect(withHorizon(byQuarter, start, 7).goal.amounts).toEqual([1_800_000, 2_100_000, 2_200_000])
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
