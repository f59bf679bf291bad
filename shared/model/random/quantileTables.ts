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

interface Table {
  /** NaN until somebody asks: most draws never go far out. */
  readonly nodes: Float64Array
  readonly valueAt: (z: number) => number
}

/** Gamma with scale 1, as cube roots: those are nearly normal (Wilson and Hilferty). */
export type GammaTable = Table & { readonly of: 'gamma' }

/** Beta as log odds of the share. */
export type BetaTable = Table & { readonly of: 'beta' }

/** @param shape above 0 */
export function gammaTable(shape: number): GammaTable {
  return kept(`gamma ${shape}`, gammas, () => {
    const quantile = shape < NEARLY_NORMAL ? gammaQuantile : largeGammaQuantile
    return { of: 'gamma', nodes: noNodes(), valueAt: (z) => exp(log(quantile(z, shape)) / 3) }
  })
}

/** The value at a normal deviate. */
export function gammaAt(table: GammaTable, z: number): number {
  const root = between(table, z)
  return root * root * root
}

/** @param a and b 0.1 or more */
export function betaTable(a: number, b: number): BetaTable {
  return kept(`beta ${a} ${b}`, betas, () => ({
    of: 'beta',
    nodes: noNodes(),
    valueAt: (z) => (z < 0 ? lowerLogOdds(normalChance(z), a, b) : -lowerLogOdds(normalChance(-z), b, a)),
  }))
}

/** The share at a normal deviate. */
export function betaAt(table: BetaTable, z: number): number {
  return 1 / (1 + exp(-between(table, z)))
}

/** A plan is simulated again with each change, which leaves nearly all of its distributions as they were. */
const TABLES_KEPT = 2000
const gammas = new Map<string, GammaTable>()
const betas = new Map<string, BetaTable>()

function kept<T>(name: string, tables: Map<string, T>, make: () => T): T {
  const known = tables.get(name)
  if (known !== undefined) return known
  if (tables.size >= TABLES_KEPT) tables.clear()
  const made = make()
  tables.set(name, made)
  return made
}

function noNodes(): Float64Array {
  return new Float64Array(LAST + 1).fill(Number.NaN)
}

/** Weighted so that higher nodes never give a lower value, rounding included. */
function between(table: Table, z: number): number {
  const { nodes } = table
  const place = (z + REACH) * NODES_A_UNIT
  const node = Math.trunc(place)
  const part = place - node
  const value = (nodes[node] ?? 0) * (1 - part) + (nodes[node + 1] ?? 0) * part
  return Number.isNaN(value) ? firstBetween(table, node, part) : value
}

function firstBetween(table: Table, node: number, part: number): number {
  return fill(table, node) * (1 - part) + fill(table, node + 1) * part
}

function fill({ nodes, valueAt }: Table, node: number): number {
  const known = nodes[node] ?? 0
  return Number.isNaN(known) ? (nodes[node] = valueAt(node / NODES_A_UNIT - REACH)) : known
}
