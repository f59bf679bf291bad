import { present } from '../../base/invariant.ts'
import { keyOf } from '../driverKeys.ts'
import { multiplyLists } from '../lists.ts'
import { sum } from '../../base/sum.ts'
import { FIGURE_WORDS, type FigureName } from './figureWords.ts'
import type { InputRef } from './inputOrigins.ts'
import { leadMix } from './mixGuard.ts'
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
  ratio,
  type Compute,
} from './originParts.ts'
import { RATE_COMPUTED } from './rateOrigins.ts'
import { SALES_COMPUTED } from './salesOrigins.ts'
import { TOPIC_COMPUTED } from './topicOrigins.ts'
import { TRIAL_COMPUTED } from './trialOrigins.ts'
import type { FigureWords } from './words.ts'

export function computedNode(context: OriginContext, { figure, at }: FigureRef): OriginNode {
  const name = figure === 'entries' && at.stage === 0 ? 'entries.first' : byHours(context, figure)
  const words: FigureWords = FIGURE_WORDS[name]
  const { value, from, of, form, unit = words.unit } = COMPUTED[name](context, at)
  const { label, formula, assumes } = words
  return {
    label: of === undefined ? label : `${label}: ${of}`,
    value,
    unit,
    how: formula.charAt(0).toUpperCase() + formula.slice(1),
    form,
    assumes,
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
  ...SALES_COMPUTED,
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
      form: 'a × b',
    }
  },
  stage: (context, at) => {
    const stage = at.stage ?? 0
    return {
      value: totalAt(context, stage, at),
      of: context.plan.stages[stage]?.name ?? '',
      from: stageOf(context.plan.segments, stage, at),
      form: 'a + b',
    }
  },
  'stage.passedOn': (context, at) => {
    const stage = at.stage ?? 0
    const { stages } = context.plan
    return {
      value: stage === 0 ? null : ratio(totalAt(context, stage, at), totalAt(context, stage - 1, at)),
      of: stages[stage]?.name ?? '',
      from:
        stage === 0
          ? []
          : [stage, stage - 1].map((one): FigureRef => ({ figure: 'stage', at: { ...at, stage: one } })),
      form: 'a ÷ b',
    }
  },
  handoff: (context, at) => ({
    value: inMonth(context.figures.handoff.all, at),
    from: stageOf(context.plan.segments, handoffOf(context), at),
    form: 'a + b',
  }),
  'handoff.marketing': (context, at) => ({
    value: inMonth(context.figures.handoff.marketing, at),
    from: stageOf(sourced(context), handoffOf(context), at),
    form: 'a + b',
  }),
  customers: (context, at) => ({
    value: inMonth(context.figures.customers, at),
    from: stageOf(context.plan.segments, context.plan.stages.length - 1, at),
    form: 'a + b',
  }),
  revenue: (context, at) => ({
    value: inMonth(context.figures.revenue, at),
    from: ofEach(context.plan.segments, 'revenue.segment', at),
    form: 'a + b',
  }),
  'revenue.toDate': ({ plan, figures }, at) => {
    const name = plan.goal.sourcedShare === null ? 'revenue' : 'marketingRevenue'
    const count = at.month === undefined ? figures.months.length : at.month + 1
    return {
      value: sum(figures[name].slice(0, count)),
      from: figures.months.slice(0, count).map((_, month): FigureRef => ({ figure: name, at: { month } })),
      form: 'a + b',
    }
  },
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
      form: 'a × b',
    }
  },
  marketingRevenue: (context, at) => ({
    value: inMonth(context.figures.marketingRevenue, at),
    from: ofEach(sourced(context), 'revenue.segment', at),
    form: 'a + b',
  }),
  otherRevenue: (context, at) => ({
    value: inMonth(context.figures.revenue, at) - inMonth(context.figures.marketingRevenue, at),
    from: ofEach(
      context.plan.segments.filter(({ marketingSourced }) => !marketingSourced),
      'revenue.segment',
      at,
    ),
    form: 'a + b',
  }),
  carriedRevenue: (context) => ({
    value: context.figures.carriedRevenue,
    from: ofEach(sourced(context), 'carriedRevenue.segment', {}),
    form: 'a + b',
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
    form: plan.goal.sourcedShare === null ? 'a − b' : 'a × b',
  }),
  'goal.cumulative': ({ figures }, { month }) => ({
    value: figures.goal.cumulative.at(month ?? -1) ?? null,
    from: [{ input: 'goal' }],
  }),
  'goal.marketingCumulative': ({ figures, plan }, at) => ({
    value: (figures.goal.cumulative.at(at.month ?? -1) ?? 0) * (plan.goal.sourcedShare ?? 1),
    from: [
      { figure: 'goal.cumulative' as const, at },
      ...(plan.goal.sourcedShare === null ? [] : [{ input: 'sourced-share' as const }]),
    ],
    form: 'a × b',
  }),
  'goal.reached': ({ plan, figures }) => {
    const name = plan.goal.sourcedShare === null ? 'revenue' : 'marketingRevenue'
    const goal = plan.goal.sourcedShare === null ? 'goal' : 'goal.marketing'
    return {
      value: ratio(sum(figures[name]), goal === 'goal' ? figures.goal.total : figures.goal.marketing),
      from: [
        { figure: name, at: {} },
        { figure: goal, at: {} },
      ],
      form: 'a ÷ b',
    }
  },
  need: ({ figures: { need } }) => ({
    value: need.kind === 'reachable' ? need.entriesAMonth : null,
    from: [
      { figure: 'goal.marketing', at: {} },
      { figure: 'carriedRevenue', at: {} },
      { figure: 'need.revenueALead', at: {} },
    ],
    form: '(a − b) ÷ c',
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
      form: 'a × b',
    }
  },
  'leadValue.handoff': (context) => ({
    value: leadMix(context.plan, context.figures).valueEach,
    from: sourced(context).flatMap(({ id }): FigureRef[] => [
      { figure: 'entries', at: { segmentId: id, stage: handoffOf(context) } },
      { figure: 'leadValue', at: { segmentId: id, stage: handoffOf(context) } },
    ]),
  }),
  ...RATE_COMPUTED,
}

/** Leads of all segments that reach a stage. */
function totalAt({ plan, figures }: OriginContext, stage: number, at: FigurePlace): number {
  return sum(plan.segments.map(({ id }) => inMonth(figures.entries[id]?.[stage] ?? [], at)))
}
