import { present } from '../../base/invariant.ts'
import { teamWork } from '../capacity.ts'
import { keyOf } from '../driverKeys.ts'
import { multiplyLists } from '../lists.ts'
import { sum } from '../../base/sum.ts'
import { FIGURE_WORDS, type FigureName } from './figureWords.ts'
import type { InputRef } from './inputOrigins.ts'
import type { FigurePlace, FigureRef, OriginNode } from './origin.ts'
import type { OriginContext } from './originContext.ts'
import {
  placeIn,
  sourced,
  handoffOf,
  ofEach,
  stageOf,
  leadsAndValues,
  historyOf,
  inMonth,
  onAverage,
  ratio,
  type Compute,
  type Computed,
} from './originParts.ts'
import { TOPIC_COMPUTED } from './topicOrigins.ts'
import { TRIAL_COMPUTED } from './trialOrigins.ts'

export function computedNode(context: OriginContext, { figure, at }: FigureRef): OriginNode {
  const name = figure === 'entries' && at.stage === 0 ? 'entries.first' : byHours(context, figure)
  const { value, from, of } = COMPUTED[name](context, at)
  const { label, unit, formula } = FIGURE_WORDS[name]
  return {
    label: of === undefined ? label : `${label}: ${of}`,
    value,
    unit,
    how: formula.charAt(0).toUpperCase() + formula.slice(1),
    path: null,
    from,
  }
}

/** What is computed otherwise where hours say what sales can work. */
function byHours({ figures }: OriginContext, figure: FigureName): FigureName {
  if (figures.hours === null) return figure
  return figure === 'workable' ? 'workable.hours' : figure === 'utilisation' ? 'utilisation.hours' : figure
}

/** Each figure's value and inputs. */
const COMPUTED: Readonly<Record<FigureName, Compute>> = {
  ...TOPIC_COMPUTED,
  ...TRIAL_COMPUTED,
  entries: (context, at) => {
    const { segment, stage } = placeIn(context, at)
    const before = present(context.plan.stages[stage - 1], 'stage before')
    return {
      value: inMonth(context.figures.entries[segment.id]?.[stage] ?? [], at),
      of: `${segment.name}, ${context.plan.stages[stage]?.name ?? ''}`,
      from: [
        { figure: 'entries', at: { ...at, stage: stage - 1 } },
        { input: 'driver', key: keyOf({ kind: 'rate', segment, stage: before }), month: at.month },
        { input: 'driver', key: keyOf({ kind: 'lag', segment, stage: before }), month: at.month },
        ...historyOf(context, segment.id, stage - 1),
      ],
    }
  },
  'entries.first': (context, at) => {
    const { segment } = placeIn(context, at)
    return {
      value: inMonth(context.figures.entries[segment.id]?.[0] ?? [], at),
      of: segment.name,
      from: [
        { input: 'driver', key: keyOf({ kind: 'entries', segment }), month: at.month },
        ...(at.month === undefined || context.plan.goal.entrySeasonality === null
          ? []
          : [{ input: 'season' as const, month: at.month }]),
      ],
    }
  },
  handoff: (context, at) => ({
    value: inMonth(context.figures.handoff.all, at),
    from: stageOf(context.plan.segments, handoffOf(context), at),
  }),
  'handoff.marketing': (context, at) => ({
    value: inMonth(context.figures.handoff.marketing, at),
    from: stageOf(sourced(context), handoffOf(context), at),
  }),
  customers: (context, at) => ({
    value: inMonth(context.figures.customers, at),
    from: stageOf(context.plan.segments, context.plan.stages.length - 1, at),
  }),
  revenue: (context, at) => ({
    value: inMonth(context.figures.revenue, at),
    from: ofEach(context.plan.segments, 'revenue.segment', at),
  }),
  'revenue.segment': (context, at) => {
    const { segment } = placeIn(context, at)
    return {
      value: inMonth(
        multiplyLists(
          context.modelOf(segment.id).dealValues,
          context.figures.entries[segment.id]?.at(-1) ?? [],
        ),
        at,
      ),
      of: segment.name,
      from: [
        { figure: 'entries', at: { ...at, stage: context.plan.stages.length - 1 } },
        { input: 'driver', key: keyOf({ kind: 'dealValue', segment }), month: at.month },
      ],
    }
  },
  marketingRevenue: (context, at) => ({
    value: inMonth(context.figures.marketingRevenue, at),
    from: ofEach(sourced(context), 'revenue.segment', at),
  }),
  otherRevenue: (context, at) => ({
    value: inMonth(context.figures.revenue, at) - inMonth(context.figures.marketingRevenue, at),
    from: ofEach(
      context.plan.segments.filter(({ marketingSourced }) => !marketingSourced),
      'revenue.segment',
      at,
    ),
  }),
  carriedRevenue: (context) => ({
    value: context.figures.carriedRevenue,
    from: ofEach(sourced(context), 'carriedRevenue.segment', {}),
  }),
  'carriedRevenue.segment': (context, at) => {
    const { segment } = placeIn(context, at)
    const leaving = context.plan.stages.slice(0, -1)
    return {
      value: sum(context.modelOf(segment.id).carried.revenue),
      of: segment.name,
      from: [
        ...leaving.flatMap((_, index) => historyOf(context, segment.id, index)),
        ...leaving.flatMap((stage): InputRef[] => [
          { input: 'driver', key: keyOf({ kind: 'rate', segment, stage }), month: 0 },
          { input: 'driver', key: keyOf({ kind: 'lag', segment, stage }), month: 0 },
        ]),
        { input: 'driver', key: keyOf({ kind: 'dealValue', segment }) },
      ],
    }
  },
  goal: ({ figures }) => ({ value: figures.goal.total, from: [{ input: 'goal' }] }),
  'goal.marketing': ({ figures, plan }) => ({
    value: figures.goal.marketing,
    from: [
      { figure: 'goal', at: {} },
      plan.goal.sourcedShare === null ? { figure: 'otherRevenue', at: {} } : { input: 'sourced-share' },
    ],
  }),
  'goal.cumulative': ({ figures }, { month }) => ({
    value: figures.goal.cumulative.at(month ?? -1) ?? null,
    from: [{ input: 'goal' }],
  }),
  need: ({ figures: { need } }) => ({
    value: need.kind === 'reachable' ? need.entriesAMonth : null,
    from: [
      { figure: 'goal.marketing', at: {} },
      { figure: 'carriedRevenue', at: {} },
      { figure: 'need.revenueALead', at: {} },
    ],
  }),
  'need.revenueALead': (context) => {
    const models = sourced(context).map(({ id }) => context.modelOf(id))
    const entered = sum(models.map((model) => model.entered)) / context.timeline.months.length
    const revenue = sum(models.map(({ fresh }) => sum(fresh.revenue)))
    return { value: ratio(revenue, entered), from: leadsAndValues(context) }
  },
  'need.steadyEntriesAMonth': ({ figures: { need } }) => ({
    value: need.kind === 'reachable' ? need.steadyEntriesAMonth : null,
    from: [
      { figure: 'goal.marketing', at: {} },
      { figure: 'need.valueALead', at: {} },
    ],
  }),
  'need.valueALead': (context) => {
    const models = sourced(context).map(({ id }) => context.modelOf(id))
    return {
      value: ratio(sum(models.map((model) => model.valueEntered)), sum(models.map((model) => model.entered))),
      from: leadsAndValues(context),
    }
  },
  'need.handoff': ({ figures: { need } }, at) => ({
    value: need.kind === 'reachable' ? inMonth(need.handoff, at) : null,
    from: [
      { figure: 'need', at: {} },
      { figure: 'handoff.marketing', at },
    ],
  }),
  workable: ({ figures }, at) => ({
    value: inMonth(figures.workable, at),
    from: [
      { figure: 'repsWorking', at },
      { input: 'driver', key: keyOf({ kind: 'leadsPerRep' }), month: at.month },
    ],
  }),
  'workable.hours': ({ figures }, at) => ({
    value: inMonth(figures.workable, at),
    from: [
      { figure: 'hours', at },
      { figure: 'hours.needed', at },
      { input: 'stage-costs', month: at.month },
    ],
  }),
  hours: ({ figures }, at) => ({
    value: figures.hours && inMonth(figures.hours.available, at),
    from: figures.hours
      ? [
          { figure: 'repsWorking', at },
          { input: 'calendar', month: at.month },
          { input: 'driver', key: keyOf({ kind: 'sellingShare' }), month: at.month },
        ]
      : [],
  }),
  'hours.needed': (context, at) => ({
    value: context.figures.hours && inMonth(context.figures.hours.needed, at),
    from: context.figures.hours
      ? [
          ...context.plan.stages
            .slice(handoffOf(context))
            .flatMap((_, depth) => stageOf(context.plan.segments, handoffOf(context) + depth, at)),
          { input: 'stage-costs', month: at.month },
        ]
      : [],
  }),
  backlog: ({ figures }, at) => waiting(figures.backlog?.worked, at),
  'backlog.expired': ({ figures }, at) => waiting(figures.backlog?.expired, at),
  'backlog.waiting': ({ figures }, at) =>
    waiting(figures.backlog?.waiting, { month: at.month ?? figures.months.length - 1 }),
  repsWorking: ({ figures, drivers }, at) => ({
    value: onAverage(figures.repsWorking, at),
    from: drivers.sales.reps.map((_, rep) => ({ figure: 'repsWorking.rep' as const, at: { ...at, rep } })),
  }),
  'repsWorking.rep': ({ drivers, timeline }, at) => {
    const rep = present(drivers.sales.reps[at.rep ?? 0], 'rep')
    return {
      value: onAverage(teamWork([rep], timeline.months), at),
      of: rep.name,
      from: [{ input: 'rep', rep: at.rep ?? 0 }],
    }
  },
  utilisation: ({ figures }, at) => ({
    value: ratio(inMonth(figures.handoff.all, at), inMonth(figures.workable, at)),
    from: [
      { figure: 'handoff', at },
      { figure: 'workable', at },
    ],
  }),
  'utilisation.hours': ({ figures: { hours } }, at) => ({
    value: hours && ratio(inMonth(hours.needed, at), inMonth(hours.available, at)),
    from: [
      { figure: 'hours.needed', at },
      { figure: 'hours', at },
    ],
  }),
  leadValue: (context, at) => {
    const { segment, stage } = placeIn(context, at)
    const below = context.plan.stages.slice(stage, -1)
    return {
      value: context.figures.leadValue[segment.id]?.[stage] ?? null,
      of: `${segment.name}, ${context.plan.stages[stage]?.name ?? ''}`,
      from: [
        { input: 'driver', key: keyOf({ kind: 'dealValue', segment }), month: 0 },
        ...below.map((leaving) => ({
          input: 'driver' as const,
          key: keyOf({ kind: 'rate', segment, stage: leaving }),
          month: 0,
        })),
      ],
    }
  },
  rates: (context, at) => {
    const { segment, stage } = placeIn(context, at)
    const estimate = context.figures.rates[segment.id]?.[stage]
    return {
      value: estimate?.kind === 'estimate' ? estimate.mean : null,
      of: `${segment.name}, ${context.plan.stages[stage]?.name ?? ''} → ${context.plan.stages[stage + 1]?.name ?? ''}`,
      from: [...historyOf(context, segment.id, stage + 1), ...historyOf(context, segment.id, stage)],
    }
  },
}

/** Null where all leads count as worked in their month. */
function waiting(leads: readonly number[] | undefined, at: FigurePlace): Computed {
  if (leads === undefined) return { value: null, from: [] }
  return {
    value: inMonth(leads, at),
    from: [{ figure: 'handoff', at }, { figure: 'workable', at }, { input: 'backlog-rule' }],
  }
}
