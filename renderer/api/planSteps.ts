import type { CallError } from '../../shared/contract/errors.ts'
import { applyPatchesToPlan, editsOverlap, type Edit } from '../../shared/plan/edits.ts'
import type { Plan } from '../../shared/plan/plan.ts'

/** An edit on its way, and the plan that it leads to. */
export interface EditStep {
  readonly kind: 'edit'
  readonly edit: Edit
  readonly after: Plan
}

/** What the store still has to be told, in order. */
export type Step = EditStep | { readonly kind: 'undo' } | { readonly kind: 'redo' }

/**
 * Puts the edits on their way onto a plan that they were not made on.
 * @returns the plan they lead to, the steps that still fit, and the labels of the edits that do not.
 */
export function rebaseSteps(
  plan: Plan,
  steps: readonly Step[],
): { readonly plan: Plan; readonly steps: readonly Step[]; readonly lost: readonly string[] } {
  const kept: Step[] = []
  const lost: string[] = []
  let current = plan
  for (const step of steps) {
    if (step.kind !== 'edit') kept.push(step)
    else {
      const applied = applyPatchesToPlan(current, step.edit.patches)
      if (applied.ok) {
        current = applied.value.plan
        kept.push({ ...step, after: current })
      } else lost.push(step.edit.label)
    }
  }
  return { plan: current, steps: kept, lost }
}

/** Takes one edit out, and with it the later ones on the same places, which were made on top of it. */
export function dropStep(
  steps: readonly Step[],
  gone: EditStep,
): { readonly kept: readonly Step[]; readonly dropped: readonly string[] } {
  const dropped: Edit[] = []
  const kept = steps.filter((step) => {
    if (step.kind !== 'edit') return true
    const falls = step === gone || dropped.some((edit) => editsOverlap(edit.patches, step.edit.patches))
    if (falls) dropped.push(step.edit)
    return !falls
  })
  return { kept, dropped: dropped.map((edit) => edit.label) }
}

/** Whether trying again cannot help: the plan itself is gone or damaged. */
export function isLasting({ code }: CallError): boolean {
  return code === 'not-found' || code === 'plan-damaged' || code === 'unknown-procedure'
}
