import type { PlanSession } from '../../api/planSession.tsx'
import type { Company } from '../../../shared/plan/company.ts'

/** How a part of the plan screen changes the plan. */
export type EditPlan = PlanSession['edit']

/** How numbers are written in this plan; every number field needs both. */
export type Writing = Pick<Company, 'locale' | 'currency'>
