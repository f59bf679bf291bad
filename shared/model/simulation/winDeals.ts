import { present } from '../../base/invariant.ts'
import { largeGammaQuantile, NEARLY_NORMAL } from '../numerics/gammaQuantile.ts'
import { normal } from '../random/normalDraws.ts'
import { poisson } from '../random/poissonDraws.ts'
import { gammaAt, gammaTable } from '../random/quantileTables.ts'
import { drawMonth, drawStarts } from '../random/streams.ts'
import type { ByMonth, TrialBlock } from './trialBlock.ts'
import type { TrialSegment } from './trialSegment.ts'

/** What is won, by month and trial. */
export interface Won {
  readonly customers: ByMonth
  readonly revenue: ByMonth
}

/**
 * Wins a Poisson number of deals around `customersMean` beside those of known leads, and adds what they pay. The sum of n
 * deals of mean v and coefficient of variation cv: Gamma with shape n / cv² and scale v · cv².
 */
export function winDeals(
  { dealSpread, dealTables, dealValues, dealDraws }: TrialSegment,
  { trials, size, starts, draws, customers, customersMean }: TrialBlock,
  into: Won,
): void {
  const square = dealSpread * dealSpread
  drawStarts(dealDraws, trials, size, starts)
  for (let t = 0; t < customers.length; t++) {
    const known = present(customers[t], 'month')
    const means = present(customersMean[t], 'month')
    const won = present(into.customers[t], 'month')
    const revenue = present(into.revenue[t], 'month')
    const value = dealValues[t] ?? 0
    drawMonth(starts, size, t, draws)
    for (let index = 0; index < size; index++) {
      const deals = (known[index] ?? 0) + poisson(draws.first[index] ?? 0, means[index] ?? 0)
      if (deals === 0) continue
      won[index] = (won[index] ?? 0) + deals
      const mean =
        square === 0 ? deals : square * spreadSum(deals / square, deals, draws.second[index] ?? 0, dealTables)
      revenue[index] = (revenue[index] ?? 0) + mean * value
    }
  }
}

function spreadSum(shape: number, deals: number, word: number, tables: TrialSegment['dealTables']): number {
  const z = normal(word)
  return shape >= NEARLY_NORMAL
    ? largeGammaQuantile(z, shape)
    : gammaAt((tables[deals] ??= gammaTable(shape)), z)
}
