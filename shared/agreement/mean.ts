import { sum } from '../base/sum.ts'

/** The mean of some months; 0 where there is none. */
export function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : sum(values) / values.length
}
