import { present } from '../../base/invariant.ts'
import { clear, type ByMonth, type TrialBlock } from './trialBlock.ts'
import type { TrialSegment } from './trialSegment.ts'

/**
 * Sends what enters on average through the funnel step by step, at the rates of each trial and month, for leads that enter
 * inside the horizon.
 *
 * @param handoff gets added how many are handed over on average
 */
export function freshMeans(
  { steps }: TrialSegment,
  handoffIndex: number,
  { size, rates, lists, entering, customersMean }: TrialBlock,
  handoff: ByMonth | null,
): void {
  const months = entering.length
  let here: ByMonth = entering
  let [next, other] = lists
  for (let step = 0; step <= steps.length; step++) {
    if (step === handoffIndex && handoff !== null) addAll(here, handoff, size)
    if (step === steps.length) break
    const { lags, rateAt } = present(steps[step], 'step')
    clear(next)
    for (let t = 0; t < months; t++) {
      const from = present(here[t], 'month')
      const rate = present(rates[step]?.[rateAt[t] ?? 0], 'rate')
      const lag = present(lags[t], 'lag')
      lag.shares.forEach((share, later) => {
        const into = t + lag.from + later < months ? next[t + lag.from + later] : undefined
        if (into) addProduct(from, rate, share, into, size)
      })
    }
    const spare = here === entering ? other : here
    here = next
    next = spare
    other = spare
  }
  clear(customersMean)
  addAll(here, customersMean, size)
}

function addProduct(
  leads: Float64Array,
  rate: Float64Array,
  share: number,
  into: Float64Array,
  size: number,
): void {
  for (let index = 0; index < size; index++) {
    into[index] = (into[index] ?? 0) + (leads[index] ?? 0) * (rate[index] ?? 0) * share
  }
}

function addAll(figure: ByMonth, into: ByMonth, size: number): void {
  into.forEach((month, t) => {
    const from = present(figure[t], 'month')
    for (let index = 0; index < size; index++) month[index] = (month[index] ?? 0) + (from[index] ?? 0)
  })
}
