import type { StepPoint } from '../../shared/plan/steps.ts'

/** Fewer of a kind are told one by one. */
const MANY = 3

/** One point of a step, or several that say the same of different places. */
export interface PointGroup {
  readonly kind: StepPoint['kind']
  /** What is said of all of them; of a single point its own message. */
  readonly words: string
  readonly points: readonly StepPoint[]
}

/** The points of a step in their order, those that say the same of many places as one. */
export function pointGroups(points: readonly StepPoint[]): readonly PointGroup[] {
  const byKind = Map.groupBy(points, (point) =>
    point.alike === undefined ? point : `${point.kind} ${point.alike}`,
  )
  return [...byKind.values()].flatMap((alike): PointGroup[] => {
    const [first] = alike
    if (first === undefined) return []
    if (alike.length < MANY || first.alike === undefined) {
      return alike.map((point) => ({ kind: point.kind, words: point.message, points: [point] }))
    }
    return [{ kind: first.kind, words: `${alike.length} ${first.alike}`, points: alike }]
  })
}

/** How much is open, by how much it weighs: "1 conflict", "2 to do", "3 to check". What is to do in many places counts once. */
export function pointCounts(points: readonly StepPoint[]): readonly string[] {
  const groups = pointGroups(points)
  const count = (kind: StepPoint['kind']): number => groups.filter((group) => group.kind === kind).length
  const [conflicts, missing, toCheck] = [count('conflict'), count('missing'), count('to-check')]
  return [
    ...(conflicts > 0 ? [conflicts === 1 ? '1 conflict' : `${conflicts} conflicts`] : []),
    ...(missing > 0 ? [`${missing} to do`] : []),
    ...(toCheck > 0 ? [`${toCheck} to check`] : []),
  ]
}
