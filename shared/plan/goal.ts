import { z } from 'zod'
import { Month, monthOfYear } from '../base/month.ts'

export const HORIZON_MONTHS_MIN = 1
export const HORIZON_MONTHS_MAX = 36

/** The months that the plan is for. */
export const Horizon = z.strictObject({
  start: Month,
  months: z.int().min(HORIZON_MONTHS_MIN).max(HORIZON_MONTHS_MAX),
})
export type Horizon = z.infer<typeof Horizon>

/** What a deal's value counts: one year of contract, one month of it, or its whole life. */
export const ValueBasis = z.enum(['first-year', 'monthly-recurring', 'lifetime'])
export type ValueBasis = z.infer<typeof ValueBasis>

/**
 * Months of the horizon that lie in each period of a goal, in order. The first and the last year or quarter may have begun
 * before the horizon or end after it: such a part period counts only its months in the plan, and so does its amount.
 * @param fiscalYearStart calendar month that the fiscal year starts in, 1 to 12
 */
export function periodLengths(
  { period, periodsFrom }: Pick<Goal, 'period' | 'periodsFrom'>,
  { start, months }: Horizon,
  fiscalYearStart: number,
): number[] {
  const whole = wholePeriod(period)
  if (whole === null) return [months]
  const begun = periodsFrom === 'fiscal-year' ? (monthOfYear(start) + 13 - fiscalYearStart) % whole : 0
  const lengths: number[] = []
  for (let from = -begun; from < months; from += whole) {
    lengths.push(Math.min(months, from + whole) - Math.max(0, from))
  }
  return lengths
}

/** Months of a year, a quarter or a month that is not cut off; null for the horizon, which has no usual length. */
export function wholePeriod(period: Goal['period']): number | null {
  switch (period) {
    case 'horizon':
      return null
    case 'year':
      return 12
    case 'quarter':
      return 3
    case 'month':
      return 1
  }
}

const Factors = z.array(z.number().min(0).max(100)).length(12)

export const Goal = z.strictObject({
  /** Revenue by period of the horizon: one amount, or one for each year, quarter or month of it. */
  period: z.enum(['horizon', 'year', 'quarter', 'month']),
  /** What years and quarters are counted from; plans saved before there was a choice count them from their own first month. */
  periodsFrom: z.enum(['plan-start', 'fiscal-year']).default('plan-start'),
  amounts: z.array(z.number().min(0).max(1e15)).min(1).max(HORIZON_MONTHS_MAX),
  valueBasis: ValueBasis,
  /** Share of the goal that marketing's leads must bring, 0 to 1; null when other revenue is subtracted instead. */
  sourcedShare: z.number().min(0).max(1).nullable(),
  /** How sure both sides want to be that the promised leads reach the goal, above 0 and below 1. */
  confidence: z.number().gt(0).lt(1),
  /** Factors of lead entries by calendar month, January first; null for even months. */
  entrySeasonality: Factors.nullable(),
})
export type Goal = z.infer<typeof Goal>
