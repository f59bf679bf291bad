import { applyPatches, enablePatches, produceWithPatches, type Draft } from 'immer'
import { z } from 'zod'
import { fail, ok, type Result } from '../base/result.ts'
import { Plan } from './plan.ts'
import { problemsOf, type Problem } from './problem.ts'
import { Line } from './text.ts'

enablePatches()

/** One step of an edit: what happens at one place of the plan. Paths as immer writes them. */
export const PlanPatch = z.strictObject({
  op: z.enum(['add', 'replace', 'remove']),
  path: z
    .array(z.union([z.string().max(200), z.int().min(0)]))
    .min(1)
    .max(20),
  value: z.json().optional(),
})
export type PlanPatch = z.infer<typeof PlanPatch>

/** A change of the plan with the words that undo shows for it. The only way a plan changes. */
export const Edit = z.strictObject({
  label: Line.min(1),
  patches: z.array(PlanPatch).min(1).max(20_000),
})
export type Edit = z.infer<typeof Edit>

export interface AppliedEdit {
  readonly plan: Plan
  /** Patches that take the change back. */
  readonly inverse: PlanPatch[]
}

const Patches = z.array(PlanPatch)

/** As long as a line may be. */
const LABEL_MAX = 200

/**
 * Writes a change as an edit: `recipe` changes a draft of the plan, the patches are recorded. A label that is too long, since
 * it quotes a long name, is cut.
 * @returns null when the recipe changed nothing.
 */
export function describeEdit(plan: Plan, label: string, recipe: (draft: Draft<Plan>) => void): Edit | null {
  const [, patches] = produceWithPatches(plan, (draft) => {
    recipe(draft)
  })
  return patches.length === 0 ? null : { label: shortened(label), patches: Patches.parse(patches) }
}

function shortened(label: string): string {
  // A character beyond the first 65,536 is written in two halves, of which none may stay alone.
  return label.length <= LABEL_MAX
    ? label
    : `${label.slice(0, LABEL_MAX - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}

/**
 * Applies patches and checks the whole plan afterwards.
 * @returns the new plan with the patches that undo them, or what is wrong and where; the given plan is untouched.
 */
export function applyPatchesToPlan(
  plan: Plan,
  patches: readonly PlanPatch[],
): Result<AppliedEdit, Problem[]> {
  let changed: Plan
  let inverse: unknown
  try {
    ;[changed, , inverse] = produceWithPatches(plan, (draft) => {
      applyPatches(
        draft,
        patches.map(({ op, path, value }) => ({ op, path, value })),
      )
    })
  } catch (error) {
    return fail([{ path: [], message: `This change does not fit the plan: ${String(error)}` }])
  }
  const parsed = Plan.safeParse(changed)
  if (!parsed.success) return fail(problemsOf(parsed.error))
  // What the patches did not touch stays the same object, so that nobody computes or draws it again.
  return ok({ plan: changed, inverse: Patches.parse(inverse) })
}

/**
 * Whether two changes touch the same place, so that one made without knowing the other cannot simply follow it.
 * A change to one item of a list counts as a change to the list, since positions shift.
 */
export function editsOverlap(first: readonly PlanPatch[], second: readonly PlanPatch[]): boolean {
  const places = second.map(placeOf)
  return first.some((patch) => {
    const place = placeOf(patch)
    return places.some((other) => startsWith(place, other) || startsWith(other, place))
  })
}

function placeOf(patch: PlanPatch): (string | number)[] {
  const inList = patch.path.findIndex((part) => typeof part === 'number' || part === 'length')
  return inList < 0 ? patch.path : patch.path.slice(0, inList)
}

function startsWith(place: readonly (string | number)[], start: readonly (string | number)[]): boolean {
  return start.every((part, index) => place[index] === part)
}
