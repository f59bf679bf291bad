import type { Format } from '../../../shared/base/format.ts'
import type { DriverInfo } from '../../../shared/model/driverList.ts'
import { sum } from '../../../shared/base/sum.ts'
import { soughtIn, type SeekAnswer, type SeekGoal } from '../../../shared/model/goalSeek.ts'
import { PERIODS_A_MONTH } from '../../../shared/model/promisedLeads.ts'
import { CUSTOMER_COST, LEADS_WORKED, promisedFigure } from '../../../shared/model/soughtFigures.ts'
import { metricUnit, type Commitment } from '../../../shared/plan/commitments.ts'
import { numberText } from '../../controls/numberText.ts'
import { chanceWords } from '../../../shared/base/chanceWords.ts'
import { promiseWords } from './promises.ts'
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
  /** Customers over the horizon, leads that sales works in an average month, or what a customer costs. */
  | { readonly kind: 'customers' | 'worked' | 'cost'; readonly value: number }
  /** That the goal needs no more new leads a month than these. */
  | { readonly kind: 'need'; readonly value: number }
  /** That the goal is reached with this chance. */
  | { readonly kind: 'chance'; readonly chance: number }
  /** That a promise is kept in an average month. */
  | { readonly kind: 'promise'; readonly commitment: Commitment }

export interface OfferedAim {
  /** To choose it by. */
  readonly id: string
  readonly aim: Aim
  readonly label: string
}

/** What can be asked of a driver, the most likely question first: the team's is that every lead can be worked. */
export function aimsFor(
  { segmentId }: Pick<DriverInfo, 'segmentId'>,
  { figures, plan, scenarioId, format }: Pick<Model, 'figures' | 'plan' | 'scenarioId' | 'format'>,
): readonly [OfferedAim, ...OfferedAim[]] {
  const goal = offered({ kind: 'goal' }, 'The revenue goal')
  const work = offered({ kind: 'work' }, 'Every lead worked')
  const need = figures.need.kind === 'reachable' ? Math.round(figures.need.entriesAMonth) : 0
  const worked = Math.round(LEADS_WORKED.of(plan, scenarioId) ?? 0)
  const cost = CUSTOMER_COST.of(plan, scenarioId)
  const others = [
    offered({ kind: 'need', value: need }, 'A need of leads a month'),
    offered({ kind: 'chance', chance: plan.goal.confidence }, 'A chance of the goal'),
    offered({ kind: 'customers', value: Math.round(sum(figures.customers)) }, 'A number of customers'),
    offered({ kind: 'worked', value: worked }, 'Leads worked a month'),
    ...(cost === null
      ? []
      : [offered({ kind: 'cost', value: Math.round(cost) }, 'A cost of a customer (CAC)')]),
    ...plan.commitments.flatMap((commitment) =>
      promisedFigure(commitment) === null || promisedIn(commitment) === null
        ? []
        : [
            {
              id: `promise ${commitment.id}`,
              aim: { kind: 'promise' as const, commitment },
              label: `The promise: ${promiseWords(commitment, plan, format)}`,
            },
          ],
    ),
  ]
  return segmentId === null ? [work, goal, ...others] : [goal, work, ...others]
}

function offered(aim: Aim, label: string): OfferedAim {
  return { id: aim.kind, aim, label }
}

/** What a commitment promises: its target or, where there is none, its minimum. */
function promisedIn({ target, minimum }: Commitment): number | null {
  return target ?? minimum
}

/** A figure to reach, in words. */
export interface WordedGoal extends SeekGoal {
  /** What then is the case, to stand behind a value. */
  readonly subject: string
  /** What it comes to otherwise. */
  readonly write: (output: number) => string
}

/** The figure that an aim is about; null where trials have to say it. */
export function seekGoalOf(
  aim: Aim,
  { plan, revenue, format }: Pick<Model, 'plan' | 'revenue' | 'format'>,
): WordedGoal | null {
  const count = (value: number): string => format.count(value)
  switch (aim.kind) {
    case 'work':
      return {
        output: 'peak-utilisation',
        value: 1,
        subject: 'sales can work every lead',
        write: (output) => `in the fullest month ${format.share(output)} of what sales can work`,
      }
    case 'goal': {
      const { goal } = atTheEnd(revenue)
      return {
        output: plan.goal.sourcedShare === null ? 'revenue' : 'marketing-revenue',
        value: goal,
        subject: 'the goal is reached',
        write: (output) => `${format.moneyShort(output)} of ${format.moneyShort(goal)}`,
      }
    }
    case 'need':
      return {
        output: 'leads-needed',
        value: aim.value,
        subject: `the goal needs ${count(aim.value)} leads a month`,
        write: (output) => `${count(output)} leads a month`,
      }
    case 'customers':
      return {
        output: 'customers',
        value: aim.value,
        subject: `there are ${count(aim.value)} customers by the end`,
        write: (output) => `${count(output)} customers`,
      }
    case 'worked':
      return {
        output: LEADS_WORKED,
        value: aim.value,
        subject: `sales works ${count(aim.value)} leads in an average month`,
        write: (output) => `${count(output)} leads`,
      }
    case 'cost':
      return {
        output: CUSTOMER_COST,
        value: aim.value,
        subject: `a customer costs ${format.money(aim.value)}`,
        write: (output) => format.money(output),
      }
    case 'promise': {
      const { metric, per } = aim.commitment
      const output = promisedFigure(aim.commitment)
      if (output === null) return null
      const write = (amount: number): string =>
        metricUnit(metric) === 'money' ? format.money(amount) : `${count(amount)} leads`
      return {
        output,
        value: (promisedIn(aim.commitment) ?? 0) * PERIODS_A_MONTH[per],
        subject: 'the promise is kept in an average month',
        write: (amount) => `${write(amount)} a month`,
      }
    }
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
  goal: WordedGoal,
  answer: SeekAnswer,
  { plan, scenarioId, format }: Pick<Model, 'plan' | 'scenarioId' | 'format'>,
): SeekWords {
  const before = soughtIn(goal).of(plan, scenarioId)
  if (goal.output === 'leads-needed' ? before === null : goal.value === 0) {
    return { text: NO_GOAL, offer: null }
  }
  const isMet = before !== null && meets(before, goal)
  const { subject, write } = goal
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
  if (before !== null && write(nearest.output) === write(before)) {
    return { text: `This does not change whether ${subject}.`, offer: null }
  }
  return {
    text: `No value ${range} is enough. ${said(nearest.value)} comes nearest: ${write(nearest.output)}.`,
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

export function driverText({ unit }: DriverInfo, value: number, format: Format): string {
  const text = numberText(value, TYPED_AS[unit].unit, format)
  return unit === 'days' ? `${text} days` : text
}

function meets(output: number, goal: SeekGoal): boolean {
  // The search ends within a billionth of the goal.
  const slack = 1e-6 * Math.abs(goal.value)
  return soughtIn(goal).better === 'less' ? output <= goal.value + slack : output >= goal.value - slack
}
