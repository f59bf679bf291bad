import { fail, ok, type Result } from '../base/result.ts'
import { freshId } from '../plan/changes/freshId.ts'
import { SegmentId } from '../plan/ids.ts'
import { SEGMENTS_MAX, type Plan } from '../plan/plan.ts'

/** A segment of a file and what it is in the plan. */
export interface SegmentMatch {
  /** As the file names it. */
  readonly name: string
  readonly id: SegmentId
  /** Whether the plan does not have it yet. */
  readonly isNew: boolean
}

/** Every object has this, so a plan that is looked up by id would always seem to have such a segment. */
const NEVER_AN_ID = 'constructor'

/** Finds the file's segments in the plan by name, whatever the capitals, and gives new ones an id made of their name. */
export function matchSegments(
  plan: Pick<Plan, 'segments'>,
  names: readonly string[],
): Result<SegmentMatch[], string> {
  const known = new Map(plan.segments.map(({ id, name }) => [name.toLowerCase(), id]))
  const taken = new Set<string>(plan.segments.map(({ id }) => id))
  const matches = names.map((name): SegmentMatch => {
    const existing = known.get(name.toLowerCase())
    if (existing !== undefined) return { name, id: existing, isNew: false }
    const id = SegmentId.parse(freshId(name, [...taken, NEVER_AN_ID]))
    taken.add(id)
    return { name, id, isNew: true }
  })
  if (taken.size <= SEGMENTS_MAX) return ok(matches)
  return fail(
    `The column of the segment has ${names.length} different values, and a plan holds at most ${SEGMENTS_MAX} segments. Choose a column that groups leads more coarsely, such as their source.`,
  )
}
