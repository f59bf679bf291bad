import { invariant } from '../../base/invariant.ts'
import { isFewCases } from '../fewCases.ts'

/** How many of some leads became customers. */
export type CloseRate =
  | {
      readonly kind: 'rate'
      readonly leads: number
      readonly won: number
      /** won / leads. */
      readonly share: number
      /** Wilson's interval: 9 in 10 of such intervals hold the true rate. */
      readonly low: number
      readonly high: number
      /** Whether so few cases stand behind it that each new one moves it a lot. */
      readonly few: boolean
    }
  | { readonly kind: 'no-leads' }

/** Standard deviations to each side of the mean that hold 90 % of a normal distribution. */
const NINE_IN_TEN = 1.6448536269514722

/**
 * @param leads whole, 0 or more
 * @param won whole, 0 to `leads`
 */
export function closeRate(leads: number, won: number): CloseRate {
  invariant(won >= 0 && won <= leads, 'no more leads are won than there are')
  if (leads === 0) return { kind: 'no-leads' }
  const share = won / leads
  const squared = NINE_IN_TEN ** 2
  const centre = (won + squared / 2) / (leads + squared)
  const half = (NINE_IN_TEN / (leads + squared)) * Math.sqrt((won * (leads - won)) / leads + squared / 4)
  return {
    kind: 'rate',
    leads,
    won,
    share,
    // With none or all won the ends are 0 and 1, which rounding would miss by a hair.
    low: won === 0 ? 0 : centre - half,
    high: won === leads ? 1 : centre + half,
    few: isFewCases({ trials: leads, successes: won }),
  }
}
