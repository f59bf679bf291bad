import type { ScenarioId } from '../../../../shared/plan/ids.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'

export const BASELINE_NAME = 'Baseline'

/** What a scenario is called, as is the baseline, which is none. */
export function scenarioName({ scenarios }: Pick<Plan, 'scenarios'>, id: ScenarioId | null): string {
  return scenarios.find((scenario) => scenario.id === id)?.name ?? BASELINE_NAME
}

/** The baseline and every scenario, for a list to choose from; no scenario has an empty id. */
export function scenarioOptions({ scenarios }: Pick<Plan, 'scenarios'>): {
  readonly value: string
  readonly label: string
}[] {
  return [
    { value: '', label: BASELINE_NAME },
    ...scenarios.map(({ id, name }) => ({ value: id, label: name })),
  ]
}

/** The scenario that was chosen from such a list. */
export function chosenScenario({ scenarios }: Pick<Plan, 'scenarios'>, value: string): ScenarioId | null {
  return scenarios.find(({ id }) => id === value)?.id ?? null
}
