import type { ScenarioId } from '../../../../shared/plan/ids.ts'
import type { LeadRow } from '../../../../shared/plan/leadRow.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'

/** What is asked of a plan. */
export interface ModelRequest {
  readonly plan: Plan
  /** Null for the baseline. */
  readonly scenarioId: ScenarioId | null
  /** The scenario that it is held against; null for the baseline. */
  readonly againstId: ScenarioId | null
  /** Imported leads that the file holds beside the plan. */
  readonly leads: readonly LeadRow[]
}
