import type { Format } from '../../../../shared/base/format.ts'
import type { MeasuredStep } from '../../../../shared/leads/putLeadsIntoPlan.ts'
import { computedOrigin, countedLeads } from '../../../../shared/model/explain/leadOrigins.ts'
import type { Origin } from '../../../../shared/model/explain/origin.ts'
import { ratePosterior } from '../../../../shared/model/ratePosterior.ts'

const RANGE = {
  low: 'In 1 of 20 such lists the true rate is lower: by the Beta distribution of half a lead more than went on and half a lead more than did not',
  high: 'In 1 of 20 such lists the true rate is higher: by the Beta distribution of half a lead more than went on and half a lead more than did not',
} as const

/** Where a rate comes from that the leads of a file show, or an end of where it lies. */
export function measuredRateOrigin(
  { from, to, since }: Pick<MeasuredStep, 'from' | 'to' | 'since'>,
  format: Format,
  { trials, successes }: NonNullable<MeasuredStep['rate']>,
  part: 'mean' | 'low' | 'high',
): Origin {
  const way = `${from} to ${to}`
  const inputs = [
    countedLeads(
      'Leads that went on',
      successes,
      `Counted in the file, of leads of ${from} since ${format.month(since)}: before, ${to} was not recorded`,
      null,
    ),
    countedLeads(
      'Leads that had the time to',
      trials,
      'Counted in the file; a young lead counts by the share of those who go on that has by its age, so this need not be whole',
      null,
    ),
  ]
  const value = ratePosterior(trials, successes)[part]
  if (part !== 'mean') {
    return computedOrigin(`Range of the rate from ${way}`, { value, unit: 'share', how: RANGE[part] }, inputs)
  }
  return computedOrigin(
    `Rate from ${way}`,
    {
      value,
      unit: 'share',
      how: 'Half a lead more than went on, divided by one more than had the time to',
      form: '(a + ½) ÷ (b + 1)',
      assumes: 'young leads go on as older ones did',
    },
    inputs,
  )
}

/** Where the mean time comes from that leads take. */
export function measuredDaysOrigin({ from, to }: Pick<MeasuredStep, 'from' | 'to'>, days: number): Origin {
  return {
    label: `Mean time from ${from} to ${to}`,
    value: days,
    unit: 'days',
    how: 'The days that the leads of the file took that went on, of months old enough to tell: of young ones only the quick have arrived',
    assumes: 'all segments take as long',
    path: null,
    inputs: () => [],
  }
}
