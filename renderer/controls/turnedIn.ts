/**
 * A choice of several with those turned that a control has turned: from the choice as it is by then, since the control may
 * still show the one before the last change.
 *
 * @param all that can be chosen, in their order
 * @param shown the choice that the control showed
 * @param chosen the one that it asks for
 * @param now the choice as it is
 */
export function turnedIn<T extends string>(
  all: readonly T[],
  shown: readonly T[],
  chosen: readonly string[],
  now: readonly T[],
): T[] {
  return all.filter((one) => {
    const isTurned = shown.includes(one) !== chosen.includes(one)
    return now.includes(one) !== isTurned
  })
}
