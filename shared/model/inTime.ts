import type { Month } from '../base/month.ts'
import type { Commitment, Metric } from '../plan/commitments.ts'
import type { Plan } from '../plan/plan.ts'
import { attainableShare, workingTime } from './businessClock.ts'
import { cadenceShares } from './cadence.ts'
import { burstTouchedWithin, touchedWithin } from './speedToLead.ts'
import { takenUpWithin } from './takenUp.ts'

/** A promise to do something with a lead within a time of its hand-off. */
export type TimedMetric = Extract<Metric, { kind: 'first-touch-within' | 'decided-within' }>

export function isTimed(metric: Metric): metric is TimedMetric {
  return metric.kind === 'first-touch-within' || metric.kind === 'decided-within'
}

/** What meets in a month: leads of all segments that come, leads that waited when it began, leads that sales can work. */
export interface MonthLoad {
  readonly leads: number
  readonly waiting: number
  readonly workable: number
}

/** Share of a month's leads for which the promise is kept, 0 to 1. @param month place in the months given */
export type InTime = (month: number, load: MonthLoad) => number

/**
 * How far a promise of a time is kept under the load of sales. Leads come over the days of a month by the plan's profile of
 * arrivals and are taken up first in, first out, at the pace of what sales can work in the month; being taken up is the first touch,
 * and the moment at which a lead is decided. Where the plan says who is on duty for the first touch, these hold it up as well: the
 * smaller of the two shares counts. On the wall's clock only leads count that come while the promise can be kept at all.
 */
export function inTimeUnderLoad(
  { calendar, cadence, response }: Pick<Plan, 'calendar' | 'cadence' | 'response'>,
  metric: TimedMetric,
  months: readonly Month[],
): InTime {
  const isBusiness = metric.kind === 'decided-within' || metric.clock === 'business'
  const attainable = isBusiness ? 1 : attainableShare(calendar, metric.minutes)
  const atOpening = isBusiness ? (response?.waitingAtOpening ?? 0) : 0
  const within = metric.minutes / 60
  const times = workingTime(calendar, months)
  const shares = times.map(({ days }) => (days > 0 ? cadenceShares(cadence.profile, days) : []))
  return (month, { leads, waiting, workable }) => {
    const time = times[month]
    if (leads <= 0) return 1
    if (time === undefined || time.hours === 0) return 0
    const load = {
      leads,
      waiting,
      shares: shares[month] ?? [],
      atOpening,
      dailyCapacity: workable / time.days,
    }
    const taken = takenUpWithin(load, (within * time.days) / time.hours)
    if (metric.kind === 'decided-within' || response === null) return attainable * taken
    const { touchesAnHour, respondersOnDuty: onDuty } = response
    const queue = { arrivalsAnHour: leads / time.hours, touchesAnHour, onDuty }
    const burst = burstTouchedWithin(queue, (leads / time.days) * atOpening, within)
    const touched = (1 - atOpening) * touchedWithin(queue, within) + atOpening * burst
    return attainable * Math.min(taken, touched)
  }
}

/** Why the model says nothing of a promise, in words; null where it does. */
export function whyNotModelled(
  { metric }: Pick<Commitment, 'metric'>,
  { calendar }: Pick<Plan, 'calendar'>,
): string | null {
  switch (metric.kind) {
    case 'leads-handed-over':
    case 'lead-value-handed-over':
    case 'leads-worked':
      return null
    case 'first-touch-within':
    case 'decided-within':
      return calendar.windows.length > 0 ? null : 'Not modelled: the plan has no working hours yet.'
    case 'data-complete':
      return 'Not modelled: how complete data are does not follow from leads and capacity.'
    case 'attempts-within':
      return 'Not modelled: the model follows a lead until it is first taken up, not each attempt after it.'
  }
}
