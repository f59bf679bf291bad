/** What one stage needs so that the stages below can be what they shall be. */
export interface LevelFit {
  /** Entries to the stage; null where a rate of next to 0 below makes any number too few. */
  readonly needed: number | null
  /** Entries that the plan lists; null where it lists none. */
  readonly listed: number | null
  /** How many too few are listed, 0 where enough are; null where nothing is listed or nothing is enough. */
  readonly short: number | null
}

/**
 * Holds the stage figures of a plan against its own rates: the entries to a stage must be the target set at it, and those
 * to the stage below divided by the rate, whichever is more. Pipeline target ÷ deal value is a target of opportunities,
 * revenue target ÷ deal value one of customers. No lag: all figures are of the same steady period.
 *
 * @param targets entries that must be, by stage; null where none is set
 * @param listed entries that the plan lists, by stage; null where it lists none
 * @param rates from each stage to the next, 0 to 1
 */
export function levelCheck(
  targets: readonly (number | null)[],
  listed: readonly (number | null)[],
  rates: readonly number[],
): LevelFit[] {
  let below: number | null = 0
  return targets
    .map((target, stage) => ({ target, stage }))
    .toReversed()
    .map(({ target, stage }): LevelFit => {
      const rate = rates[stage] ?? 1
      const fromBelow: number = below === null ? Infinity : below === 0 ? 0 : below / rate
      const needed = Math.max(target ?? 0, fromBelow)
      below = Number.isFinite(needed) ? needed : null
      const list = listed[stage] ?? null
      return {
        needed: below,
        listed: list,
        short: list === null || below === null ? null : Math.max(0, below - list),
      }
    })
    .toReversed()
}
