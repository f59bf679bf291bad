import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { takeIntoProfile, takesIn } from '../../../../shared/plan/changes/customerProfile.ts'
import { softwareCompany } from '../../../../shared/plan/examples/softwareCompany.ts'
import { Plan } from '../../../../shared/plan/plan.ts'

const industry = (...values: string[]) => ({ kind: 'is' as const, attribute: 'Industry', values })
const employees = (atLeast: number | null, atMost: number | null) => ({
  kind: 'between' as const,
  attribute: 'Employees',
  atLeast,
  atMost,
})

describe('a value that is taken into the ideal customer', () => {
  it('becomes an attribute with a test', () => {
    const plan = produce(softwareCompany, (draft) =>
      takeIntoProfile(draft, 'VP', { kind: 'is', attribute: 'Seniority', values: ['VP'] }),
    )
    expect(Plan.parse(plan).personas.profile.attributes.at(-1)).toEqual({
      name: 'Seniority',
      wanted: 'VP',
      condition: { kind: 'is', attribute: 'Seniority', values: ['VP'] },
    })
  })

  it('widens the test that is there, so that leads with either value meet it', () => {
    const plan = produce(softwareCompany, (draft) => {
      takeIntoProfile(draft, 'Bakery', industry('Bakery'))
      takeIntoProfile(draft, '1,001 to 2,000', employees(1001, 2000))
    })
    const [first, second] = plan.personas.profile.attributes
    expect(first?.condition).toMatchObject({ values: expect.arrayContaining(['Field service', 'Bakery']) })
    expect(first?.wanted).toMatch(/, Bakery$/)
    expect(second?.condition).toEqual(employees(50, 2000))
  })

  it('is known to be in it whatever its capitals, and only then', () => {
    expect(takesIn(industry('Retail', 'Zinc'), industry('retail'))).toBe(true)
    expect(takesIn(industry('Retail'), industry('Zinc'))).toBe(false)
    expect(takesIn(industry('5'), employees(5, 5))).toBe(false)
    expect(takesIn(employees(null, 500), employees(10, 50))).toBe(true)
    expect(takesIn(employees(20, 500), employees(null, 50))).toBe(false)
  })
})
