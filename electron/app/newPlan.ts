import { Month } from '../../shared/base/month.ts'
import { emptyPlan } from '../../shared/plan/emptyPlan.ts'
import type { ExampleName } from '../../shared/plan/examples/exampleNames.ts'
import { examplePlan } from '../../shared/plan/examples/examplePlan.ts'
import type { Plan } from '../../shared/plan/plan.ts'

/** A plan to start from; an empty one is for the months from the present one on. */
export function newPlan(from: 'empty' | ExampleName, name: string | undefined, today: Date): Plan {
  if (from === 'empty') return emptyPlan(name ?? 'New plan', monthOfDate(today))
  const example = examplePlan(from)
  return name === undefined ? example : { ...example, name }
}

function monthOfDate(date: Date): Month {
  return Month.parse(`${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}`)
}
