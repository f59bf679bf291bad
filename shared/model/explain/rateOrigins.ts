import type { RateEstimate } from '../figures.ts'
import type { FigureName } from './figureWords.ts'
import type { FigurePlace } from './origin.ts'
import type { OriginContext } from './originContext.ts'
import { figure, historyOf, placeIn, type Compute, type Computed } from './originParts.ts'

type RateFigureName = Extract<FigureName, 'rates' | `rates.${string}`>

/** The value and inputs of each figure about what history says of a step. */
export const RATE_COMPUTED: Readonly<Record<RateFigureName, Compute>> = {
  rates: (context, at) => ofEstimate(context, at, ({ mean }) => mean, '(a + ½) ÷ (b + 1)'),
  'rates.low': (context, at) => ofEstimate(context, at, ({ low }) => low),
  'rates.high': (context, at) => ofEstimate(context, at, ({ high }) => high),
  'rates.successes': (context, at) => ofCounts(context, at, ({ successes }) => successes, 1),
  'rates.trials': (context, at) => ofCounts(context, at, ({ trials }) => trials, 0),
}

type Estimate = Extract<RateEstimate, { readonly kind: 'estimate' }>

function ofEstimate(
  context: OriginContext,
  at: FigurePlace,
  part: (estimate: Estimate) => number,
  form?: Computed['form'],
): Computed {
  const { segment, stage } = placeIn(context, at)
  const estimate = estimateIn(context, at)
  const place = { segmentId: segment.id, stage }
  const isBorrowed = estimate?.borrowed !== undefined
  return {
    value: estimate === null ? null : part(estimate),
    of: stepOf(context, at),
    from: isBorrowed
      ? [figure('borrowedRates.rate', place)]
      : [figure('rates.successes', place), figure('rates.trials', place)],
    ...(form !== undefined && !isBorrowed && { form }),
  }
}

/** @param next stages after the one that the leads leave: 0 for itself, 1 for the next */
function ofCounts(
  context: OriginContext,
  at: FigurePlace,
  part: (estimate: Estimate) => number,
  next: 0 | 1,
): Computed {
  const { segment, stage } = placeIn(context, at)
  const estimate = estimateIn(context, at)
  return {
    value: estimate === null ? null : part(estimate),
    of: stepOf(context, at),
    from: historyOf(context, segment.id, stage + next),
  }
}

function estimateIn(context: OriginContext, at: FigurePlace): Estimate | null {
  const { segment, stage } = placeIn(context, at)
  const estimate = context.figures.rates[segment.id]?.[stage]
  return estimate?.kind === 'estimate' ? estimate : null
}

function stepOf(context: OriginContext, at: FigurePlace): string {
  const { segment, stage } = placeIn(context, at)
  const { stages } = context.plan
  return `${segment.name}, ${stages[stage]?.name ?? ''} → ${stages[stage + 1]?.name ?? ''}`
}
