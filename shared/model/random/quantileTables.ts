import { lowerLogOdds } from '../numerics/betaQuantile.ts'
import { exp, log } from '../numerics/elementary.ts'
import { gammaQuantile, largeGammaQuantile, NEARLY_NORMAL } from '../numerics/gammaQuantile.ts'
import { normalChance } from '../numerics/incompleteGamma.ts'

// Many draws from one distribution: its quantiles are computed once at even normal deviates, in a form that is nearly
// straight between them, and interpolated. A distribution whose quantiles lie higher also draws higher at every deviate.

/** Farther out than any draw of 32 bits. */
const REACH = 6.5
const NODES_A_UNIT = 8
const LAST = 2 * REACH * NODES_A_UNIT

/** Gamma with scale 1, as cube roots: those are nearly normal (Wilson and Hilferty). */
export type GammaTable = Float64Array

/** Beta as log odds of the share. */
export type BetaTable = Float64Array

/** @param shape above 0 */
export function gammaTable(shape: number): GammaTable {
  const quantile = shape < NEARLY_NORMAL ? gammaQuantile : largeGammaQuantile
  return nodesOf((z) => exp(log(quantile(z, shape)) / 3))
}

/** The value at a normal deviate. */
export function gammaAt(table: GammaTable, z: number): number {
  const root = between(table, z)
  return root * root * root
}

/** @param a and b 0.1 or more */
export function betaTable(a: number, b: number): BetaTable {
  return nodesOf((z) => (z < 0 ? lowerLogOdds(normalChance(z), a, b) : -lowerLogOdds(normalChance(-z), b, a)))
}

/** The share at a normal deviate. */
export function betaAt(table: BetaTable, z: number): number {
  return 1 / (1 + exp(-between(table, z)))
}

function nodesOf(valueAt: (z: number) => number): Float64Array {
  return Float64Array.from({ length: LAST + 1 }, (_, node) => valueAt(node / NODES_A_UNIT - REACH))
}

/** Weighted so that higher nodes never give a lower value, rounding included. */
function between(nodes: Float64Array, z: number): number {
  const place = (z + REACH) * NODES_A_UNIT
  const node = Math.floor(place)
  const part = place - node
  return (nodes[node] ?? 0) * (1 - part) + (nodes[node + 1] ?? 0) * part
}
