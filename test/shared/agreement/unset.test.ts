import { describe, expect, it } from 'vitest'
import { composeAgreement } from '../../../shared/agreement/compose.ts'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { outlineOf } from '../../helpers/outlineOf.ts'

const example = examplePlan('software-company')
const agreementOf = (plan: Plan): string =>
  outlineOf(
    composeAgreement({ ...plan, agreement: { ...plan.agreement, size: 'full' } }, '2027-01-05T14:02:00Z'),
  )

describe('an agreement', () => {
  it('tells of no month with too many leads while nobody works them yet', () => {
    const { sales } = example.baseline
    const plan = { ...example, baseline: { ...example.baseline, sales: { ...sales, reps: [] } } }
    const text = agreementOf(plan)
    expect(text).toContain('What sales can work is not set yet.')
    expect(text).not.toMatch(/more leads are planned than sales can work/)
    expect(text).not.toMatch(/sales can work 0/)
  })

  it('shows no goal to date while there is no goal', () => {
    const amounts = example.goal.amounts.map(() => 0)
    const text = agreementOf({ ...example, goal: { ...example.goal, amounts } })
    expect(text).toContain('No revenue goal is set yet.')
    expect(text).not.toContain('Goal and expected revenue')
    expect(text).not.toContain('Expected revenue against the goal')
    expect(text).toContain('Leads at each stage')
  })

  it('gives no lead a value while no deal has one', () => {
    const segments = example.baseline.segments
    const worthless = Object.fromEntries(
      Object.entries(segments).map(([id, segment]) => [
        id,
        { ...segment, dealValue: { ...segment.dealValue, value: 0 } },
      ]),
    )
    const text = agreementOf({ ...example, baseline: { ...example.baseline, segments: worthless } })
    expect(text).toContain('What a deal is worth is not set yet.')
    expect(text).not.toContain('Lead value by segment')
    expect(text).not.toMatch(/worth \$0/)
  })

  it('counts the leads of the term alike in every table', () => {
    const text = agreementOf(example)
    const inTerm = /^\| Term \|.*\| ([\d,]+) \|$/m.exec(text)?.[1]
    const inScenario = /^\| Base \|.*\| ([\d,]+) \| [\d.]+% \|$/m.exec(text)?.[1]
    expect(inTerm).toMatch(/^5,7/)
    expect(inTerm).toBe(inScenario)
    expect(text).toContain('Each figure is rounded by itself')
  })
})
