import type { Month } from '../../base/month.ts'
import type { ScenarioId } from '../../plan/ids.ts'
import type { Plan } from '../../plan/plan.ts'
import { attainableShare, workingTime } from '../businessClock.ts'
import { evaluateFigures } from '../evaluate.ts'
import {
  burstTouchedWithin,
  chanceOfWaiting,
  respondersFor,
  shortestTime,
  touchedWithin,
  type Responders,
} from '../speedToLead.ts'
import { incomplete, type Incomplete } from './incomplete.ts'
import { firstTouchPromises, type FirstTouchPromise } from './servicePromises.ts'

/** The responders and their queue in one month. */
export interface QueueMonth {
  readonly month: Month
  /** λ: leads of all segments handed over in a business hour of the month. */
  readonly arrivalsAnHour: number
  /** λ ÷ cμ; null where nobody makes a first touch. From 1 on the queue only grows. */
  readonly load: number | null
  /** Chance that a lead waits at all, 0 to 1. */
  readonly waiting: number
  /** Business minutes in which half and nine in ten of the leads have their first touch; null where the queue only grows. */
  readonly medianMinutes: number | null
  readonly p90Minutes: number | null
  /** Leads that wait together when the office opens. */
  readonly burst: number
}

/** What becomes of a promise of a first touch in one month. */
export interface PromiseMonth {
  readonly month: Month
  /** Share of leads touched in time, 0 to 1; on the wall's clock of those that come while it can be kept. A best case. */
  readonly within: number
  /** Share of the leads waiting at opening that is touched in time. */
  readonly burstWithin: number
  /** Fewest responders on duty that keep the promise; null where no share is set, or where no team does. */
  readonly respondersNeeded: number | null
}

export interface FirstTouchOutlook {
  readonly promise: FirstTouchPromise
  /** The largest share that the clock lets anybody keep: 1 by business hours, less by the wall's clock. */
  readonly attainable: number
  /** By month, null where nobody works in it; empty where there is no queue. */
  readonly months: readonly (PromiseMonth | null)[]
}

export interface FirstTouch {
  /** By month, null where nobody works in it. */
  readonly queue: { readonly kind: 'queue'; readonly months: readonly (QueueMonth | null)[] } | Incomplete
  readonly promises: readonly FirstTouchOutlook[]
}

/**
 * Speed to lead in a scenario, as a queue of people who do nothing but first touches: a best case, with the burst at opening
 * beside it. Leads come over the working hours of the calendar.
 *
 * @param scenarioId null for the baseline
 */
export function firstTouchOf(plan: Plan, scenarioId: ScenarioId | null): FirstTouch {
  const found = queuesOf(plan, scenarioId)
  const queues = found.kind === 'queues' ? found.months : []
  return {
    queue:
      found.kind === 'queues'
        ? { kind: 'queue', months: queues.map((queue) => queue && queueMonth(queue)) }
        : found,
    promises: firstTouchPromises(plan).map((promise) => {
      const { clock, minutes } = promise
      const attainable = clock === 'business' ? 1 : attainableShare(plan.calendar, minutes)
      const months = queues.map((queue) => queue && promiseMonth(queue, promise, attainable))
      return { promise, attainable, months }
    }),
  }
}

/** The most that a plan may have on duty. */
const RESPONDERS_MAX = 500

interface Queue extends Responders {
  readonly month: Month
  readonly burst: number
}

/** The queue of each month; null where nobody works in it. */
function queuesOf(
  plan: Plan,
  scenarioId: ScenarioId | null,
): { readonly kind: 'queues'; readonly months: readonly (Queue | null)[] } | Incomplete {
  const { response, calendar } = plan
  const hasHours = calendar.windows.length > 0
  if (response === null || !hasHours) {
    return incomplete(
      ...(response === null
        ? [{ what: 'who makes the first touch, and how many an hour', path: ['response'] }]
        : []),
      ...(hasHours ? [] : [{ what: 'working hours', path: ['calendar', 'windows'] }]),
    )
  }
  const { months, handoff } = evaluateFigures(plan, scenarioId)
  const time = workingTime(calendar, months)
  const queues = months.map((month, index) => {
    const { days, hours } = time[index] ?? { days: 0, hours: 0 }
    if (hours === 0) return null
    const leads = handoff.all[index] ?? 0
    return {
      month,
      arrivalsAnHour: leads / hours,
      touchesAnHour: response.touchesAnHour,
      onDuty: response.respondersOnDuty,
      burst: (leads / days) * response.waitingAtOpening,
    }
  })
  return { kind: 'queues', months: queues }
}

function queueMonth({ month, burst, ...queue }: Queue): QueueMonth {
  const load = queue.arrivalsAnHour / (queue.onDuty * queue.touchesAnHour)
  const minutes = (share: number): number | null => {
    const hours = shortestTime(queue, share)
    return hours === null ? null : hours * 60
  }
  return {
    month,
    arrivalsAnHour: queue.arrivalsAnHour,
    load: Number.isFinite(load) ? load : null,
    waiting: chanceOfWaiting(queue),
    medianMinutes: minutes(0.5),
    p90Minutes: minutes(0.9),
    burst,
  }
}

function promiseMonth(
  { month, burst, ...queue }: Queue,
  { minutes, share }: FirstTouchPromise,
  attainable: number,
): PromiseMonth {
  const hours = minutes / 60
  return {
    month,
    within: attainable * touchedWithin(queue, hours),
    burstWithin: burstTouchedWithin(queue, burst, hours),
    respondersNeeded: share === null ? null : respondersNeeded(queue, share, attainable, hours),
  }
}

function respondersNeeded(
  queue: Responders,
  share: number,
  attainable: number,
  hours: number,
): number | null {
  const isTooMuch = queue.arrivalsAnHour > RESPONDERS_MAX * queue.touchesAnHour
  if (share > attainable || isTooMuch) return null
  // Of the leads that come while the promise can be kept at all, this share must be touched in time.
  const needed = respondersFor(queue, share / attainable, hours)
  return needed.kind === 'enough' && needed.onDuty <= RESPONDERS_MAX ? needed.onDuty : null
}
