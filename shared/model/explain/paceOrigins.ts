import { sum } from '../../base/sum.ts'
import { promisedHandover } from '../promisedLeads.ts'
import { daysOutside, deliveryOf, type Delivery } from '../topics/deliveryOf.ts'
import { paceOf, type MonthPace } from '../topics/paceOf.ts'
import type { InputRef } from './inputOrigins.ts'
import type { FigurePlace, FigureRef } from './origin.ts'
import type { OriginContext } from './originContext.ts'
import { figure, inTime, ratio, settings, type Compute, type Computed } from './originParts.ts'
import type { TopicFigureName } from './topicWords.ts'

type PaceFigureName = Extract<TopicFigureName, `pace.${string}`>

/** The value and inputs of each figure about how leads come within a month and are worked, day by day. */
export const PACE_COMPUTED: Readonly<Record<PaceFigureName, Compute>> = {
  'pace.onTime': (context, at) => paceFigure(context, at, ofLeads, ({ result }) => result.onTime),
  'pace.worked': (context, at) => paceFigure(context, at, ofLeads, ({ result }) => result.worked),
  'pace.idle': (context, at) =>
    paceFigure(
      context,
      at,
      ({ dailyCapacity, days }) => dailyCapacity * days,
      ({ result }) => result.idle,
    ),
  'pace.arriving': (context, at) => ({
    value: monthIn(context, at)?.arriving[at.day ?? 0] ?? null,
    from: [figure('handoff', monthOf(at)), workingDays(at), ...settings('cadence')],
  }),
  'pace.capacityADay': (context, at) => ({
    value: monthIn(context, at)?.dailyCapacity ?? null,
    from: [figure('workable', monthOf(at)), workingDays(at)],
    form: 'a ÷ b',
  }),
  'pace.waiting': (context, at) => {
    const day = at.day ?? 0
    return {
      value: monthIn(context, at)?.result.waiting[day] ?? null,
      from: [
        ...(day === 0 ? [] : [figure('pace.waiting', { ...monthOf(at), day: day - 1 })]),
        figure('pace.arriving', { ...monthOf(at), day }),
        figure('pace.capacityADay', monthOf(at)),
      ],
    }
  },
  'pace.toDate': (context, at) => ({
    value: deliveryIn(context, at)?.toDate[at.day ?? 0] ?? null,
    from: [measured(context, at, 'handoff'), workingDays(at), ...settings('cadence')],
  }),
  'pace.corridorLow': (context, at) => ({
    value: deliveryIn(context, at)?.corridor[at.day ?? 0]?.low ?? null,
    from: corridorInputs(context, at),
  }),
  'pace.corridorHigh': (context, at) => ({
    value: deliveryIn(context, at)?.corridor[at.day ?? 0]?.high ?? null,
    from: corridorInputs(context, at),
  }),
  'pace.daysOutside': (context, at) => {
    const delivery = deliveryIn(context, at)
    return {
      value: delivery === null ? null : daysOutside(delivery),
      from: [...corridorInputs(context, at), ...settings('cadence')],
    }
  },
}

function ofLeads({ leads }: MonthPace): number {
  return leads
}

/** In a month, or over all of them by their weight. */
function paceFigure(
  { plan, scenarioId }: OriginContext,
  at: FigurePlace,
  weightOf: (month: MonthPace) => number,
  part: (month: MonthPace) => number,
): Computed {
  const all = paceOf(plan, scenarioId).months
  const months = (at.month === undefined ? all : [all[at.month] ?? null]).flatMap((month) => month ?? [])
  const weighed = sum(months.map((month) => weightOf(month) * part(month)))
  const only = at.month === undefined ? undefined : months[0]
  return {
    value: only === undefined ? ratio(weighed, sum(months.map(weightOf))) : part(only),
    from: [
      { figure: 'handoff', at: inTime(at) },
      { figure: 'workable', at: inTime(at) },
      { input: 'calendar', month: at.month },
      ...settings('cadence'),
    ],
  }
}

/** The month that is meant, the first one where none is named; null where nobody works in it. */
function monthIn({ plan, scenarioId }: OriginContext, { month = 0 }: FigurePlace): MonthPace | null {
  return paceOf(plan, scenarioId).months[month] ?? null
}

function deliveryIn(context: OriginContext, at: FigurePlace): Delivery | null {
  const found = monthIn(context, at)
  return found && deliveryOf(found, promisedHandover(context.plan)?.aMonth ?? null)
}

function monthOf({ month = 0 }: FigurePlace): { readonly month: number } {
  return { month }
}

function workingDays(at: FigurePlace): InputRef {
  return { input: 'working-days', ...monthOf(at) }
}

/** The leads of the month that the count is held against: those promised, or else those of the plan. */
function measured(
  { plan }: OriginContext,
  at: FigurePlace,
  planned: 'handoff' | 'handoff.marketing',
): FigureRef {
  return promisedHandover(plan) === null ? figure(planned, monthOf(at)) : figure('tradeOff.promised')
}

function corridorInputs(context: OriginContext, at: FigurePlace): (FigureRef | InputRef)[] {
  return [measured(context, at, 'handoff.marketing'), workingDays(at), ...settings('tolerated')]
}
