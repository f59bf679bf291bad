import type { Plan } from '../plan.ts'
import type { ExampleName } from './exampleNames.ts'
import { roberge } from './roberge.ts'
import { softwareCompany } from './softwareCompany.ts'

const EXAMPLES: Readonly<Record<ExampleName, Plan>> = { 'software-company': softwareCompany, roberge }

export function examplePlan(name: ExampleName): Plan {
  return EXAMPLES[name]
}
