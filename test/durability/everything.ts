import { isDeepStrictEqual } from 'node:util'
import type { AppClient } from '../../shared/contract/contract.ts'
import type { Reply } from '../../shared/contract/errors.ts'
import type { OpenPlan, PlanListing } from '../../shared/contract/plans.ts'
import type { PlanId } from '../../shared/plan/ids.ts'

/** All that the application tells of a library. */
export interface Everything {
  readonly list: Reply<PlanListing[]>
  readonly plans: ReadonlyMap<PlanId, PlanAnswers>
}

interface PlanAnswers {
  readonly opened: Reply<OpenPlan>
  readonly file: Reply<unknown>
  readonly leads: Reply<{ rows: number }>
}

export async function readEverything(client: AppClient, ids: Iterable<PlanId>): Promise<Everything> {
  const list = await client['plans.list']({})
  const plans = new Map<PlanId, PlanAnswers>()
  for (const id of ids) {
    const opened = await client['plans.get']({ id })
    const file = await client['plans.toFile']({ id, withLeads: true })
    const leads = await client['leads.count']({ planId: id })
    plans.set(id, { opened, file, leads })
  }
  return { list, plans }
}

export interface Comparison {
  /** How often the application said that something is damaged. */
  readonly told: number
  /** What it told as if nothing were the matter, though it is not so. */
  readonly wrong: readonly string[]
}

/** Compares what is told of a damaged library with what was told before. */
export function compareWithDamaged(before: Everything, now: Everything): Comparison {
  const wrong: string[] = []
  let told = 0
  const compare = (what: string, one: Reply<unknown>, other: Reply<unknown>): void => {
    if (isDeepStrictEqual(one, other)) return
    const isTold = !other.ok && (other.error.code === 'plan-damaged' || other.error.code === 'not-ready')
    if (isTold) told += 1
    else wrong.push(`${what} is ${JSON.stringify(other).slice(0, 200)}`)
  }
  if (before.list.ok && now.list.ok) {
    const found = now.list.value
    const whole = found.filter(({ damaged }) => !damaged)
    told += found.length - whole.length
    for (const listed of whole) {
      const expected = before.list.value.find(({ id }) => id === listed.id)
      if (!isDeepStrictEqual(listed, expected)) wrong.push(`the list has ${JSON.stringify(listed)}`)
    }
    if (found.length !== before.list.value.length) wrong.push(`${found.length} plans are listed`)
  } else compare('the list', before.list, now.list)
  for (const [id, expected] of before.plans) {
    const answers = now.plans.get(id)
    if (!answers) continue
    const opened = withLabelsOf(expected.opened, answers.opened)
    if (opened !== answers.opened) told += 1
    // A row whose own id was changed is listed as damaged and no longer found by it.
    const isRenamed = !answers.opened.ok && now.list.ok && !now.list.value.some((plan) => plan.id === id)
    if (isRenamed && answers.opened.error.code === 'not-found') continue
    compare(`plan ${id}`, expected.opened, opened)
    compare(`the file of ${id}`, expected.file, answers.file)
    compare(`the leads of ${id}`, expected.leads, answers.leads)
  }
  return { told, wrong }
}

/** A record of a change that is damaged is not offered by undo or redo any more, while the plan is whole. */
function withLabelsOf(expected: Reply<OpenPlan>, found: Reply<OpenPlan>): Reply<OpenPlan> {
  if (!expected.ok || !found.ok || isDeepStrictEqual(expected, found)) return found
  const { undo, redo } = expected.value
  const value = { ...found.value, undo: found.value.undo ?? undo, redo: found.value.redo ?? redo }
  return { ok: true, value }
}

/** Compares what was salvaged: a plan may be missing, and so may its leads and its undo, but nothing may be otherwise. */
export function compareWithSalvaged(before: Everything, now: Everything): readonly string[] {
  const wrong: string[] = []
  for (const [id, expected] of before.plans) {
    const answers = now.plans.get(id)
    if (!answers || !expected.opened.ok || !expected.leads.ok) continue
    const { opened, leads } = answers
    if (opened.ok) {
      const isSame =
        opened.value.revision === expected.opened.value.revision &&
        isDeepStrictEqual(opened.value.plan, expected.opened.value.plan)
      if (!isSame) wrong.push(`plan ${id} was salvaged as another`)
    } else if (opened.error.code !== 'not-found') wrong.push(`plan ${id}: ${opened.error.code}`)
    if (leads.ok && leads.value.rows !== 0 && leads.value.rows !== expected.leads.value.rows) {
      wrong.push(`${leads.value.rows} leads of ${id} were salvaged`)
    }
  }
  return wrong
}
