import { createFormat, type Format } from '../../base/format.ts'
import { sum } from '../../base/sum.ts'
import { listDrivers, type DriverInfo } from '../../model/driverList.ts'
import { driftOfRates, type Drift } from '../../model/driftOfRates.ts'
import { evaluateFigures, type PlainFigures } from '../../model/evaluate.ts'
import { driverOf } from '../../model/scenario.ts'
import type { Plan } from '../../plan/plan.ts'
import { agreementContext } from '../compose.ts'
import type { Words } from '../draft.ts'
import { meanOf } from '../mean.ts'
import { hurdlesOf } from '../promises/commitmentWords.ts'
import { metricWords } from '../promises/metricWords.ts'
import { placedCommitments, SIDE_NAMES } from '../promises/placedCommitment.ts'
import { ANY_MOMENT, changedParts, type ChangedPart } from './wordingDrift.ts'

/** A figure that reads otherwise than in the plan that a version was frozen with; null where there is none. */
export interface ChangedFigure {
  readonly label: string
  readonly before: string | null
  readonly now: string | null
}

/** A rate that a version rests on and that later months speak against. */
export interface DoubtedRate {
  readonly label: string
  /** The rate as it was agreed; null where the later counts contradict themselves. */
  readonly agreed: string | null
  /** What the months since have shown, such as "2 of 90 since Jan 2027". */
  readonly seen: string
}

/** What has become otherwise since a version was frozen. */
export interface PlanDrift {
  /** What each side promises, hurdle by hurdle. */
  readonly promises: readonly ChangedFigure[]
  /** What the agreement would say in other words: clauses, names, terms, sections that came or went. Mere figures are told below. */
  readonly parts: readonly ChangedPart[]
  /** What the plan comes to: goal, need, what sales can work. */
  readonly figures: readonly ChangedFigure[]
  /** What is assumed: rates, volumes, values, lags, reps. */
  readonly drivers: readonly ChangedFigure[]
  readonly rates: readonly DoubtedRate[]
}

/**
 * How far a plan has moved away from the one that a version of its agreement was frozen with, each by the scenario that its
 * agreement states. Figures are told apart as they read, in the locale and currency of the version. Rates are held against the
 * months of history that have come in since.
 */
export function planDrift(then: Plan, now: Plan): PlanDrift {
  const format = createFormat(then.company.locale, then.company.currency)
  return {
    promises: changed(promiseTexts(then), promiseTexts(now)),
    parts: changedParts(then, now),
    figures: changed(figureTexts(then, format), figureTexts(now, format)),
    drivers: changed(driverTexts(then, format), driverTexts(now, format)),
    rates: driftOfRates(then, now.history).flatMap(({ segmentId, from, to, drift }) => {
      const segment = then.segments.find(({ id }) => id === segmentId)?.name ?? ''
      const [left, next] = [from, to].map((id) => then.stages.find((stage) => stage.id === id)?.name)
      return doubtOf(`${segment}: ${left} → ${next}`, drift, format)
    }),
  }
}

/** How many things have moved. */
export function countOf({ promises, parts, figures, drivers, rates }: PlanDrift): number {
  return promises.length + parts.length + figures.length + drivers.length + rates.length
}

type Texts = ReadonlyMap<string, string>

/** In the order of the plan as it is now; what is gone comes last. */
function changed(then: Texts, now: Texts): ChangedFigure[] {
  return [...new Set([...now.keys(), ...then.keys()])]
    .map((label) => ({ label, before: then.get(label) ?? null, now: now.get(label) ?? null }))
    .filter((figure) => figure.before !== figure.now)
}

function figureTexts(plan: Plan, format: Format): Texts {
  const { scenarioId } = plan.agreement
  const figures = evaluateFigures(plan, scenarioId)
  const known: [string, string | null][] = [
    ['Revenue goal', format.money(figures.goal.total)],
    ['New leads a month that the goal needs', needText(figures, format)],
    ['Leads a month that marketing expects to hand over', format.count(meanOf(figures.handoff.marketing))],
    ['Leads a month that sales can work', format.count(meanOf(figures.workable))],
    ['Expected revenue', format.money(sum(figures.revenue))],
  ]
  return new Map(known.flatMap(([label, text]) => (text === null ? [] : [[label, text]])))
}

function needText({ need }: PlainFigures, format: Format): string | null {
  return need.kind === 'reachable' ? format.count(need.entriesAMonth) : null
}

const HURDLES = ['minimum', 'target', 'stretch'] as const

function promiseTexts(plan: Plan): Texts {
  const context = agreementContext(plan, ANY_MOMENT)
  return new Map(
    placedCommitments(plan).flatMap((placed) => {
      const { side, per } = placed.commitment
      const label = plainWords(metricWords(placed, context).label)
      const hurdles = hurdlesOf(placed, context)
      return HURDLES.flatMap((hurdle): [string, string][] => {
        const field = hurdles[hurdle]
        return field === null
          ? []
          : [[`${SIDE_NAMES[side]}: ${label}, ${hurdle} a ${per}`, plainWords([field])]]
      })
    }),
  )
}

function plainWords(words: Words): string {
  return words.map((word) => (word.kind === 'link' ? word.otherwise : word.text)).join('')
}

function driverTexts(plan: Plan, format: Format): Texts {
  return new Map(
    listDrivers(plan).map((info) => {
      const { value, changes } = driverOf(plan, plan.agreement.scenarioId, info.key)
      const later = changes.map(
        (change) => `${valueText(change.value, info, format)} from ${format.month(change.from)}`,
      )
      return [info.label, [valueText(value, info, format), ...later].join(', ')]
    }),
  )
}

function valueText(value: number, { unit }: DriverInfo, format: Format): string {
  switch (unit) {
    case 'share':
      return format.share(value)
    case 'money':
      return format.money(value)
    case 'days':
      return value === 1 ? '1 day' : `${format.number(value, 1)} days`
    case 'minutes':
      return `${format.number(value, 1)} min`
    case 'leads':
    case 'reps':
    case 'attempts':
      return format.number(value, 1)
  }
}

function doubtOf(label: string, drift: Drift, format: Format): DoubtedRate[] {
  if (drift.kind !== 'tested' && drift.kind !== 'contradiction') return []
  if (drift.kind === 'tested' && !drift.hasChanged) return []
  const seen = `${format.count(drift.successes)} of ${format.count(drift.trials)} since ${format.month(drift.since)}`
  return [{ label, agreed: drift.kind === 'tested' ? format.share(drift.rate) : null, seen }]
}
