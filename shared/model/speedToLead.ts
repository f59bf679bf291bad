import { exp } from './numerics/elementary.ts'

/** First touch as a queue of dedicated responders (M/M/c): random arrivals, random handling times, first in, first out. */
export interface Responders {
  /** λ: leads that arrive in a business hour. */
  readonly arrivalsAnHour: number
  /** μ: first touches that one responder makes in an hour. */
  readonly touchesAnHour: number
  /** c: responders on duty. */
  readonly onDuty: number
}

/**
 * Chance that a lead has to wait at all, 0 to 1 (Erlang C). 1 when the responders cannot keep up, 0 when nothing arrives.
 */
export function chanceOfWaiting({ arrivalsAnHour, touchesAnHour, onDuty }: Responders): number {
  if (arrivalsAnHour <= 0) return 0
  const offered = arrivalsAnHour / touchesAnHour
  if (!(touchesAnHour > 0) || !(offered < onDuty)) return 1
  // Erlang B by its recursion, which neither overflows nor loses digits, then C from B.
  let blocked = 1
  for (let servers = 1; servers <= onDuty; servers += 1) {
    blocked = (offered * blocked) / (servers + offered * blocked)
  }
  return blocked / (1 - (offered / onDuty) * (1 - blocked))
}

/**
 * Chance that the first touch comes within a time, 0 to 1: 1 − C·e^(−(cμ−λ)T); 0 where the responders cannot keep up.
 * It is a best case: it holds for people who do nothing else.
 * @param hours T, in business hours
 */
export function touchedWithin(responders: Responders, hours: number): number {
  const { arrivalsAnHour, touchesAnHour, onDuty } = responders
  if (arrivalsAnHour <= 0) return 1
  const spare = onDuty * touchesAnHour - arrivalsAnHour
  if (!(spare > 0)) return 0
  return 1 - chanceOfWaiting(responders) * exp(-spare * hours)
}

/** First touches an hour; with less to spare a queue is no shorter after a lifetime. */
const LEAST_SPARE = 1e-9

/**
 * The shortest time in which a share of the leads has its first touch.
 * @param share 0 to below 1
 * @returns business hours; null where the responders cannot keep up
 */
export function shortestTime(responders: Responders, share: number): number | null {
  const { arrivalsAnHour, touchesAnHour, onDuty } = responders
  if (arrivalsAnHour <= 0) return 0
  const spare = onDuty * touchesAnHour - arrivalsAnHour
  if (spare < LEAST_SPARE) return null
  const waiting = chanceOfWaiting(responders)
  return waiting <= 1 - share ? 0 : Math.log(waiting / (1 - share)) / spare
}

export type RespondersNeeded =
  | { readonly kind: 'enough'; readonly onDuty: number }
  /** Nobody makes a first touch at this pace. */
  | { readonly kind: 'never' }

/**
 * Fewest responders on duty that reach a share within a time.
 * @param share above 0 and below 1
 * @param hours T, in business hours
 */
export function respondersFor(
  flow: Omit<Responders, 'onDuty'>,
  share: number,
  hours: number,
): RespondersNeeded {
  if (flow.arrivalsAnHour <= 0) return { kind: 'enough', onDuty: 0 }
  if (!(flow.touchesAnHour > 0)) return { kind: 'never' }
  let onDuty = Math.floor(flow.arrivalsAnHour / flow.touchesAnHour) + 1
  while (touchedWithin({ ...flow, onDuty }, hours) < share) onDuty += 1
  return { kind: 'enough', onDuty }
}

/**
 * Share of a burst that is touched within a time when all of it waits at opening, 0 to 1: what a queue in balance hides.
 * @param leads leads that wait at once
 * @param hours T, in business hours from opening
 */
export function burstTouchedWithin(
  { touchesAnHour, onDuty }: Responders,
  leads: number,
  hours: number,
): number {
  if (leads <= 0) return 1
  return Math.min(1, (onDuty * touchesAnHour * hours) / leads)
}

/** One point of what response time does to conversion: the odds after so many minutes against the odds at once. */
export interface ResponsePoint {
  readonly minutes: number
  readonly oddsRatio: number
}

/**
 * A conversion rate after a response time: odds ratios linear in log time between the points, capped at the first and last
 * of them. Without points nothing changes.
 * @param rate the rate at the curve's reference, 0 to 1
 * @param points by rising minutes, all above 0
 */
export function rateAfterResponse(rate: number, points: readonly ResponsePoint[], minutes: number): number {
  if (rate <= 0 || rate >= 1) return rate
  const odds = (oddsRatioAt(points, minutes) * rate) / (1 - rate)
  return odds / (1 + odds)
}

/** Odds after a time against those at the curve's reference; 1 without points. */
export function oddsRatioAt(points: readonly ResponsePoint[], minutes: number): number {
  const first = points[0]
  if (!first) return 1
  if (minutes <= first.minutes) return first.oddsRatio
  for (const [index, point] of points.entries()) {
    const previous = points[index - 1]
    if (!previous || minutes > point.minutes) continue
    const part =
      (Math.log(minutes) - Math.log(previous.minutes)) /
      (Math.log(point.minutes) - Math.log(previous.minutes))
    return previous.oddsRatio + part * (point.oddsRatio - previous.oddsRatio)
  }
  return points.at(-1)?.oddsRatio ?? 1
}
