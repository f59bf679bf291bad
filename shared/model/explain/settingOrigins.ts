import type { CommitmentId } from '../../plan/ids.ts'
import type { Plan } from '../../plan/plan.ts'
import { metricUnit } from '../../plan/commitments.ts'
import { isAssumed } from '../assumedResponse.ts'
import { firstTouchPromises } from '../topics/servicePromises.ts'
import type { OriginNode } from './origin.ts'
import type { FigureUnit } from './words.ts'

interface Setting {
  readonly label: string
  readonly unit: FigureUnit
  readonly path: readonly string[]
  /** Null where the plan does not say it, or it is no number. */
  readonly value: (plan: Plan) => number | null
}

/** What people set in the plan beside the drivers. */
const SETTINGS = {
  months: {
    label: 'Months of the plan',
    unit: 'months',
    path: ['horizon', 'months'],
    value: ({ horizon }) => horizon.months,
  },
  curve: {
    label: 'Points of the curve',
    unit: 'factor',
    path: ['response', 'curve'],
    value: ({ response }) => response?.curve?.points.length ?? null,
  },
  confidence: {
    label: 'Chance that the parties want',
    unit: 'share',
    path: ['goal', 'confidence'],
    value: ({ goal }) => goal.confidence,
  },
  monthlyValue: {
    label: 'What a customer pays a month',
    unit: 'money',
    path: ['economics', 'monthlyValue'],
    value: ({ economics }) => economics.monthlyValue,
  },
  grossMargin: {
    label: 'Gross margin',
    unit: 'share',
    path: ['economics', 'grossMargin'],
    value: ({ economics }) => economics.grossMargin,
  },
  engagementMonths: {
    label: 'Months that a customer stays',
    unit: 'months',
    path: ['economics', 'engagementMonths'],
    value: ({ economics }) => economics.engagementMonths,
  },
  salesCost: {
    label: 'What sales costs a month',
    unit: 'money',
    path: ['economics', 'salesCostAMonth'],
    value: ({ economics }) => economics.salesCostAMonth,
  },
  cadence: {
    label: 'Working days within which a lead is on time, with how leads spread over a month',
    unit: 'days',
    path: ['cadence'],
    value: ({ cadence }) => cadence.windowDays,
  },
  tolerated: {
    label: 'Share of a week’s leads that delivery may be ahead or behind',
    unit: 'share',
    path: ['cadence'],
    value: ({ cadence }) => cadence.tolerated,
  },
  responders: {
    label: 'Responders on duty',
    unit: 'reps',
    path: ['response', 'respondersOnDuty'],
    value: ({ response }) => response?.respondersOnDuty ?? null,
  },
  touches: {
    label: 'First touches that a responder makes in an hour',
    unit: 'leads',
    path: ['response', 'touchesAnHour'],
    value: ({ response }) => response?.touchesAnHour ?? null,
  },
  waitingAtOpening: {
    label: 'Share of leads that come while nobody is there',
    unit: 'share',
    path: ['response', 'waitingAtOpening'],
    value: ({ response }) => response?.waitingAtOpening ?? null,
  },
  contactChance: {
    label: 'Chance of contact at the first attempt, with those of the later ones',
    unit: 'share',
    path: ['baseline', 'sales', 'hours', 'contactChances'],
    value: ({ baseline }) => baseline.sales.hours?.contactChances[0] ?? null,
  },
  pipeline: {
    label: 'Listed value of opportunities',
    unit: 'money',
    path: ['listedFigures', 'pipeline'],
    value: ({ listedFigures }) => listedFigures.pipeline,
  },
  listedRevenue: {
    label: 'Listed value of deals won',
    unit: 'money',
    path: ['listedFigures', 'revenue'],
    value: ({ listedFigures }) => listedFigures.revenue,
  },
  blindLabels: {
    label: 'Leads labelled by a side without seeing the other',
    unit: 'leads',
    path: ['definitions', 'blindLabels'],
    value: ({ definitions }) => definitions.blindLabels.length,
  },
} as const satisfies Record<string, Setting>

export type SettingName = keyof typeof SETTINGS

/** Those that stand for usual values until somebody confirms them. */
const ASSUMABLE: Readonly<Partial<Record<SettingName, Parameters<typeof isAssumed>[1]>>> = {
  responders: 'respondersOnDuty',
  touches: 'touchesAnHour',
  waitingAtOpening: 'waitingAtOpening',
}

export function settingNode(plan: Plan, name: SettingName): OriginNode {
  const { label, unit, path, value } = SETTINGS[name]
  const assumable = ASSUMABLE[name]
  const isUsual = assumable !== undefined && plan.response !== null && isAssumed(plan.response, assumable)
  const how = isUsual ? 'A usual value that is assumed until somebody confirms it' : 'Set in the plan'
  return { label, value: value(plan), unit, how, path, from: [] }
}

/** A promise of a first touch, by its time; the first one where none is named. */
export function touchTimeNode(plan: Plan, commitmentId: CommitmentId | undefined): OriginNode {
  const promises = firstTouchPromises(plan)
  const promise = promises.find((one) => one.commitmentId === commitmentId) ?? promises[0]
  const index = plan.commitments.findIndex(({ id }) => id === promise?.commitmentId)
  return {
    label: 'Time to first touch that is promised',
    value: promise?.minutes ?? null,
    unit: 'minutes',
    how: 'Set in the agreement',
    path: index < 0 ? ['commitments'] : ['commitments', index, 'metric', 'minutes'],
    from: [],
  }
}

export type Hurdle = 'minimum' | 'target' | 'stretch'

/** What a promise has to reach in a period. */
export function hurdleNode(plan: Plan, commitmentId: CommitmentId, hurdle: Hurdle): OriginNode {
  const index = plan.commitments.findIndex(({ id }) => id === commitmentId)
  const commitment = plan.commitments[index]
  const metric = commitment?.metric
  const segment = plan.segments.find(
    ({ id }) => metric?.kind === 'leads-handed-over' && id === metric.segmentId,
  )
  return {
    label: `${hurdle.charAt(0).toUpperCase()}${hurdle.slice(1)} that is promised a ${commitment?.per ?? 'period'}${segment === undefined ? '' : `: ${segment.name}`}`,
    value: commitment?.[hurdle] ?? null,
    unit: commitment === undefined ? 'leads' : metricUnit(commitment.metric),
    how: 'Set in the agreement',
    path: ['commitments', ...(index < 0 ? [] : [index, hurdle])],
    from: [],
  }
}
