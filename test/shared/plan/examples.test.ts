import { describe, expect, it } from 'vitest'
import { emptyPlan } from '../../../shared/plan/emptyPlan.ts'
import { EXAMPLE_NAMES } from '../../../shared/plan/examples/exampleNames.ts'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import { Month } from '../../../shared/base/month.ts'
import { Plan } from '../../../shared/plan/plan.ts'

describe('the worked examples', () => {
  it.each(EXAMPLE_NAMES)('%s is a whole and consistent plan', (name) => {
    expect(Plan.safeParse(JSON.parse(JSON.stringify(examplePlan(name)))).error).toBeUndefined()
  })

  it('the software company has 4 segments, 6 stages, 24 months of history and 8 reps, two of them ramping', () => {
    const plan = examplePlan('software-company')
    expect(plan.segments).toHaveLength(4)
    expect(plan.stages).toHaveLength(6)
    expect(plan.history.months).toBe(24)
    expect(plan.baseline.sales.reps).toHaveLength(8)
    expect(plan.baseline.sales.reps.filter((rep) => rep.rampMonths > 0)).toHaveLength(2)
  })

  it('an empty plan is a valid plan too', () => {
    const plan = emptyPlan('Ours', Month.parse('2027-01'))
    expect(Plan.safeParse(plan).success).toBe(true)
    expect(plan.agreement.end).toBe('2027-12-31')
  })
})
