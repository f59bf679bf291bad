/** Something that a figure needs and the plan does not say. */
export interface Missing {
  /** To stand after "Missing:", such as "the cost of sales". */
  readonly what: string
  /** Where the plan would say it. */
  readonly path: readonly (string | number)[]
}

/** There is no figure: the plan does not say all that it needs, and nothing is guessed. */
export interface Incomplete {
  readonly kind: 'incomplete'
  /** One at least. */
  readonly missing: readonly Missing[]
}

export function incomplete(...missing: readonly Missing[]): Incomplete {
  return { kind: 'incomplete', missing }
}
