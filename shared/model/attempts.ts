export interface AttemptOutcome {
  /** Share of leads that are reached, 0 to 1: 1 − Π(1 − p). */
  readonly reached: number
  /** Attempts that a lead costs on average: Σ of the chances that each attempt is still needed. */
  readonly attempts: number
}

/**
 * What a number of attempts at most brings, when a rep stops at contact.
 *
 * @param contactChances chance of contact at the first attempt, the second and so on, 0 to 1; the last one repeats
 * @param most attempts at most, 0 or more
 */
export function attemptOutcome(contactChances: readonly number[], most: number): AttemptOutcome {
  let unreached = 1
  let attempts = 0
  for (let attempt = 0; attempt < most; attempt++) {
    attempts += unreached
    unreached *= 1 - (contactChances[attempt] ?? contactChances.at(-1) ?? 0)
  }
  return { reached: 1 - unreached, attempts }
}
