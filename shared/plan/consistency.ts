import { DRIVER_LIMITS } from './drivers.ts'
import { periodLengths } from './goal.ts'
import type { Plan } from './plan.ts'

export interface Inconsistency {
  readonly path: (string | number)[]
  readonly message: string
}

/** What ties the parts of a plan together: names that refer to something, lists as long as they must be, no id twice. */
export function checkConsistency(plan: Plan): Inconsistency[] {
  return [
    ...doubledIds(plan),
    ...checkStages(plan),
    ...checkHistory(plan),
    ...checkBaseline(plan),
    ...checkGoal(plan),
    ...checkSalesWork(plan),
    ...checkMoneyHistory(plan),
    ...checkReferences(plan),
    ...checkLaterParts(plan),
    ...checkOverrides(plan),
  ]
}

function doubledIds(plan: Plan): Inconsistency[] {
  const lists = ['stages', 'segments', 'people', 'scenarios', 'commitments'] as const
  return [
    ...lists.flatMap((list) => doubled(plan[list], [list])),
    ...doubled(plan.baseline.sales.reps, ['baseline', 'sales', 'reps']),
  ]
}

function doubled(items: readonly { id: string }[], path: (string | number)[]): Inconsistency[] {
  const seen = new Set<string>()
  return items.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    return [{ path: [...path, index, 'id'], message: `The id "${id}" is there twice.` }]
  })
}

function checkStages(plan: Plan): Inconsistency[] {
  const position = plan.stages.findIndex((stage) => stage.id === plan.handoffStageId)
  if (position >= 0 && position < plan.stages.length - 1) return []
  return [
    {
      path: ['handoffStageId'],
      message: 'The hand-off stage is one of the stages of this plan, and not the last.',
    },
  ]
}

function checkHistory(plan: Plan): Inconsistency[] {
  const stageIds = new Set<string>(plan.stages.map((stage) => stage.id))
  const segmentIds = new Set<string>(plan.segments.map((segment) => segment.id))
  return Object.entries(plan.history.entries).flatMap(([segmentId, byStage]) => {
    if (!segmentIds.has(segmentId)) return [unknownName(['history', 'entries', segmentId], 'segment')]
    return Object.entries(byStage).flatMap(([stageId, counts]) => {
      const path = ['history', 'entries', segmentId, stageId]
      if (!stageIds.has(stageId)) return [unknownName(path, 'stage')]
      if (counts.length === plan.history.months) return []
      return [
        {
          path,
          message: `There must be one count for each of the ${plan.history.months} months, not ${counts.length}.`,
        },
      ]
    })
  })
}

function checkMoneyHistory({ history, segments }: Plan): Inconsistency[] {
  return (['spend', 'revenue'] as const).flatMap((kind) =>
    Object.entries(history[kind]).flatMap(([segmentId, amounts]) => {
      const path = ['history', kind, segmentId]
      if (!segments.some(({ id }) => id === segmentId)) return [unknownName(path, 'segment')]
      if (amounts.length === history.months) return []
      return [
        {
          path,
          message: `There must be one amount for each of the ${history.months} months, not ${amounts.length}.`,
        },
      ]
    }),
  )
}

function checkBaseline(plan: Plan): Inconsistency[] {
  const { segments } = plan.baseline
  const known = new Set<string>(plan.segments.map((segment) => segment.id))
  const leaving = plan.stages.slice(0, -1).map((stage) => stage.id)
  const strangers = Object.keys(segments)
    .filter((id) => !known.has(id))
    .map((id) => unknownName(['baseline', 'segments', id], 'segment'))
  const gaps = plan.segments.flatMap(({ id, name }): Inconsistency[] => {
    const drivers = segments[id]
    const path = ['baseline', 'segments', id]
    if (!drivers) return [{ path, message: `The segment "${name}" has no drivers.` }]
    const named = Object.keys(drivers.transitions)
    const missing = leaving.filter((stageId) => !drivers.transitions[stageId])
    const extra = named.filter((stageId) => !leaving.some((leavingId) => leavingId === stageId))
    return [
      ...missing.map((stageId) => ({
        path: [...path, 'transitions', stageId],
        message: `The segment "${name}" has no rate for this stage.`,
      })),
      ...extra.map((stageId) => unknownName([...path, 'transitions', stageId], 'stage')),
    ]
  })
  return [...strangers, ...gaps]
}

function checkGoal(plan: Plan): Inconsistency[] {
  const { period, amounts } = plan.goal
  const months = plan.horizon.months
  const expected = periodLengths(plan.goal, plan.horizon, plan.company.fiscalYearStart).length
  if (amounts.length === expected) return []
  return [
    {
      path: ['goal', 'amounts'],
      message: `A goal by ${period} over ${months} months has ${expected} amounts, not ${amounts.length}.`,
    },
  ]
}

function checkSalesWork({ stages, segments, baseline }: Plan): Inconsistency[] {
  const { hours, backlog } = baseline.sales
  const path = ['baseline', 'sales']
  return [
    ...Object.keys(hours?.minutesByStage ?? {})
      .filter((id) => !stages.some((stage) => stage.id === id))
      .map((id) => unknownName([...path, 'hours', 'minutesByStage', id], 'stage')),
    ...(backlog?.priority ?? []).flatMap((id, index) =>
      segments.some((segment) => segment.id === id)
        ? []
        : [unknownName([...path, 'backlog', 'priority', index], 'segment')],
    ),
  ]
}

function checkReferences(plan: Plan): Inconsistency[] {
  const segmentIds = new Set<string>(plan.segments.map((segment) => segment.id))
  const stageIds = new Set<string>(plan.stages.slice(0, -1).map((stage) => stage.id))
  const commitments = plan.commitments.flatMap(({ metric }, index) =>
    metric.kind === 'leads-handed-over' && metric.segmentId !== null && !segmentIds.has(metric.segmentId)
      ? [unknownName(['commitments', index, 'metric', 'segmentId'], 'segment')]
      : [],
  )
  const overrides = plan.scenarios.flatMap((scenario, index) =>
    Object.keys(scenario.overrides).flatMap((key) => {
      const [, segmentId, stageId] = key.split(':')
      const path = ['scenarios', index, 'overrides', key]
      if (segmentId !== undefined && !segmentIds.has(segmentId)) return [unknownName(path, 'segment')]
      if (stageId !== undefined && !stageIds.has(stageId)) return [unknownName(path, 'stage')]
      return []
    }),
  )
  const { scenarioId } = plan.agreement
  const unknownScenario =
    scenarioId !== null && !plan.scenarios.some((scenario) => scenario.id === scenarioId)
  return [
    ...commitments,
    ...overrides,
    ...(unknownScenario ? [unknownName(['agreement', 'scenarioId'], 'scenario')] : []),
  ]
}

/** Lists of the agreement's terms whose entries have an id. */
const TERM_LISTS = [
  'leadClasses',
  'duties',
  'guarantees',
  'reports',
  'escalation',
  'meetings',
  'responsibilities',
  'initiatives',
  'register',
] as const

/** Names in what the plan says of figures, personas and leads. */
function checkLaterParts({
  stages,
  segments,
  listedFigures,
  personas,
  definitions,
  terms,
  agreement,
  driverRanges,
}: Plan): Inconsistency[] {
  const segmentIds = new Set<string>(segments.map(({ id }) => id))
  const stageIds = new Set<string>(stages.map(({ id }) => id))
  const trackIds = new Set<string>(definitions.nurtureTracks.map(({ id }) => id))
  return [
    ...Object.keys(listedFigures.entries)
      .filter((id) => !stageIds.has(id))
      .map((id) => unknownName(['listedFigures', 'entries', id], 'stage')),
    ...Object.keys(driverRanges).flatMap((key) => {
      const [, segmentId, stageId] = key.split(':')
      const path = ['driverRanges', key]
      if (segmentId !== undefined && !segmentIds.has(segmentId)) return [unknownName(path, 'segment')]
      return stageId !== undefined && !stageIds.has(stageId) ? [unknownName(path, 'stage')] : []
    }),
    ...doubled(personas.buyers, ['personas', 'buyers']),
    ...personas.buyers.flatMap((persona, index) =>
      persona.segmentIds
        .filter((id) => !segmentIds.has(id))
        .map(() => unknownName(['personas', 'buyers', index, 'segmentIds'], 'segment')),
    ),
    ...TERM_LISTS.flatMap((list) => doubled(terms[list], ['terms', list])),
    ...doubled(Object.values(agreement.ownClauses).flat(), []).map(({ message }) => ({
      path: ['agreement', 'ownClauses'],
      message,
    })),
    ...terms.leadClasses.flatMap((leadClass, index) =>
      leadClass.segmentIds
        .filter((id) => !segmentIds.has(id))
        .map(() => unknownName(['terms', 'leadClasses', index, 'segmentIds'], 'segment')),
    ),
    ...doubled(definitions.nurtureTracks, ['definitions', 'nurtureTracks']),
    ...doubled(definitions.rejectReasons, ['definitions', 'rejectReasons']),
    ...definitions.rejectReasons.flatMap(({ nurtureTrackId }, index) =>
      nurtureTrackId === null || trackIds.has(nurtureTrackId)
        ? []
        : [unknownName(['definitions', 'rejectReasons', index, 'nurtureTrackId'], 'nurture track')],
    ),
  ]
}

/** An override lies where the driver that it stands for may lie. */
function checkOverrides(plan: Plan): Inconsistency[] {
  return plan.scenarios.flatMap((scenario, index) =>
    Object.entries(scenario.overrides).flatMap(([key, driver]) => {
      const limit = DRIVER_LIMITS[key.split(':')[0] ?? '']
      const path = ['scenarios', index, 'overrides', key]
      const values = [
        { path: [...path, 'value'], value: driver.value },
        ...driver.changes.map(({ value }, change) => ({
          path: [...path, 'changes', change, 'value'],
          value,
        })),
      ]
      return values.flatMap((place) => {
        const checked = limit?.safeParse(place.value)
        return checked?.success === false
          ? checked.error.issues.map(({ message }) => ({ path: place.path, message }))
          : []
      })
    }),
  )
}

function unknownName(path: (string | number)[], noun: string): Inconsistency {
  return { path, message: `This plan has no such ${noun}.` }
}
