import { poissonQuantile } from '../numerics/countQuantiles.ts'
import { uniform } from './streams.ts'

/** Means up to here are looked up. */
const MEAN_MAX = 12
const CELLS_A_UNIT = 32
const CHANCE_BITS = 9
const CHANCE_SHIFT = 32 - CHANCE_BITS

/** Count + 1 of every draw and mean in a cell, where it is the same for all; `MIXED` where it is not, 0 until somebody asks. */
const counts = new Uint8Array((MEAN_MAX * CELLS_A_UNIT) << CHANCE_BITS)
const MIXED = 255

/**
 * A draw as a Poisson count, exactly as its quantile gives it. A count never falls when the chance or the mean rises, so
 * where two far corners of a cell have the same, all of the cell has.
 *
 * @param mean 0 or more
 */
export function poisson(word: number, mean: number): number {
  if (mean >= MEAN_MAX) return poissonQuantile(uniform(word), mean)
  const cell = ((mean * CELLS_A_UNIT) << CHANCE_BITS) | (word >>> CHANCE_SHIFT)
  const known = (counts[cell] ?? 0) || fill(cell)
  return known === MIXED ? poissonQuantile(uniform(word), mean) : known - 1
}

function fill(cell: number): number {
  const chances = cell & ((1 << CHANCE_BITS) - 1)
  const means = cell >>> CHANCE_BITS
  const least = poissonQuantile(uniform(chances * 2 ** CHANCE_SHIFT), means / CELLS_A_UNIT)
  const most = poissonQuantile(uniform((chances + 1) * 2 ** CHANCE_SHIFT - 1), (means + 1) / CELLS_A_UNIT)
  return (counts[cell] = least === most ? least + 1 : MIXED)
}
