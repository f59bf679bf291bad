import { present } from '../../base/invariant.ts'
import type { DriverKey } from '../../plan/drivers.ts'
import type { CommitmentId, SegmentId, StageId } from '../../plan/ids.ts'
import { HOURS_DRIVERS } from '../../plan/salesWork.ts'
import { workingTime } from '../businessClock.ts'
import { contactHours } from '../salesFlow.ts'
import { keyOf, targetOf, type DriverTarget } from '../driverKeys.ts'
import { driverLabel } from '../driverList.ts'
import { driverOf, overridesOf } from '../scenario.ts'
import { sum } from '../../base/sum.ts'
import { seriesOf } from '../timeline.ts'
import type { FigureUnit } from './words.ts'
import type { FigureRef, OriginNode } from './origin.ts'
import { onAverage } from './originParts.ts'
import type { OriginContext } from './originContext.ts'
import { hurdleNode, settingNode, touchTimeNode, type Hurdle, type SettingName } from './settingOrigins.ts'

/** Something that people set, or that was recorded. */
export type InputRef =
  /** A driver of the scenario, in a month or on average. */
  | { readonly input: 'driver'; readonly key: DriverKey; readonly month?: number | undefined }
  | { readonly input: 'season'; readonly month: number }
  /** A rep of the scenario's team, by its place in it. */
  | { readonly input: 'rep'; readonly rep: number }
  /** Working hours of the calendar, in a month or in all. */
  | { readonly input: 'calendar'; readonly month?: number | undefined }
  /** What a lead costs at the stages from the hand-off on, in a month or on average: its contact stands for all. */
  | { readonly input: 'stage-costs'; readonly month?: number | undefined }
  | { readonly input: 'working-days'; readonly month: number }
  /** A number of responders that is tried instead of the plan's. */
  | { readonly input: 'responders-tried'; readonly onDuty: number }
  | { readonly input: 'backlog-rule' }
  | { readonly input: 'goal' }
  | { readonly input: 'sourced-share' }
  | { readonly input: 'setting'; readonly setting: SettingName }
  | { readonly input: 'touch-time'; readonly commitmentId?: CommitmentId | undefined }
  /** What the list of an older plan says of a stage. */
  | { readonly input: 'listed'; readonly stageId: StageId }
  /** Recorded spend on a segment, over all months of history. */
  | { readonly input: 'recorded-spend'; readonly segmentId: SegmentId }
  /** What a promise has to reach. */
  | { readonly input: 'hurdle'; readonly commitmentId: CommitmentId; readonly hurdle: Hurdle }
  /** Recorded entries to a stage, over all months of history. */
  | { readonly input: 'history'; readonly segmentId: SegmentId; readonly stageId: StageId }

const SALES = ['baseline', 'sales'] as const

export function inputNode(context: OriginContext, ref: InputRef): OriginNode {
  const { plan, timeline, drivers } = context
  switch (ref.input) {
    case 'driver':
      return driverNode(context, ref.key, ref.month)
    case 'rep': {
      const rep = present(context.drivers.sales.reps[ref.rep], 'rep')
      const index = plan.baseline.sales.reps.findIndex(({ id }) => id === rep.id)
      return leaf(
        `${rep.name}: availability`,
        rep.availability,
        'share',
        index < 0 ? 'Assumed for a head count' : 'Set in the plan, with hiring, ramp and leaving',
        index < 0 ? ['baseline', 'sales', 'reps'] : ['baseline', 'sales', 'reps', index],
      )
    }
    case 'calendar': {
      const hours = workingTime(plan.calendar, timeline.months).map((month) => month.hours)
      const value = ref.month === undefined ? sum(hours) : (hours[ref.month] ?? 0)
      return leaf('Hours of the working calendar', value, 'hours', 'Set in the plan', ['calendar', 'windows'])
    }
    case 'working-days': {
      const days = workingTime(plan.calendar, timeline.months)[ref.month]?.days ?? 0
      return leaf('Working days of the month', days, 'days', 'Set in the plan', ['calendar', 'windows'])
    }
    case 'responders-tried':
      return leaf('Responders on duty', ref.onDuty, 'reps', 'Tried here, whatever the plan says', [
        'response',
        'respondersOnDuty',
      ])
    case 'stage-costs': {
      const hours = drivers.sales.hours && contactHours(drivers.sales.hours, timeline.months)
      return leaf(
        'Hours that contacting a lead takes',
        hours === undefined ? null : onAverage(hours, ref),
        'hours',
        'Attempts until contact, or until they are used up, and the conversation; the plan says what later stages take',
        [...SALES, 'hours'],
        CONTACT_DRIVERS.map((kind) => ({ input: 'driver', key: keyOf({ kind }), month: ref.month })),
      )
    }
    case 'backlog-rule':
      return leaf(
        'Months that a lead may wait',
        plan.baseline.sales.backlog?.maxAgeMonths ?? null,
        'months',
        'Set in the plan, with whose leads come first',
        [...SALES, 'backlog'],
      )
    case 'season':
      return leaf(
        'Season of the month',
        timeline.seasonality[ref.month] ?? 1,
        'factor',
        'Set in the goal, brought to mean 1 over the horizon',
        ['goal', 'entrySeasonality'],
      )
    case 'goal':
      return leaf('Revenue goal', sum(plan.goal.amounts), 'money', 'Set in the plan', ['goal', 'amounts'])
    case 'sourced-share':
      return leaf(
        'Share of the goal that marketing sources',
        plan.goal.sourcedShare,
        'share',
        'Set in the plan',
        ['goal', 'sourcedShare'],
      )
    case 'setting':
      return settingNode(plan, ref.setting)
    case 'touch-time':
      return touchTimeNode(plan, ref.commitmentId)
    case 'listed': {
      const name = plan.stages.find(({ id }) => id === ref.stageId)?.name ?? ''
      const path = ['listedFigures', 'entries', ref.stageId]
      return leaf(
        `${name}, listed`,
        plan.listedFigures.entries[ref.stageId] ?? null,
        'leads',
        'Set in the plan',
        path,
      )
    }
    case 'recorded-spend': {
      const name = plan.segments.find(({ id }) => id === ref.segmentId)?.name ?? ''
      const spend = (plan.history.spend[ref.segmentId] ?? []).map((month) => month ?? 0)
      const path = ['history', 'spend', ref.segmentId]
      return leaf(`${name}: recorded spend`, sum(spend), 'money', 'Recorded in history', path)
    }
    case 'hurdle':
      return hurdleNode(plan, ref.commitmentId, ref.hurdle)
    case 'history': {
      const counts = plan.history.entries[ref.segmentId]?.[ref.stageId] ?? []
      const segment = plan.segments.find(({ id }) => id === ref.segmentId)
      const stage = plan.stages.find(({ id }) => id === ref.stageId)
      return leaf(
        `${segment?.name ?? ''}: recorded entries to ${stage?.name ?? ''}`,
        sum(counts.map((count) => count ?? 0)),
        'leads',
        'Recorded in history',
        ['history', 'entries', ref.segmentId, ref.stageId],
      )
    }
  }
}

const CONTACT_DRIVERS = ['attempts', 'minutesAnAttempt', 'minutesAConversation'] as const

function leaf(
  label: string,
  value: number | null,
  unit: FigureUnit,
  how: string,
  path: OriginNode['path'],
  from: OriginNode['from'] = [],
): OriginNode {
  return { label, value, unit, how, path, from }
}

const UNITS: Readonly<Record<DriverTarget['kind'], FigureUnit>> = {
  entries: 'leads',
  dealValue: 'money',
  rate: 'share',
  lag: 'days',
  reps: 'reps',
  leadsPerRep: 'leads',
  spend: 'money',
  sellingShare: 'share',
  attempts: 'attempts',
  minutesAnAttempt: 'minutes',
  minutesAConversation: 'minutes',
}

function driverNode(
  { plan, scenarioId, timeline }: OriginContext,
  key: DriverKey,
  month?: number,
): OriginNode {
  const target = present(targetOf(plan, key), `driver ${key}`)
  const series = seriesOf(driverOf(plan, scenarioId, key), timeline.months)
  const value = month === undefined ? sum(series) / series.length : (series[month] ?? 0)
  const node = (how: string, path: OriginNode['path'], from: readonly FigureRef[] = []): OriginNode =>
    leaf(driverLabel(plan, target), value, UNITS[target.kind], how, path, from)
  if (overridesOf(plan, scenarioId)[key] !== undefined) {
    const index = plan.scenarios.findIndex(({ id }) => id === scenarioId)
    return node(`Set in the scenario “${plan.scenarios[index]?.name ?? ''}”`, [
      'scenarios',
      index,
      'overrides',
      key,
    ])
  }
  if (!('segment' in target)) {
    const isOfHours = HOURS_DRIVERS.some((kind) => kind === target.kind)
    return node('Set in the plan', [...SALES, ...(isOfHours ? ['hours'] : []), target.kind])
  }
  const path = ['baseline', 'segments', target.segment.id]
  if (target.kind === 'entries' || target.kind === 'dealValue' || target.kind === 'spend')
    return node('Adopted by both sides', [...path, target.kind])
  const steps = [...path, 'transitions', target.stage.id]
  const { evidence, lagShares } = present(
    plan.baseline.segments[target.segment.id]?.transitions[target.stage.id],
    'step',
  )
  if (target.kind === 'lag') {
    const how =
      lagShares === undefined ? 'Adopted by both sides' : 'The mean of what a lead list shows month by month'
    return node(how, [...steps, 'lagDays'])
  }
  return evidence === null
    ? node('Adopted by both sides', [...steps, 'rate'])
    : node(
        'Adopted from history',
        [...steps, 'rate'],
        [{ figure: 'rates', at: { segmentId: target.segment.id, stage: plan.stages.indexOf(target.stage) } }],
      )
}
