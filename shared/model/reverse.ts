/** Largest multiple of the planned entries that still counts as an answer. */
const SCALE_MAX = 1e12

/** How far the planned entries must be scaled to meet the goal. */
export interface GoalScale {
  /** 0 where what is on the way is enough; null where no number of entries reaches the goal at the end of the horizon. */
  readonly scale: number | null
  /** Ends of the periods, as months of the horizon, whose goal is missed however many leads enter. */
  readonly outOfReach: readonly number[]
}

/**
 * The least multiple of the planned entries that meets the goal: revenue is linear in entries, so at each period's end
 * it is (goal − what comes anyway) / what the planned entries bring, and the largest of these counts.
 * All lists hold running totals by month.
 *
 * @param goal what must be reached
 * @param anyway revenue that comes whatever enters now
 * @param planned revenue of the planned entries
 * @param periodEnds months with whose end a period ends, rising; the last one is the end of the horizon
 */
export function scaleToGoal(
  goal: readonly number[],
  anyway: readonly number[],
  planned: readonly number[],
  periodEnds: readonly number[],
): GoalScale {
  const scales = periodEnds.map((month) => {
    const missing = (goal[month] ?? 0) - (anyway[month] ?? 0)
    if (missing <= 0) return 0
    const scale = missing / (planned[month] ?? 0)
    return scale <= SCALE_MAX ? scale : null
  })
  const reached = scales.filter((scale) => scale !== null)
  return {
    scale: scales.at(-1) === null ? null : Math.max(0, ...reached),
    outOfReach: periodEnds.filter((_, period) => scales[period] === null),
  }
}
