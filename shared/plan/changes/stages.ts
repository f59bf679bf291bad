import type { Draft } from 'immer'
import { present } from '../../base/invariant.ts'
import { DriverKey, steady, type Driver, type Scenario, type Transition } from '../drivers.ts'
import { StageId, type SegmentId } from '../ids.ts'
import type { Plan } from '../plan.ts'
import { combineDrivers } from './combineDrivers.ts'
import { freshId } from './freshId.ts'
import { freshName } from './freshName.ts'

type PlanDraft = Draft<Plan>

/**
 * Puts a stage between two others. Until somebody knows better, all leads of the new stage go on to the next at once,
 * so that the figures of the plan stay as they were; history has not recorded it. Where the name is taken, a number follows it.
 * @param position of the new stage, 1 to the number of stages − 1
 */
export function addStage(plan: PlanDraft, position: number, wanted: string): StageId {
  const name = freshName(
    wanted,
    plan.stages.map((stage) => stage.name),
  )
  const id = StageId.parse(
    freshId(
      name,
      plan.stages.map((stage) => stage.id),
    ),
  )
  const { owner } = present(plan.stages[position], 'the stage after the new one')
  plan.stages.splice(position, 0, {
    id,
    name,
    definition: '',
    entryRule: '',
    exitRule: '',
    owner,
    requiredFields: '',
    examples: [],
    counterExamples: [],
    evidence: '',
    longestStayDays: null,
  })
  for (const drivers of Object.values(plan.baseline.segments)) {
    drivers.transitions[id] = { rate: steady(1), lagDays: steady(0), evidence: null }
  }
  return id
}

/**
 * Takes a stage out. The history of all other stages is kept; the rate over the gap is the product of the two rates
 * around it and the lag their sum, in the baseline and in every scenario. Without the first stage, leads enter at the
 * second, as many as reached it before.
 */
export function removeStage(plan: PlanDraft, id: StageId): void {
  const position = plan.stages.findIndex((stage) => stage.id === id)
  const before = plan.stages[position - 1]
  const isLast = position === plan.stages.length - 1
  for (const segmentId of plan.segments.map((segment) => segment.id)) {
    if (!before) enterOneLater(plan, segmentId, id)
    else if (!isLast) bridge(plan, segmentId, before.id, id)
    dropTransition(plan, segmentId, isLast && before ? before.id : id)
  }
  for (const byStage of Object.values(plan.history.entries)) delete byStage[id]
  plan.history.unread = plan.history.unread.filter(
    ({ series }) => series.kind !== 'entries' || series.stageId !== id,
  )
  plan.history.leadEvidence = plan.history.leadEvidence.filter(({ from, to }) => from !== id && to !== id)
  delete plan.baseline.sales.hours?.minutesByStage[id]
  delete plan.listedFigures.entries[id]
  plan.stages.splice(position, 1)
  moveHandoff(plan, position)
}

function enterOneLater(plan: PlanDraft, segmentId: SegmentId, first: StageId): void {
  const drivers = present(plan.baseline.segments[segmentId], 'the drivers of a segment')
  const { rate } = present(drivers.transitions[first], 'the transition of a stage')
  const entries = drivers.entries
  const rateKey = key('rate', segmentId, first)
  const entriesKey = key('entries', segmentId)
  combineOverrides(plan.scenarios, entriesKey, entries, rateKey, rate, product)
  drivers.entries = combineDrivers(entries, rate, product)
}

/** Leads from the stage before the one that goes to the one after it. */
function bridge(plan: PlanDraft, segmentId: SegmentId, before: StageId, gone: StageId): void {
  const { transitions } = present(plan.baseline.segments[segmentId], 'the drivers of a segment')
  const first = present(transitions[before], 'the transition of a stage')
  const second = present(transitions[gone], 'the transition of a stage')
  const { scenarios } = plan
  const keys = (kind: 'rate' | 'lag') => [key(kind, segmentId, before), key(kind, segmentId, gone)] as const
  const [rateBefore, rateGone] = keys('rate')
  const [lagBefore, lagGone] = keys('lag')
  combineOverrides(scenarios, rateBefore, first.rate, rateGone, second.rate, product)
  combineOverrides(scenarios, lagBefore, first.lagDays, lagGone, second.lagDays, sum)
  transitions[before] = {
    rate: combineDrivers(first.rate, second.rate, product),
    lagDays: combineDrivers(first.lagDays, second.lagDays, sum),
    evidence: null,
  } satisfies Transition
}

/** A scenario that sets one of two drivers sets the one that is made of both. */
function combineOverrides(
  scenarios: Draft<Scenario>[],
  keptKey: DriverKey,
  kept: Driver,
  goneKey: DriverKey,
  gone: Driver,
  combine: (first: number, second: number) => number,
): void {
  for (const { overrides } of scenarios) {
    const first = overrides[keptKey]
    const second = overrides[goneKey]
    if (first || second) overrides[keptKey] = combineDrivers(first ?? kept, second ?? gone, combine)
  }
}

function dropTransition(plan: PlanDraft, segmentId: SegmentId, from: StageId): void {
  delete present(plan.baseline.segments[segmentId], 'the drivers of a segment').transitions[from]
  for (const { overrides } of plan.scenarios) {
    delete overrides[key('rate', segmentId, from)]
    delete overrides[key('lag', segmentId, from)]
  }
  delete plan.driverRanges[key('rate', segmentId, from)]
  delete plan.driverRanges[key('lag', segmentId, from)]
}

/** The hand-off goes to the stage that took the place of the one that went; it is never the last. */
function moveHandoff(plan: PlanDraft, position: number): void {
  const found = plan.stages.findIndex((stage) => stage.id === plan.handoffStageId)
  const wanted = found < 0 ? position : found
  plan.handoffStageId = present(
    plan.stages[Math.min(wanted, plan.stages.length - 2)],
    'a stage before the last',
  ).id
}

function key(...parts: string[]): DriverKey {
  return DriverKey.parse(parts.join(':'))
}

const product = (first: number, second: number): number => first * second
const sum = (first: number, second: number): number => first + second
