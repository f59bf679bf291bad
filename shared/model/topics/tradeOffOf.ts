import type { ScenarioId } from '../../plan/ids.ts'
import type { Plan } from '../../plan/plan.ts'
import type { HoursDriver } from '../../plan/salesWork.ts'
import { sum } from '../../base/sum.ts'
import { workingTime } from '../businessClock.ts'
import { evaluateFigures } from '../evaluate.ts'
import { hoursDriver } from '../hours/hoursDrivers.ts'
import {
  attemptRows,
  heldAttempts,
  heldPromise,
  honouredLeads,
  tradeOff,
  type AttemptRow,
  type ContactHours,
  type ContactTeam,
  type HeldPromise,
  type HonouredLeads,
  type TradeOff,
} from '../hours/tradeOff.ts'
import { promisedHandover } from '../promisedLeads.ts'
import { driversOf } from '../scenario.ts'
import { seriesOf } from '../timeline.ts'
import { incomplete, type Incomplete } from './incomplete.ts'
import { firstTouchPromises, promisedAttempts } from './servicePromises.ts'

/** The two promises of a plan, as one trade-off. */
export type PlanTradeOff =
  | ({
      readonly kind: 'trade-off'
      readonly team: ContactTeam
      /** Share of leads that a time to first touch is meant for, 0 to below 1. */
      readonly share: number
      /** N: the leads a month that marketing promises, or where it promises none those handed over. */
      readonly leads: number
      /** What those leads leave room for. */
      readonly held: HeldPromise
      /** The leads a month for which attempts and time can be kept as promised; null where one of the two is not promised. */
      readonly honoured: HonouredLeads | null
    } & TradeOff)
  /** Nobody is there for first touches alone: leads by attempts, without any time to the first touch. */
  | {
      readonly kind: 'attempts-only'
      readonly team: ContactHours
      /** As above. */
      readonly leads: number
      readonly held: Pick<HeldPromise, 'attempts'>
      readonly attempts: readonly AttemptRow[]
      /** What the plan would have to say for the rest. */
      readonly missing: Incomplete['missing']
    }
  | Incomplete

export interface TradeOffChoice {
  /** Month of the horizon, 0 for the first; left out for an average month. */
  readonly month?: number
  /** Left out for the share that is promised, or nine in ten where none is. */
  readonly share?: number
}

/** Where no share is promised. */
const USUAL_SHARE = 0.9
/** No queue ever touches all leads within a time. */
const SHARE_MAX = 0.999
const ATTEMPTS_MIN = 8
const TIMES = [5, 15, 30, 60, 120, 240, 480] as const

/**
 * Leads a month that sales can honour for each number of attempts and time to first touch, and what the promised leads leave
 * room for. Needs capacity counted in hours, and for the times people who make first touches.
 *
 * @param scenarioId null for the baseline
 */
export function tradeOffOf(
  plan: Plan,
  scenarioId: ScenarioId | null,
  { month, share: asked }: TradeOffChoice = {},
): PlanTradeOff {
  const { hours } = driversOf(plan, scenarioId).sales
  const figures = evaluateFigures(plan, scenarioId)
  if (hours === undefined || figures.hours === null) {
    return incomplete({ what: 'what a lead costs sales in hours', path: ['baseline', 'sales', 'hours'] })
  }
  const inMonth = (list: readonly number[]): number =>
    month === undefined ? sum(list) / list.length : (list[month] ?? 0)
  const driverIn = (kind: HoursDriver): number => inMonth(seriesOf(hoursDriver(hours, kind), figures.months))
  const ofHours: ContactHours = {
    chances: hours.contactChances,
    minutesAnAttempt: driverIn('minutesAnAttempt'),
    minutesAConversation: driverIn('minutesAConversation'),
    hours: inMonth(figures.hours.available),
  }
  const promised = promisedAttempts(plan)
  const most = Math.max(ATTEMPTS_MIN, hours.attempts, promised ?? 0)
  const attempts = Array.from({ length: most }, (_, index) => index + 1)
  const leads = promisedHandover(plan)?.aMonth ?? inMonth(figures.handoff.all)
  if (plan.response === null) {
    return {
      kind: 'attempts-only',
      team: ofHours,
      leads,
      held: { attempts: heldAttempts(ofHours, leads, most) },
      attempts: attemptRows(ofHours, attempts),
      missing: [{ what: 'who makes the first touch', path: ['response'] }],
    }
  }
  const promise = firstTouchPromises(plan).find(({ clock }) => clock === 'business')
  const share = Math.min(SHARE_MAX, asked ?? promise?.share ?? USUAL_SHARE)
  const team: ContactTeam = {
    ...ofHours,
    businessHours: inMonth(workingTime(plan.calendar, figures.months).map((time) => time.hours)),
    onDuty: plan.response.respondersOnDuty,
    touchesAnHour: plan.response.touchesAnHour,
  }
  const times = [...new Set([...TIMES, ...(promise ? [promise.minutes] : [])])].toSorted((a, b) => a - b)
  return {
    kind: 'trade-off',
    team,
    share,
    leads,
    held: heldPromise(team, leads, share, most),
    honoured:
      promised === null || promise === undefined
        ? null
        : honouredLeads(team, { attempts: promised, withinMinutes: promise.minutes, share }),
    ...tradeOff(team, share, attempts, times),
  }
}
