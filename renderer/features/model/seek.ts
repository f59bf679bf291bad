import type { Format } from '../../../shared/base/format.ts'
import type { DriverInfo } from '../../../shared/model/driverList.ts'
import type { SeekAnswer, SeekGoal } from '../../../shared/model/goalSeek.ts'
import { outputOf, SEEK_OUTPUTS } from '../../../shared/model/seekOutputs.ts'
import { numberText } from '../../controls/numberText.ts'
import { chanceWords } from '../../../shared/base/chanceWords.ts'
import { atTheEnd } from './revenuePath.ts'
import type { ChanceAnswer } from './seekChance.ts'
import { TYPED_AS } from './typedAs.ts'
import type { Model } from './useModel.ts'

/** What a driver is asked to reach. */
export type Aim =
  /** The revenue goal, on average. */
  | { readonly kind: 'goal' }
  /** That sales can work every lead. */
  | { readonly kind: 'work' }
  /** That the goal needs no more new leads a month than these. */
  | { readonly kind: 'need'; readonly leads: number }
  /** That the goal is reached with this chance. */
  | { readonly kind: 'chance'; readonly chance: number }

interface OfferedAim {
  readonly aim: Aim
  readonly label: string
}

/** What can be asked of a driver, the most likely question first: the team's is that every lead can be worked. */
export function aimsFor(
  { segmentId }: Pick<DriverInfo, 'segmentId'>,
  { figures, plan }: Pick<Model, 'figures' | 'plan'>,
): readonly [OfferedAim, ...OfferedAim[]] {
  const goal: OfferedAim = { aim: { kind: 'goal' }, label: 'The revenue goal' }
  const work: OfferedAim = { aim: { kind: 'work' }, label: 'Every lead worked' }
  const leads = figures.need.kind === 'reachable' ? Math.round(figures.need.entriesAMonth) : 0
  const need: OfferedAim = { aim: { kind: 'need', leads }, label: 'A need of leads a month' }
  const chance: OfferedAim = {
    aim: { kind: 'chance', chance: plan.goal.confidence },
    label: 'A chance of the goal',
  }
  return segmentId === null ? [work, goal, need, chance] : [goal, work, need, chance]
}

/** The figure that an aim is about; null where trials have to say it. */
export function seekGoalOf(aim: Aim, { plan, revenue }: Pick<Model, 'plan' | 'revenue'>): SeekGoal | null {
  switch (aim.kind) {
    case 'work':
      return { output: 'peak-utilisation', value: 1 }
    case 'goal': {
      const output = plan.goal.sourcedShare === null ? 'revenue' : 'marketing-revenue'
      return { output, value: atTheEnd(revenue).goal }
    }
    case 'need':
      return { output: 'leads-needed', value: aim.leads }
    case 'chance':
      return null
  }
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
  const before = outputOf(goal.output, figures)
  if (goal.output === 'leads-needed' ? before === null : goal.value === 0) {
    return { text: NO_GOAL, offer: null }
  }
  const isMet = before !== null && meets(before, goal)
  const subject = subjectOf(goal, format)
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
  if (nearest === null) {
    const text = goal.output === 'peak-utilisation' ? 'No value is enough while nobody works leads.' : NO_GOAL
    return { text, offer: null }
  }
  if (before !== null && outputText(nearest.output, goal, format) === outputText(before, goal, format)) {
    return { text: `This does not change whether ${subject}.`, offer: null }
  }
  return {
    text: `No value ${range} is enough. ${said(nearest.value)} comes nearest: ${outputText(nearest.output, goal, format)}.`,
    offer: null,
  }
}

/** The same for a chance of the goal, which trials have found. */
export function chanceSeekWords(
  driver: DriverInfo,
  today: number,
  wanted: number,
  answer: ChanceAnswer,
  format: Format,
): SeekWords {
  const said = (value: number): string => driverText(driver, value, format)
  const subject = `the goal has a chance of ${chanceWords(wanted)}`
  const range = `from ${said(driver.min)} to ${said(Math.max(driver.max, today))}`
  switch (answer.kind) {
    case 'found':
      return { text: `At ${said(answer.value)}, ${subject}.`, offer: answer.value }
    case 'always':
      return { text: `At every value ${range}, ${subject} or more.`, offer: null }
    case 'never': {
      const { value, chance } = answer.nearest
      const text = `No value ${range} is enough. ${said(value)} comes nearest: ${chanceWords(chance)}.`
      return { text, offer: null }
    }
  }
}

const NO_GOAL = 'There is no revenue goal yet to reach.'

function subjectOf({ output, value }: SeekGoal, format: Format): string {
  if (output === 'peak-utilisation') return 'sales can work every lead'
  if (output === 'leads-needed') return `the goal needs ${format.count(value)} leads a month`
  return 'the goal is reached'
}

export function driverText({ unit }: DriverInfo, value: number, format: Format): string {
  const text = numberText(value, TYPED_AS[unit].unit, format)
  return unit === 'days' ? `${text} days` : text
}

function meets(output: number, { output: name, value }: SeekGoal): boolean {
  // The search ends within a billionth of the goal.
  const slack = 1e-6 * Math.abs(value)
  const isLessBetter = SEEK_OUTPUTS[name].better === 'less'
  return isLessBetter ? output <= value + slack : output >= value - slack
}

function outputText(output: number, goal: SeekGoal, format: Format): string {
  if (goal.output === 'peak-utilisation')
    return `in the fullest month ${format.share(output)} of what sales can work`
  if (goal.output === 'leads-needed') return `${format.count(output)} leads a month`
  return `${format.moneyShort(output)} of ${format.moneyShort(goal.value)}`
}
