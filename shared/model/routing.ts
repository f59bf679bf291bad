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
