import { normalQuantile } from '../numerics/normalQuantile.ts'
import { uniform } from './streams.ts'

const CELL_BITS = 12
const CELLS = 2 ** CELL_BITS
/** Cells next to either end, where the curve bends too much for a straight line. */
const STEEP = 32
/** Draws in a cell. */
const CELL = 2 ** (32 - CELL_BITS)

const nodes = Float64Array.from({ length: CELLS + 1 }, (_, cell) =>
  normalQuantile(Math.min(1 - STEEP / (2 * CELLS), Math.max(STEEP / (2 * CELLS), cell / CELLS))),
)

/** A draw as a normal deviate: interpolated to 4 digits behind the point in the middle, exact in the tails. Rises with the draw. */
export function normal(word: number): number {
  const cell = word >>> (32 - CELL_BITS)
  if (cell < STEEP || cell >= CELLS - STEEP) return normalQuantile(uniform(word))
  const low = nodes[cell] ?? 0
  return low + ((nodes[cell + 1] ?? 0) - low) * (((word & (CELL - 1)) + 0.5) / CELL)
}
