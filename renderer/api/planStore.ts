import { produce, type Draft } from 'immer'
import { fail, ok, type Result } from '../../shared/base/result.ts'
import type { AppClient } from '../../shared/contract/contract.ts'
import type { CallError, Reply } from '../../shared/contract/errors.ts'
import type { OpenPlan, Saved } from '../../shared/contract/plans.ts'
import { applyPatchesToPlan, describeEdit } from '../../shared/plan/edits.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { problemLine, type Problem } from '../../shared/plan/problem.ts'
import { errorText } from '../text/errors.ts'
import { dropStep, isLasting, rebaseSteps, type EditStep, type Step } from './planSteps.ts'

/** Changes a draft of the plan, as immer gives it. */
export type Recipe = (draft: Draft<Plan>) => void

export interface SavedState {
  /** `saved` is what the store has said, not what the page hopes. */
  readonly state: 'saved' | 'saving' | 'failed'
  /** When the newest saved revision was written, ISO. */
  readonly at: string
  /** Why saving fails; null while it does not. */
  readonly why: string | null
}

export interface PlanSnapshot {
  /** With the edits on their way, and the preview applied where one is shown. */
  readonly plan: Plan
  /** The newest revision that the store has confirmed. */
  readonly revision: number
  readonly saved: SavedState
  readonly undo: string | null
  readonly redo: string | null
}

/** One open plan: edits apply at once and are sent to the store one after the other. */
export interface PlanStore {
  readonly snapshot: () => PlanSnapshot
  /** The same without the preview: one object for as long as nothing else changes. */
  readonly settled: () => PlanSnapshot
  readonly subscribe: (listener: () => void) => () => void
  readonly edit: (label: string, recipe: Recipe) => Result<Plan, readonly Problem[]>
  readonly preview: (recipe: Recipe | null) => void
  readonly undoLast: () => void
  /** Takes the last change back where it is the one with this label; says whether it was. */
  readonly undoIfLast: (label: string) => boolean
  readonly redoLast: () => void
  /** Takes over a revision that another call has made, such as the commit of an import. */
  readonly replace: (opened: Saved & { readonly plan: Plan }) => void
  /** Hears of a revision, made here or in another window. */
  readonly heardOf: (revision: number) => void
  /** Reads the plan again and tries at once what could not be saved; for when news may have been missed. */
  readonly refresh: () => void
  /** Tries at once what could not be saved. */
  readonly retry: () => void
}

export interface PlanStoreOptions {
  readonly client: AppClient
  readonly opened: OpenPlan
  /** Says something to the person that happened to an edit already made. */
  readonly tell: (message: string) => void
  /** First wait before what failed is tried again, in milliseconds; doubles up to a minute. */
  readonly retryAfter?: number
}

export function createPlanStore({ client, opened, tell, retryAfter = 2000 }: PlanStoreOptions): PlanStore {
  const { id } = opened
  let confirmed: OpenPlan = opened
  let steps: readonly Step[] = []
  let working = opened.plan
  let recipeShown: Recipe | null = null
  let trouble: CallError | null = null
  let newest = opened.revision
  let mustReload = false
  let busy = false
  let wait = retryAfter
  let timer: ReturnType<typeof setTimeout> | undefined
  let settled = settledNow()
  let snapshot = settled
  const listeners = new Set<() => void>()

  function settledNow(): PlanSnapshot {
    const last = steps.at(-1)
    return {
      plan: working,
      revision: confirmed.revision,
      saved: {
        state: trouble ? 'failed' : steps.length > 0 ? 'saving' : 'saved',
        at: confirmed.savedAt,
        why: trouble && errorText(trouble),
      },
      undo: last?.kind === 'edit' ? last.edit.label : confirmed.undo,
      redo: last?.kind === 'edit' ? null : confirmed.redo,
    }
  }

  function changed(): void {
    settled = settledNow()
    show()
  }

  function show(): void {
    snapshot = recipeShown ? { ...settled, plan: produce(working, recipeShown) } : settled
    for (const listener of listeners) listener()
  }

  function add(step: Step): void {
    steps = [...steps, step]
    void sendSteps()
  }

  /** The plan as the store has it, with what is still on its way put on top. */
  function takeOver(taken: Saved & { readonly plan: Plan }): void {
    const rebased = rebaseSteps(taken.plan, steps)
    confirmed = { ...taken, id }
    newest = Math.max(newest, taken.revision)
    steps = rebased.steps
    working = rebased.plan
    for (const label of rebased.lost) tell(`“${label}” does not fit the plan any more and was taken back.`)
  }

  async function sendSteps(): Promise<void> {
    if (busy) return
    busy = true
    clearTimeout(timer)
    while (!trouble) {
      const [step] = steps
      if (!step && !mustReload && newest <= confirmed.revision) break
      if (!step || mustReload) await reload()
      else if (step.kind === 'edit') await sendEdit(step)
      else await sendUndo(step.kind)
      changed()
    }
    busy = false
    if (trouble && !isLasting(trouble)) {
      timer = setTimeout(retry, wait)
      wait = Math.min(wait * 2, 60_000)
    } else wait = retryAfter
  }

  async function sendEdit(step: EditStep): Promise<void> {
    const reply = await client['plans.edit']({ id, revision: confirmed.revision, edit: step.edit })
    if (reply.ok) {
      const { plan, ...saved } = reply.value
      steps = steps.slice(1)
      if (plan) takeOver({ ...saved, plan })
      else confirmed = { ...confirmed, ...saved, plan: step.after }
    } else if (reply.error.code === 'stale-edit') await resolveStale(step)
    else if (reply.error.code === 'invalid-edit' || reply.error.code === 'invalid-input') {
      const why = reply.error.problems?.map(problemLine).join(' · ')
      takeBack(step, confirmed, `${errorText(reply.error)}${why ? ` ${why}` : ''}`)
    } else trouble = reply.error
  }

  /** Another window was first, or the answer to our own edit was lost: what the store holds tells which. */
  async function resolveStale(step: EditStep): Promise<void> {
    const current = await client['plans.get']({ id })
    if (!current.ok) trouble = current.error
    else if (JSON.stringify(current.value.plan) === JSON.stringify(step.after)) {
      steps = steps.slice(1)
      takeOver(current.value)
    } else {
      takeBack(
        step,
        current.value,
        'The same place was changed in another window; you now see what was saved there.',
      )
    }
  }

  function takeBack(step: EditStep, current: Saved & { readonly plan: Plan }, why: string): void {
    const { kept, dropped } = dropStep(steps, step)
    steps = kept
    tell(`${dropped.map((label) => `“${label}”`).join(', ')} was taken back. ${why}`)
    takeOver(current)
  }

  async function sendUndo(kind: 'undo' | 'redo'): Promise<void> {
    const reply: Reply<OpenPlan> = await client[`plans.${kind}`]({ id })
    steps = steps.slice(1)
    if (reply.ok) return takeOver(reply.value)
    // It may have happened although the answer was lost, so it is not simply sent again.
    mustReload = true
    if (reply.error.code !== 'nothing-to-undo') tell(errorText(reply.error))
  }

  async function reload(): Promise<void> {
    const reply = await client['plans.get']({ id })
    if (!reply.ok) {
      trouble = reply.error
      return
    }
    mustReload = false
    newest = reply.value.revision
    takeOver(reply.value)
  }

  function retry(): void {
    trouble = null
    void sendSteps()
    changed()
  }

  return {
    snapshot: () => snapshot,
    settled: () => settled,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    edit: (label, recipe) => {
      recipeShown = null
      const edit = describeEdit(working, label, recipe)
      const applied = edit && applyPatchesToPlan(working, edit.patches)
      if (applied?.ok === false) {
        changed()
        return fail(applied.error)
      }
      if (edit && applied) {
        working = applied.value.plan
        add({ kind: 'edit', edit, after: working })
      }
      changed()
      return ok(working)
    },
    preview: (recipe) => {
      recipeShown = recipe
      show()
    },
    undoLast: () => {
      if (snapshot.undo === null) return
      add({ kind: 'undo' })
      changed()
    },
    undoIfLast: (label) => {
      if (snapshot.undo !== label) return false
      add({ kind: 'undo' })
      changed()
      return true
    },
    redoLast: () => {
      if (snapshot.redo === null) return
      add({ kind: 'redo' })
      changed()
    },
    replace: (taken) => {
      if (taken.revision > confirmed.revision) takeOver(taken)
      changed()
    },
    heardOf: (revision) => {
      newest = Math.max(newest, revision)
      void sendSteps()
    },
    refresh: () => {
      mustReload = true
      retry()
    },
    retry,
  }
}
