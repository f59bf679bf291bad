import { createDraws, draw, streamOf, uniform } from '../random/streams.ts'

/**
 * Shares of a difference by Shapley: what each player adds when it joins, averaged over all orders of joining. The shares
 * sum to the value with all players less the value with none.
 *
 * @param values of every choice of players, place Σ 2^player; 2^players of them
 */
export function shapleyShares(values: ArrayLike<number>, players: number): number[] {
  const weights = orderWeights(players)
  const joined = sizes(players)
  return Array.from({ length: players }, (_, player) => {
    const bit = 1 << player
    let share = 0
    for (let choice = 0; choice < 1 << players; choice++) {
      if ((choice & bit) !== 0) continue
      share += (weights[joined[choice] ?? 0] ?? 0) * ((values[choice | bit] ?? 0) - (values[choice] ?? 0))
    }
    return share
  })
}

/** Of all orders of joining, the share in which a given player comes right after a given choice of so many others. */
function orderWeights(players: number): number[] {
  let weight = 1 / players
  return Array.from({ length: players }, (_, before) => {
    const own = weight
    weight *= (before + 1) / (players - 1 - before)
    return own
  })
}

/** How many players each choice has. */
function sizes(players: number): Uint8Array {
  const counts = new Uint8Array(1 << players)
  for (let choice = 1; choice < counts.length; choice++) {
    counts[choice] = (counts[choice >> 1] ?? 0) + (choice & 1)
  }
  return counts
}

/**
 * The same from some orders only, drawn by chance, each with its reverse. The shares still sum to the whole difference.
 *
 * @param valueOf the value with these players; null where there is none, which ends the search
 * @param pairs of orders that are drawn
 * @param seed whole, 0 to 2^53
 */
export function sampledShapleyShares(
  valueOf: (joined: readonly boolean[]) => number | null,
  players: number,
  pairs: number,
  seed: number,
): number[] | null {
  const shares = Array.from({ length: players }, () => 0)
  const none = valueOf(shares.map(() => false))
  if (none === null) return null
  for (let pair = 0; pair < pairs; pair++) {
    const order = shuffled(players, pair, seed)
    for (const turn of [order, order.toReversed()]) {
      const joined = shares.map(() => false)
      let before = none
      for (const player of turn) {
        joined[player] = true
        const value = valueOf(joined)
        if (value === null) return null
        shares[player] = (shares[player] ?? 0) + (value - before) / (2 * pairs)
        before = value
      }
    }
  }
  return shares
}

/** Fisher and Yates: every order is as likely as any other. */
function shuffled(players: number, pair: number, seed: number): number[] {
  const stream = streamOf(seed, 'bridge')
  const order = Array.from({ length: players }, (_, player) => player)
  const draws = createDraws(1)
  for (let place = players - 1; place > 0; place--) {
    draw(stream, pair, place, draws)
    const other = Math.floor(uniform(draws.first[0] ?? 0) * (place + 1))
    const kept = order[place] ?? 0
    order[place] = order[other] ?? 0
    order[other] = kept
  }
  return order
}
