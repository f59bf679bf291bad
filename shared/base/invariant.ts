/** Throws when something that our own code guarantees does not hold: a bug, never a user's mistake. */
export function invariant(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(`Broken invariant: ${what}`)
}

/** The value, where our own code guarantees that there is one. */
export function present<T>(value: T | null | undefined, what: string): T {
  invariant(value !== null && value !== undefined, `${what} is missing`)
  return value
}

/** Makes a switch exhaustive: a case without a branch does not compile. */
export function assertNever(value: never): never {
  throw new Error(`Broken invariant: unexpected case ${JSON.stringify(value)}`)
}
