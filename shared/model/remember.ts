/** How many results are kept for each first argument: enough for a few scenarios side by side. */
const KEPT = 8

/**
 * Remembers the latest results of a pure function for as long as its first argument lives. Sound because a plan is never
 * changed in place: a part that is the same object has the same content, and an edit keeps the parts it does not touch.
 */
export function remember<K extends object, A extends readonly (object | number)[], R>(
  compute: (first: K, ...others: A) => R,
): (first: K, ...others: A) => R {
  const memory = new WeakMap<K, { readonly others: A; readonly result: R }[]>()
  return (first, ...others) => {
    const kept = memory.get(first) ?? []
    for (const entry of kept) if (sameArguments(entry.others, others)) return entry.result
    const result = compute(first, ...others)
    kept.unshift({ others, result })
    if (kept.length > KEPT) kept.pop()
    memory.set(first, kept)
    return result
  }
}

function sameArguments(a: readonly (object | number)[], b: readonly (object | number)[]): boolean {
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false
  return true
}
