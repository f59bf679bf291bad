/** Somebody who takes leads: by weight, up to a cap. */
export interface Taker {
  readonly weight: number
  /** Most leads that this taker gets; null when there is no limit. */
  readonly cap: number | null
}

export interface Shares {
  /** Leads for each taker, in the given order. */
  readonly given: readonly number[]
  /** Leads that nobody may take. */
  readonly unrouted: number
}

/**
 * The same in whole leads: each taker gets the whole part of its share, and what is left over goes one by one to those with
 * the largest rest, nobody's included.
 * @param leads a whole number
 */
export function shareWhole(leads: number, takers: readonly Taker[]): Shares {
  const { given, unrouted } = shareByWeight(leads, takers)
  const shares = [...given, unrouted]
  const whole = shares.map((share) => Math.floor(share + TINY))
  const left = leads - whole.reduce((all, share) => all + share, 0)
  const byRest = shares
    .map((share, index) => ({ index, rest: share - (whole[index] ?? 0) }))
    .toSorted((a, b) => b.rest - a.rest)
  for (const { index } of byRest.slice(0, left)) whole[index] = (whole[index] ?? 0) + 1
  return { given: whole.slice(0, -1), unrouted: whole.at(-1) ?? 0 }
}

/** What division may leave of a whole number. */
const TINY = 1e-9

/**
 * Shares leads out by weight; what exceeds a cap is shared among the rest by weight.
 * @param leads 0 or more; the parts are fractional, as expected counts are
 */
export function shareByWeight(leads: number, takers: readonly Taker[]): Shares {
  const given = takers.map(() => 0)
  let rest = leads
  let open = takers.map((_, index) => index).filter((index) => (takers[index]?.weight ?? 0) > 0)
  while (open.length > 0) {
    const weights = open.reduce((sum, index) => sum + (takers[index]?.weight ?? 0), 0)
    const portion = (weight: number): number => rest * (weight / weights)
    const full = open.filter((index) => {
      const { weight, cap } = takers[index] ?? { weight: 0, cap: 0 }
      return cap !== null && cap <= portion(weight)
    })
    if (full.length === 0) {
      for (const index of open) given[index] = portion(takers[index]?.weight ?? 0)
      return { given, unrouted: 0 }
    }
    for (const index of full) {
      const cap = takers[index]?.cap ?? 0
      given[index] = cap
      rest -= cap
    }
    open = open.filter((index) => !full.includes(index))
  }
  return { given, unrouted: Math.max(0, rest) }
}
