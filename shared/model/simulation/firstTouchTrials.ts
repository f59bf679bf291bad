import type { Month } from '../../base/month.ts'
import type { Metric } from '../../plan/commitments.ts'
import type { Plan } from '../../plan/plan.ts'
import { attainableShare, workingTime } from '../businessClock.ts'
import { burstTouchedWithin, touchedWithin } from '../speedToLead.ts'
import type { Series } from './trialSeries.ts'

/**
 * Leads that have their first touch within the promised time, by month and trial, when each trial's leads come evenly over the
 * month's working hours to people who do nothing else: a best case. By business hours the share that waits at opening comes as a
 * burst; by the wall's clock only leads that come while the promise can be kept at all count.
 *
 * @param handedOver leads of all segments
 * @returns null where the plan does not say who makes the first touch
 */
export function touchedInTime(
  { response, calendar }: Plan,
  months: readonly Month[],
  metric: Extract<Metric, { kind: 'first-touch-within' }>,
  handedOver: Series,
): Series | null {
  if (response === null) return null
  const { touchesAnHour, respondersOnDuty: onDuty, waitingAtOpening } = response
  const within = metric.minutes / 60
  const isBusiness = metric.clock === 'business'
  const attainable = isBusiness ? 1 : attainableShare(calendar, metric.minutes)
  const atOpening = isBusiness ? waitingAtOpening : 0
  const time = workingTime(calendar, months)
  return handedOver.map((month, t) => {
    const { days, hours } = time[t] ?? { days: 0, hours: 0 }
    const touched = (leads: number): number => {
      if (hours === 0) return 0
      const queue = { arrivalsAnHour: leads / hours, touchesAnHour, onDuty }
      const burst = burstTouchedWithin(queue, (leads / days) * atOpening, within)
      return leads * attainable * ((1 - atOpening) * touchedWithin(queue, within) + atOpening * burst)
    }
    // Leads come in whole numbers, so that many trials ask for the same.
    const known = new Map<number, number>()
    return month.map((leads) => {
      const found = known.get(leads) ?? touched(leads)
      known.set(leads, found)
      return found
    })
  })
}
