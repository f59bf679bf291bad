import { examplePlan } from '../../shared/plan/examples/examplePlan.ts'
import { Day } from '../../shared/base/month.ts'
import { PersonId } from '../../shared/plan/ids.ts'
import type { Person } from '../../shared/plan/company.ts'
import type { Plan } from '../../shared/plan/plan.ts'

export const ANN = PersonId.parse('ann')
export const BOB = PersonId.parse('bob')

const person = (id: PersonId, name: string, side: Person['side']): Person => ({
  id,
  name,
  title: `Head of ${side}`,
  email: '',
  side,
  part: 'owner',
  signs: true,
})

/** A plan against whose agreement nothing stands: Ann signs for marketing and Bob for sales. */
export function signablePlan(): Plan {
  const plan = examplePlan('roberge')
  return {
    ...plan,
    people: [person(ANN, 'Ann Ost', 'marketing'), person(BOB, 'Bob West', 'sales')],
    agreement: {
      ...plan.agreement,
      owner: 'Ann Ost',
      start: Day.parse('2027-01-01'),
      end: Day.parse('2027-12-31'),
    },
  }
}
