import { createFormat } from '../../../shared/base/format.ts'
import { addMonths, monthOfYear } from '../../../shared/base/month.ts'
import { periodLengths, wholePeriod, type Goal, type Horizon } from '../../../shared/plan/goal.ts'
import type { Writing } from './editing.ts'

interface GoalPeriod {
  /** Its months, and which quarter of the fiscal year they are. */
  readonly name: string
  /** Its months in the plan are only a part of it. */
  readonly isPart: boolean
}

/** The periods that the goal is set for, as people name them. */
export function goalPeriods(
  goal: Pick<Goal, 'period' | 'periodsFrom'>,
  horizon: Horizon,
  fiscalYearStart: number,
  writing: Writing,
): readonly GoalPeriod[] {
  const format = createFormat(writing.locale, writing.currency)
  const isFiscalQuarter = goal.period === 'quarter' && goal.periodsFrom === 'fiscal-year'
  const whole = wholePeriod(goal.period)
  let from = 0
  return periodLengths(goal, horizon, fiscalYearStart).map((length) => {
    const first = addMonths(horizon.start, from)
    const last = addMonths(first, length - 1)
    from += length
    const isOneYear = first.slice(0, 4) === last.slice(0, 4)
    const span =
      first === last
        ? format.month(first)
        : `${isOneYear ? format.monthName(first) : format.month(first)}–${format.month(last)}`
    const quarter = Math.floor(((monthOfYear(first) + 13 - fiscalYearStart) % 12) / 3) + 1
    return {
      name: isFiscalQuarter ? `Q${quarter} · ${span}` : span,
      isPart: whole !== null && length < whole,
    }
  })
}
