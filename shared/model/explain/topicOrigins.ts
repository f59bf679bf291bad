import { sum } from '../../base/sum.ts'
import type { Plan } from '../../plan/plan.ts'
import type { HoursDriver } from '../../plan/salesWork.ts'
import { keyOf } from '../driverKeys.ts'
import { contactEffort, type ContactEffort } from '../hours/contactEffort.ts'
import { borrowedRatesOf } from '../topics/borrowedRatesOf.ts'
import { definitionTestOf } from '../topics/definitionTestOf.ts'
import { entryPatternsOf } from '../topics/entryPatternsOf.ts'
import { FIRST_TOUCH_COMPUTED } from './firstTouchOrigins.ts'
import { PACE_COMPUTED } from './paceOrigins.ts'
import { TRADE_OFF_COMPUTED } from './tradeOffOrigins.ts'
import { levelCheckOf } from '../topics/levelCheckOf.ts'
import { moneyOf, type Money, type MoneyFigure, type SegmentMoney } from '../topics/moneyOf.ts'
import type { LevelFit } from '../levelCheck.ts'
import type { InputRef } from './inputOrigins.ts'
import type { FigurePlace, FigureRef } from './origin.ts'
import type { OriginContext } from './originContext.ts'
import {
  figure,
  handoffOf,
  historyOf,
  placeIn,
  settings,
  type Compute,
  type Computed,
} from './originParts.ts'
import type { TopicFigureName } from './topicWords.ts'

/** The value and inputs of each figure of a topic. */
export const TOPIC_COMPUTED: Readonly<Record<TopicFigureName, Compute>> = {
  ...FIRST_TOUCH_COMPUTED,
  ...TRADE_OFF_COMPUTED,
  ...PACE_COMPUTED,
  'money.spend': (context, at) => {
    const segments = context.plan.segments.filter(
      ({ id }) => at.segmentId === undefined || id === at.segmentId,
    )
    const money = moneyIn(context)
    const spends = money.segments.filter(({ segmentId }) => segments.some(({ id }) => id === segmentId))
    const said = spends.flatMap(({ spend }) => spend ?? [])
    return {
      value: said.length === 0 ? null : sum(said),
      ...(at.segmentId === undefined ? {} : { of: segments[0]?.name ?? '' }),
      from: segments
        .filter(({ id }) => context.drivers.segments[id]?.spend !== undefined)
        .map((segment) => ({ input: 'driver', key: keyOf({ kind: 'spend', segment }) })),
    }
  },
  'money.salesCost': (context) => ({ value: moneyIn(context).salesCost, from: settings('salesCost') }),
  'money.costPerLead': (context, at) => spendPer(context, at, 0, ({ costPerLead }) => costPerLead),
  'money.costPerHandedOver': (context, at) =>
    spendPer(context, at, handoffOf(context), ({ costPerHandedOver }) => costPerHandedOver),
  'money.spendPerCustomer': (context, at) =>
    spendPer(context, at, context.plan.stages.length - 1, ({ spendPerCustomer }) => spendPerCustomer),
  'money.customerAcquisitionCost': (context) => ({
    value: amountOf(moneyIn(context).customerAcquisitionCost),
    from: [figure('money.spend'), figure('money.salesCost'), { figure: 'customers', at: {} }],
    form: '(a + b) ÷ c',
  }),
  'money.lifetimeValue': (context) => ({
    value: amountOf(moneyIn(context).lifetimeValue),
    from: settings('monthlyValue', 'grossMargin', 'engagementMonths'),
    form: 'a × b',
  }),
  'money.lifetimeValueToCost': (context) => ({
    value: amountOf(moneyIn(context).lifetimeValueToCost),
    from: [figure('money.lifetimeValue'), figure('money.customerAcquisitionCost')],
    form: 'a ÷ b',
  }),
  'money.paybackMonths': (context) => ({
    value: amountOf(moneyIn(context).paybackMonths),
    from: [figure('money.customerAcquisitionCost'), ...settings('monthlyValue', 'grossMargin')],
    form: 'a ÷ (b × c)',
  }),
  'money.recordedCostPerLead': (context, at) => {
    const { segment } = placeIn(context, at)
    const own = moneyIn(context).segments.find(({ segmentId }) => segmentId === segment.id)
    return {
      value: own?.recordedCostPerLead ?? null,
      of: segment.name,
      from: [{ input: 'recorded-spend', segmentId: segment.id }, ...historyOf(context, segment.id, 0)],
      form: 'a ÷ b',
    }
  },
  'contact.minutes': ({ plan }) => ({
    value: contactIn(plan)?.minutes ?? null,
    from: contactInputs('attempts', 'minutesAnAttempt', 'minutesAConversation'),
  }),
  'contact.reached': ({ plan }) => ({
    value: contactIn(plan)?.reached ?? null,
    from: contactInputs('attempts'),
  }),
  'levelCheck.rate': (context, at) => {
    const stage = at.stage ?? 0
    const leaving = context.plan.stages[stage]
    return {
      value: levelIn(context, stage)?.rate ?? null,
      of: leaving?.name ?? '',
      from: context.plan.segments.flatMap((segment): (FigureRef | InputRef)[] =>
        leaving === undefined || stage === context.plan.stages.length - 1
          ? []
          : [
              { figure: 'entries', at: { segmentId: segment.id, stage } },
              { input: 'driver', key: keyOf({ kind: 'rate', segment, stage: leaving }), month: 0 },
            ],
      ),
    }
  },
  'levelCheck.short': (context, at) => {
    const stage = at.stage ?? 0
    const stageId = context.plan.stages[stage]?.id
    return {
      value: levelIn(context, stage)?.short ?? null,
      of: context.plan.stages[stage]?.name ?? '',
      from: [
        figure('levelCheck.needed', { stage }),
        ...(stageId === undefined ? [] : [{ input: 'listed' as const, stageId }]),
      ],
      form: 'a − b',
    }
  },
  'levelCheck.dealValue': (context) => {
    const check = levelCheckOf(context.plan, context.scenarioId)
    return {
      value: check.kind === 'levels' ? check.dealValue : null,
      from: context.plan.segments.map((segment): InputRef => ({
        input: 'driver',
        key: keyOf({ kind: 'dealValue', segment }),
        month: 0,
      })),
    }
  },
  'levelCheck.needed': (context, at) => {
    const { stages, listedFigures } = context.plan
    const stage = at.stage ?? 0
    const isLast = stage === stages.length - 1
    const ofPipeline = stage === stages.length - 2 && listedFigures.pipeline !== null
    return {
      value: levelIn(context, stage)?.needed ?? null,
      of: stages[stage]?.name ?? '',
      from: [
        ...(isLast
          ? []
          : [figure('levelCheck.needed', { stage: stage + 1 }), figure('levelCheck.rate', { stage })]),
        ...(isLast ? settings('listedRevenue') : ofPipeline ? settings('pipeline') : []),
        ...(isLast || ofPipeline ? [figure('levelCheck.dealValue')] : []),
      ],
      form: 'a ÷ b',
    }
  },
  'borrowedRates.rate': (context, at) => {
    const { segment, stage } = placeIn(context, at)
    const step = borrowedRatesOf(context.plan)[stage]
    return {
      value: step?.segments.find(({ segmentId }) => segmentId === segment.id)?.rate?.mean ?? null,
      of: `${segment.name}, ${context.plan.stages[stage]?.name ?? ''} → ${context.plan.stages[stage + 1]?.name ?? ''}`,
      // A segment that borrows has no rate of its own that would not come from here.
      from: context.plan.segments.flatMap(({ id, borrowsRates }): (FigureRef | InputRef)[] =>
        borrowsRates
          ? [...historyOf(context, id, stage + 1), ...historyOf(context, id, stage)]
          : [{ figure: 'rates', at: { segmentId: id, stage } }],
      ),
    }
  },
  'entryPatterns.overdispersion': (context, at) => {
    const { segment } = placeIn(context, at)
    const { patterns } = entryPatternsOf(context.plan)
    const found = patterns.find(({ segmentId }) => segmentId === segment.id)?.overdispersion
    return {
      value: found?.kind === 'factor' ? found.value : null,
      of: segment.name,
      from: historyOf(context, segment.id, 0),
    }
  },
  'definitionTest.share': ({ plan }) => {
    const test = definitionTestOf(plan)
    return { value: test.kind === 'test' ? test.share : null, from: settings('blindLabels') }
  },
  'definitionTest.kappa': ({ plan }) => {
    const test = definitionTestOf(plan)
    const kappa = test.kind === 'test' && test.kappa.kind === 'kappa' ? test.kappa.value : null
    return { value: kappa, from: settings('blindLabels') }
  },
}

function moneyIn({ plan, scenarioId }: OriginContext): Money {
  return moneyOf(plan, scenarioId)
}

function amountOf(found: MoneyFigure): number | null {
  return found.kind === 'ratio' ? found.value : null
}

function spendPer(
  context: OriginContext,
  at: FigurePlace,
  stage: number,
  part: (money: SegmentMoney) => MoneyFigure,
): Computed {
  const { segment } = placeIn(context, at)
  const own = moneyIn(context).segments.find(({ segmentId }) => segmentId === segment.id)
  return {
    value: own === undefined ? null : amountOf(part(own)),
    of: segment.name,
    from: [
      figure('money.spend', { segmentId: segment.id }),
      { figure: 'entries', at: { segmentId: segment.id, stage } },
    ],
    form: 'a ÷ b',
  }
}

function levelIn(
  { plan, scenarioId }: OriginContext,
  stage: number,
): (LevelFit & { readonly rate: number | null }) | undefined {
  const check = levelCheckOf(plan, scenarioId)
  return check.kind === 'levels' ? check.stages[stage] : undefined
}

function contactIn({ baseline: { sales } }: Plan): ContactEffort | null {
  const { hours } = sales
  if (hours === undefined) return null
  const { contactChances: chances, minutesAnAttempt, minutesAConversation } = hours
  return contactEffort({ chances, minutesAnAttempt, minutesAConversation }, hours.attempts)
}

function contactInputs(...kinds: readonly HoursDriver[]): InputRef[] {
  return [
    ...kinds.map((kind): InputRef => ({ input: 'driver', key: keyOf({ kind }), month: 0 })),
    { input: 'setting', setting: 'contactChance' },
  ]
}
