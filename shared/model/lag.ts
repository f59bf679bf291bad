/** Days in an average month. */
export const DAYS_A_MONTH = 365.25 / 12

/** In which months after its own a month's leads arrive: most of them after `months`, the share `late` a month later. */
export interface LagTaps {
  readonly months: number
  /** 0 to below 1; the two shares, 1 − late and late, keep the mean of the lag. */
  readonly late: number
}

/**
 * Spreads a lag over months, for leads that enter at an even moment of their month.
 * @param days mean lag, 0 or more
 */
export function lagTaps(days: number): LagTaps {
  const inMonths = days / DAYS_A_MONTH
  const months = Math.floor(inMonths)
  return { months, late: inMonths - months }
}
