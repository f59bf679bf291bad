import { ok } from '../../../shared/base/result.ts'
import type { Reply } from '../../../shared/contract/errors.ts'
import type { OpenPlan, plans } from '../../../shared/contract/plans.ts'
import type { Handlers } from '../../../shared/contract/procedure.ts'
import { describeEdit, type Edit } from '../../../shared/plan/edits.ts'
import { PlanId } from '../../../shared/plan/ids.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { inTransaction } from '../../database/connection.ts'
import { insertPlan, readPlanRow, updatePlanRow } from '../../database/repositories/plans.ts'
import type { PlanRow } from '../../database/schema.ts'
import { planFailure } from '../callErrors.ts'
import type { AppContext } from '../context.ts'
import { listLibrary } from '../listLibrary.ts'
import { newPlan } from '../newPlan.ts'
import { addWithLeads, readFileIntoLibrary, writePlanToFile } from '../planFiles.ts'
import { editPlan, openPlan, undoOrRedo, type PlanState } from '../planHistory.ts'

export function planHandlers(app: AppContext): Handlers<typeof plans> {
  return {
    'plans.list': () => ok(listLibrary(app.openLibrary())),
    'plans.get': ({ id }) => withId(id, openPlan(app.connection(), id)),
    'plans.create': async ({ from, name }, context) =>
      addWithLeads(app, await newPlan(from, name, app.clock()), context),
    'plans.edit': ({ id, revision, edit }) => {
      const saved = tellOf(app, id, editPlan(app.connection(), { id, revision, edit, now: app.now() }))
      if (!saved.ok) return saved
      const wasLatest = saved.value.revision === revision + 1
      return ok({ ...saved.value, plan: wasLatest ? null : saved.value.plan })
    },
    'plans.undo': ({ id }) =>
      withId(id, tellOf(app, id, undoOrRedo(app.connection(), id, 'undo', app.now()))),
    'plans.redo': ({ id }) =>
      withId(id, tellOf(app, id, undoOrRedo(app.connection(), id, 'redo', app.now()))),
    'plans.rename': ({ id, name }) => {
      const opened = openPlan(app.connection(), id)
      if (!opened.ok) return opened
      const { plan, revision } = opened.value
      const edit = renaming(plan, name)
      if (!edit) return ok({})
      const saved = tellOf(app, id, editPlan(app.connection(), { id, revision, edit, now: app.now() }))
      return saved.ok ? ok({}) : saved
    },
    'plans.duplicate': ({ id }) => {
      const opened = openPlan(app.connection(), id)
      return opened.ok
        ? addPlan(app, { ...opened.value.plan, name: copyName(opened.value.plan.name) })
        : opened
    },
    'plans.archive': ({ id, archived }) => changeRow(app, id, () => ({ archived })),
    'plans.delete': ({ id }) =>
      changeRow(app, id, ({ deletedAt }) => ({ deletedAt: deletedAt ?? app.now() })),
    'plans.restore': ({ id }) => changeRow(app, id, () => ({ deletedAt: null })),
    'plans.toFile': ({ id, withLeads }, context) => writePlanToFile(app, id, withLeads, context),
    'plans.fromFile': ({ text }, context) => readFileIntoLibrary(app, text, context),
  }
}

function withId(id: PlanId, state: Reply<PlanState>): Reply<OpenPlan> {
  return state.ok ? ok({ id, ...state.value }) : state
}

/** Tells every open page of a new revision. */
export function tellOf(app: AppContext, planId: PlanId, saved: Reply<PlanState>): Reply<PlanState> {
  if (saved.ok) app.emit({ kind: 'plan-changed', planId, revision: saved.value.revision })
  return saved
}

function addPlan(app: AppContext, plan: Plan): Reply<{ id: PlanId }> {
  const id = PlanId.parse(app.newId())
  inTransaction(app.connection(), () => insertPlan(app.connection(), id, plan, app.now()))
  app.emit({ kind: 'library-changed' })
  return ok({ id })
}

function renaming(plan: Plan, name: string): Edit | null {
  return describeEdit(plan, 'Rename the plan', (draft) => {
    draft.name = name
  })
}

const COPY = ' (copy)'
const NAME_MAX = 200

function copyName(name: string): string {
  return name.slice(0, NAME_MAX - COPY.length).toWellFormed() + COPY
}

/** Changes what the list says of a plan. A damaged row stays as it is: a new seal would hide the damage. */
function changeRow(
  app: AppContext,
  id: PlanId,
  change: (row: PlanRow) => Partial<PlanRow>,
): Reply<Record<string, never>> {
  const row = readPlanRow(app.connection(), id)
  if (!row.ok) return planFailure(row.error)
  updatePlanRow(app.connection(), { ...row.value, ...change(row.value) })
  app.emit({ kind: 'library-changed' })
  return ok({})
}
