import type { Draft } from 'immer'
import type { Result } from '../../../../shared/base/result.ts'
import type { Stage } from '../../../../shared/plan/funnel.ts'
import type { StageId } from '../../../../shared/plan/ids.ts'
import type { Problem } from '../../../../shared/plan/problem.ts'
import type { EditPlan } from '../editing.ts'

/** Changes one stage, wherever it stands by now. */
export function changeStage(
  edit: EditPlan,
  id: StageId,
  label: string,
  change: (stage: Draft<Stage>) => void,
): Result<unknown, readonly Problem[]> {
  return edit(label, (draft) => {
    const stage = draft.stages.find((found) => found.id === id)
    if (stage) change(stage)
  })
}
