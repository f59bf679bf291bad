import { computedOrigin } from '../../../../shared/model/explain/leadOrigins.ts'
import type { Origin } from '../../../../shared/model/explain/origin.ts'
import type { RateEstimate } from '../../../../shared/model/figures.ts'
import type { RecordedStep } from '../../../../shared/model/rateAcross.ts'
import type { SegmentId } from '../../../../shared/plan/ids.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import type { OriginOf } from '../../../controls/Origin.tsx'

export type Estimate = Extract<RateEstimate, { readonly kind: 'estimate' }>
export type EstimatePart = 'mean' | 'low' | 'high' | 'successes' | 'trials'

interface Estimated {
  readonly estimate: Estimate
  readonly segmentId: SegmentId
  readonly step: RecordedStep
  readonly part: EstimatePart
}

const FIGURES = {
  mean: 'rates',
  low: 'rates.low',
  high: 'rates.high',
  successes: 'rates.successes',
  trials: 'rates.trials',
} as const

/** Where a number of an estimate comes from. One over stages that were not recorded is no figure of the plan by itself. */
export function estimateOrigin({ stages }: Plan, estimated: Estimated): OriginOf {
  const { estimate, segmentId, step, part } = estimated
  const [from, ...passed] = step.leaving
  const stage = stages.findIndex(({ id }) => id === from?.id)
  if (stage < 0 || passed.length > 0) return { told: () => acrossOrigin(estimated) }
  const isBorrowed = part === 'mean' && estimate.borrowed !== undefined
  return { figure: isBorrowed ? 'borrowedRates.rate' : FIGURES[part], at: { segmentId, stage } }
}

function acrossOrigin({ estimate, segmentId, step: { leaving, to }, part }: Estimated): Origin {
  const [from] = leaving
  const counted = (label: string, value: number, stageId: string): Origin => ({
    label,
    value,
    unit: 'leads',
    how: 'Recorded in history, laid out by the days that lie between the two stages, one after the other',
    path: ['history', 'entries', segmentId, stageId],
    inputs: () => [],
  })
  const successes = counted(`Leads that got to ${to.name}`, estimate.successes, to.id)
  const trials = counted(`Leads of ${from?.name ?? ''} that had the time to`, estimate.trials, from?.id ?? '')
  if (part === 'successes') return successes
  if (part === 'trials') return trials
  const label = `${from?.name ?? ''} → ${to.name}, over stages that were not recorded`
  const words = {
    mean: 'Half a lead more than got there, divided by one more than had the time to',
    low: 'In 1 of 20 such histories the true rate is lower: by the Beta distribution of half a lead more than got there and half a lead more than did not',
    high: 'In 1 of 20 such histories the true rate is higher: by the Beta distribution of half a lead more than got there and half a lead more than did not',
  }
  return computedOrigin(
    label,
    {
      value: estimate[part],
      unit: 'share',
      how: words[part],
      ...(part === 'mean' && { form: '(a + ½) ÷ (b + 1)' as const }),
    },
    [successes, trials],
  )
}
