import { createDraws, drawAll, streamOf } from '../../model/random/streams.ts'

/** A number from 0 up to 1 that looks like chance and is always the same for a name and a place. */
export type Chance = (place: number) => number

const SEED = 2027

/**
 * @param name of what is left to chance; another name gives other numbers
 * @param size how many places there are
 */
export function createChance(name: string, size: number): Chance {
  const draws = createDraws(size)
  drawAll(
    streamOf(SEED, name),
    Uint32Array.from({ length: size }, (_, place) => place),
    size,
    0,
    draws,
  )
  return (place) => (draws.first[place] ?? 0) / 2 ** 32
}

/** The value at a chance, of values that come with the given weights. */
export function pick<T>(weighted: readonly (readonly [T, number])[], chance: number): T | undefined {
  let left = chance * weighted.reduce((total, [, weight]) => total + weight, 0)
  for (const [value, weight] of weighted) {
    left -= weight
    if (left < 0) return value
  }
  return weighted.at(-1)?.[0]
}
