import { invariant } from '../base/invariant.ts'
import { incompleteBeta } from './numerics/incompleteBeta.ts'

export interface MonthForecast {
  /** Leads expected by the end of the month. */
  readonly mean: number
  /** Chance that the promise is reached, 0 to 1. */
  readonly chance: number
}

/**
 * What a month will bring when it goes on as it began. The pace is learned from the leads so far (Gamma with A + ½), so the
 * rest of the month is negative binomial with r = A + ½ and success d / D.
 * @param promised N, whole leads
 * @param delivered A, leads delivered by the end of day d
 * @param day d, working days gone, 1 to `days`
 * @param days D, working days of the month
 */
export function forecastMonth(promised: number, delivered: number, day: number, days: number): MonthForecast {
  invariant(day >= 1 && day <= days, 'a forecast starts after the first day and ends with the last')
  const known = delivered + 0.5
  const mean = delivered + (known * (days - day)) / day
  const missing = promised - delivered
  if (missing <= 0) return { mean, chance: 1 }
  if (day === days) return { mean: delivered, chance: 0 }
  return { mean, chance: incompleteBeta(1 - day / days, missing, known) }
}
