import type { Evidence } from '../plan/drivers.ts'

const TRIALS_ENOUGH = 30
const SUCCESSES_ENOUGH = 5

/** Whether so few leads (under 30) or successes (under 5) stand behind a rate that each new case moves it a lot. */
export function isFewCases({ trials, successes }: Evidence): boolean {
  return trials < TRIALS_ENOUGH || successes < SUCCESSES_ENOUGH
}
