import type { Commitment, Metric } from '../../plan/commitments.ts'
import { keyOf } from '../driverKeys.ts'
import { attemptRows, tradeOff, type AttemptRow } from '../hours/tradeOff.ts'
import { promisedHandover } from '../promisedLeads.ts'
import { oddsRatioAt, rateAfterResponse } from '../speedToLead.ts'
import { firstTouchPromises, promisedAttempts } from '../topics/servicePromises.ts'
import { tradeOffOf, type PlanTradeOff } from '../topics/tradeOffOf.ts'
import type { InputRef } from './inputOrigins.ts'
import type { FigurePlace } from './origin.ts'
import type { OriginContext } from './originContext.ts'
import { figure, inTime, placeIn, settings, type Compute } from './originParts.ts'
import type { TopicFigureName } from './topicWords.ts'

type TradeOffFigureName = Extract<TopicFigureName, `${'tradeOff' | 'response'}.${string}`>

/** The value and inputs of each figure about how many leads sales can honour, and what a late first touch costs. */
export const TRADE_OFF_COMPUTED: Readonly<Record<TradeOffFigureName, Compute>> = {
  'tradeOff.leads': (context, at) => {
    const parts = [ofHours(context, at), ofResponders(context, at)]
    const known = parts.flatMap((leads) => leads ?? [])
    return {
      value: known.length < parts.length ? null : Math.min(...known),
      from: [figure('tradeOff.byHours', at), figure('tradeOff.byResponders', at)],
    }
  },
  'tradeOff.promised': ({ plan: { commitments }, plan }) => {
    const promised = promisedHandover(plan)
    const first = promised && commitments[promised.index]
    return {
      value: promised?.aMonth ?? null,
      // One promise of all kinds, or those of single kinds together.
      from: first
        ? commitments
            .filter((each) => each === first || (isOfOne(first.metric) && isOfOne(each.metric)))
            .flatMap(hurdleOf)
        : [],
    }
  },
  'tradeOff.short': (context, at) => {
    const promised = promisedHandover(context.plan)?.aMonth ?? null
    const isByBoth = ofResponders(context, at) !== null
    const byHours = ofHours(context, at)
    const leads = byHours === null ? null : Math.min(byHours, ofResponders(context, at) ?? byHours)
    return {
      value: promised === null || leads === null ? null : Math.max(0, promised - leads),
      from: [figure('tradeOff.promised'), figure(isByBoth ? 'tradeOff.leads' : 'tradeOff.byHours', at)],
      form: 'a − b',
    }
  },
  'tradeOff.byHours': (context, at) => ({
    value: ofHours(context, at),
    from: [figure('tradeOff.hours', inTime(at)), figure('tradeOff.hoursALead', at)],
    form: 'a ÷ b',
  }),
  'tradeOff.byResponders': (context, at) => ({
    value: ofResponders(context, at),
    ...(at.minutes !== undefined && { of: `in ${at.minutes} minutes` }),
    from: [
      { input: 'calendar', month: at.month },
      ...(at.month === undefined ? settings('months') : []),
      ...settings('responders', 'touches'),
      ...(at.minutes === undefined ? [{ input: 'touch-time' as const }] : []),
      ...promisedShare(context),
    ],
  }),
  'tradeOff.hours': (context, at) => {
    const found = pictureIn(context, at)
    return {
      value: found.kind === 'incomplete' ? null : found.team.hours,
      from: [{ figure: 'hours', at: inTime(at) }, ...(at.month === undefined ? settings('months') : [])],
      form: 'a ÷ b',
    }
  },
  'tradeOff.hoursALead': (context, at) => {
    const row = rowIn(context, at)
    return {
      value: row === null ? null : row.minutes / 60,
      ...attemptsWords(row),
      from: [
        ...(['minutesAnAttempt', 'minutesAConversation'] as const).map((kind): InputRef => ({
          input: 'driver',
          key: keyOf({ kind }),
          month: at.month,
        })),
        ...settings('contactChance'),
      ],
    }
  },
  'tradeOff.reached': (context, at) => {
    const row = rowIn(context, at)
    return { value: row?.reached ?? null, ...attemptsWords(row), from: settings('contactChance') }
  },
  'response.rate': (context, at) => {
    const { segment } = placeIn(context, at)
    const { plan, drivers } = context
    const points = plan.response?.curve?.points ?? []
    const minutes = at.minutes ?? points[0]?.minutes ?? 0
    const leaving = plan.stages.find(({ id }) => id === plan.handoffStageId)
    const rate = drivers.segments[segment.id]?.transitions[plan.handoffStageId]?.rate.value
    return {
      value: rate === undefined || points.length === 0 ? null : rateAfterResponse(rate, points, minutes),
      of: `${segment.name}, first touch after ${minutes} minutes`,
      from: [
        ...(leaving === undefined || rate === undefined
          ? []
          : [{ input: 'driver' as const, key: keyOf({ kind: 'rate', segment, stage: leaving }), month: 0 }]),
        figure('response.odds', { minutes }),
      ],
    }
  },
  'response.odds': ({ plan }, { minutes }) => {
    const points = plan.response?.curve?.points ?? []
    return {
      value: points.length === 0 ? null : oddsRatioAt(points, minutes ?? points[0]?.minutes ?? 0),
      of: `after ${minutes ?? points[0]?.minutes ?? 0} minutes`,
      from: settings('curve'),
    }
  },
}

function pictureIn({ plan, scenarioId }: OriginContext, { month }: FigurePlace): PlanTradeOff {
  return tradeOffOf(plan, scenarioId, month === undefined ? {} : { month })
}

/** With the attempts that are asked for, or those that are promised; null where neither are, or no hours are counted. */
function rowIn(context: OriginContext, at: FigurePlace): AttemptRow | null {
  const found = pictureIn(context, at)
  const attempts = at.attempts ?? promisedAttempts(context.plan)
  if (found.kind === 'incomplete' || attempts === null) return null
  return attemptRows(found.team, [attempts])[0] ?? null
}

function ofHours(context: OriginContext, at: FigurePlace): number | null {
  return rowIn(context, at)?.leads ?? null
}

function ofResponders(context: OriginContext, at: FigurePlace): number | null {
  const found = pictureIn(context, at)
  const minutes = at.minutes ?? promiseIn(context)?.minutes
  if (found.kind !== 'trade-off' || minutes === undefined) return null
  return tradeOff(found.team, found.share, [], [minutes]).times[0]?.leads ?? null
}

/** Times on the wall's clock have no place in the picture. */
function promiseIn({ plan }: OriginContext) {
  return firstTouchPromises(plan).find(({ clock }) => clock === 'business')
}

function promisedShare(context: OriginContext): InputRef[] {
  const promise = promiseIn(context)
  const commitment = context.plan.commitments.find(({ id }) => id === promise?.commitmentId)
  return commitment === undefined ? [] : hurdleOf(commitment)
}

/** The target, or the minimum where there is no target. */
function hurdleOf({ id: commitmentId, target, minimum }: Commitment): InputRef[] {
  const hurdle = target !== null ? 'target' : minimum !== null ? 'minimum' : null
  return hurdle === null ? [] : [{ input: 'hurdle', commitmentId, hurdle }]
}

function isOfOne(metric: Metric): boolean {
  return metric.kind === 'leads-handed-over' && metric.segmentId !== null
}

function attemptsWords(row: AttemptRow | null): { readonly of?: string } {
  return row === null ? {} : { of: `${row.attempts} ${row.attempts === 1 ? 'attempt' : 'attempts'} at most` }
}
