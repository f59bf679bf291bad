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

/** Gamma with scale 1; null nodes where a formula is as good. */
export interface GammaTable {
  readonly shape: number
  readonly nodes: Float64Array | null
}

/** Beta as log odds of the share. */
export type BetaTable = Float64Array

/** @param shape above 0 */
export function gammaTable(shape: number): GammaTable {
  if (shape >= NEARLY_NORMAL) return { shape, nodes: null }
  // The cube root of a gamma value is nearly normal (Wilson and Hilferty).
  return { shape, nodes: nodesOf((z) => exp(log(gammaQuantile(z, shape)) / 3)) }
}

/** The value at a normal deviate. */
export function gammaAt({ shape, nodes }: GammaTable, z: number): number {
  if (nodes === null) return largeGammaQuantile(z, shape)
  const root = between(nodes, z)
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
