import type { Format } from '../../../shared/base/format.ts'
import type { DriverInfo } from '../../../shared/model/driverList.ts'
import type { SeekAnswer, SeekGoal } from '../../../shared/model/goalSeek.ts'
import { outputOf } from '../../../shared/model/seekOutputs.ts'
import { numberText } from '../../controls/numberText.ts'
import { atTheEnd } from './revenuePath.ts'
import { TYPED_AS } from './typedAs.ts'
import type { Model } from './useModel.ts'

/** What a driver is asked for: the team's that every lead can be worked, all others' the revenue goal. */
export function seekGoalOf({ segmentId }: DriverInfo, { plan, revenue }: Model): SeekGoal {
  if (segmentId === null) return { output: 'peak-utilisation', value: 1 }
  const output = plan.goal.sourcedShare === null ? 'revenue' : 'marketing-revenue'
  return { output, value: atTheEnd(revenue).goal }
}

export interface SeekWords {
  readonly text: string
  /** The value that the driver can be set to; null where there is none to offer. */
  readonly offer: number | null
}

/**
 * The answer in words.
 * @param today the driver's value in the scenario that is shown
 */
export function seekWords(
  driver: DriverInfo,
  today: number,
  goal: SeekGoal,
  answer: SeekAnswer,
  { figures, format }: Pick<Model, 'figures' | 'format'>,
): SeekWords {
  if (goal.value === 0) return { text: 'There is no revenue goal yet to reach.', offer: null }
  const before = outputOf(goal.output, figures)
  const isMet = before !== null && meets(before, goal)
  const subject = goal.output === 'peak-utilisation' ? 'sales can work every lead' : 'the goal is reached'
  const said = (value: number): string => driverText(driver, value, format)
  if (answer.kind === 'found') {
    const limit = answer.value < today ? 'Down' : 'Up'
    return isMet
      ? { text: `${limit} to ${said(answer.value)}, ${subject}.`, offer: answer.value }
      : { text: `At ${said(answer.value)}, ${subject}.`, offer: answer.value }
  }
  const range = `from ${said(driver.min)} to ${said(Math.max(driver.max, today))}`
  if (isMet) return { text: `At every value ${range}, ${subject}.`, offer: null }
  const { nearest } = answer
  if (nearest === null) return { text: 'No value is enough while nobody works leads.', offer: null }
  if (before !== null && outputText(nearest.output, goal, format) === outputText(before, goal, format)) {
    return { text: 'This does not change whether the goal is reached.', offer: null }
  }
  return {
    text: `No value ${range} is enough. ${said(nearest.value)} comes nearest: ${outputText(nearest.output, goal, format)}.`,
    offer: null,
  }
}

export function driverText({ unit }: DriverInfo, value: number, format: Format): string {
  const text = numberText(value, TYPED_AS[unit].unit, format)
  return unit === 'days' ? `${text} days` : text
}

function meets(output: number, { output: name, value }: SeekGoal): boolean {
  // The search ends within a billionth of the goal.
  const slack = 1e-6 * Math.abs(value)
  return name === 'peak-utilisation' ? output <= value + slack : output >= value - slack
}

function outputText(output: number, goal: SeekGoal, format: Format): string {
  return goal.output === 'peak-utilisation'
    ? `in the fullest month ${format.share(output)} of what sales can work`
    : `${format.moneyShort(output)} of ${format.moneyShort(goal.value)}`
}
