import {
  agreementNeeds,
  definitionsNeeds,
  historyNeeds,
  modelNeeds,
  personasNeeds,
  planNeeds,
  type OpenPoint,
  type StepNeeds,
} from './stepNeeds.ts'
import type { Plan } from './plan.ts'

/** The steps whose state is to be read from the plan. */
export const PLAN_STEPS = ['plan', 'personas', 'definitions', 'history', 'model', 'agreement'] as const
export type PlanStep = (typeof PLAN_STEPS)[number]

/** The steps on the way through a plan, in their usual order; each can be used alone. Where signing stands, its versions tell. */
export const STEPS = [...PLAN_STEPS, 'signoff'] as const
export type Step = (typeof STEPS)[number]

/** An open point that was found by computing the plan, and how much it weighs. */
export interface FoundPoint extends OpenPoint {
  readonly severity: 'blocking' | 'warning' | 'note'
  /** What kind of point it is; without one it is a contradiction. */
  readonly code?: string
}

export interface StepPoint extends OpenPoint {
  /** Something contradicts something else, is not there yet, or is worth a look. */
  readonly kind: 'conflict' | 'missing' | 'to-check'
}

export interface StepState {
  readonly state: 'empty' | 'incomplete' | 'conflict' | 'done'
  /** Why; empty when the step is done. Conflicts come first, then what is missing. */
  readonly points: readonly StepPoint[]
}

/**
 * Where each step stands that the plan tells of.
 * @param findings what the model and the agreement have found; blocking ones make a conflict, or are still to do where only something
 * is not there yet; notes are left out
 * @param against what stands against a final version of the agreement, wherever it is put right: the agreement is not done before
 */
export function stepStates(
  plan: Plan,
  findings: readonly FoundPoint[],
  against: readonly FoundPoint[] = [],
): Readonly<Record<PlanStep, StepState>> {
  const state = (
    step: PlanStep,
    { untouched, missing }: StepNeeds,
    others: readonly FoundPoint[] = [],
  ): StepState => {
    const found = (severity: FoundPoint['severity']): FoundPoint[] =>
      findings
        .filter((finding) => finding.severity === severity && stepOf(finding.path) === step)
        .filter(({ path }) => !missing.some((other) => leadsTo(path, other.path)))
    const blocking = [...found('blocking'), ...(untouched ? [] : others)]
    const stopping = blocking.map(foundPoint)
    const conflicts = stopping.filter(({ kind }) => kind === 'conflict')
    const points = [
      ...conflicts,
      ...missing.map(pointOf('missing')),
      ...stopping.filter(({ kind }) => kind === 'missing'),
      ...found('warning').map(foundPoint),
    ]
    if (untouched) return { state: 'empty', points }
    if (conflicts.length > 0) return { state: 'conflict', points }
    return { state: points.length > 0 ? 'incomplete' : 'done', points }
  }
  return {
    plan: state('plan', planNeeds(plan)),
    personas: state('personas', personasNeeds(plan)),
    definitions: state('definitions', definitionsNeeds(plan)),
    history: state('history', historyNeeds(plan)),
    model: state('model', modelNeeds(plan)),
    agreement: state(
      'agreement',
      agreementNeeds(plan),
      against.filter(({ path }) => stepOf(path) !== 'agreement'),
    ),
  }
}

/** Something that was found, and how it counts where it is told. */
function foundPoint(finding: FoundPoint): StepPoint {
  if (finding.severity !== 'blocking') return pointOf('to-check')(finding)
  return pointOf(isGap(finding) ? 'missing' : 'conflict')(finding)
}

/** Whether something is only not there yet, rather than contradicting something else: by how its code ends. */
function isGap({ code = '' }: FoundPoint): boolean {
  return /(^one-sided|^no-capacity|-missing|-undefined|-empty|-incomplete)$/.test(code)
}

const pointOf =
  (kind: StepPoint['kind']) =>
  ({ message, path, alike }: OpenPoint): StepPoint => ({
    kind,
    message,
    path,
    ...(alike === undefined ? {} : { alike }),
  })

/** Where a step stands whose state is not in the plan. */
export function stateOfNeeds({ untouched, missing }: StepNeeds): StepState {
  const points = missing.map(pointOf('missing'))
  if (untouched) return { state: 'empty', points }
  return { state: points.length > 0 ? 'incomplete' : 'done', points }
}

/** The step on whose screen this part of the plan is changed. */
export function stepOf([place, , , driver]: readonly (string | number)[]): Step {
  switch (place) {
    case 'personas':
    case 'definitions':
    case 'history':
    case 'agreement':
    case 'signoff':
      return place
    case 'terms':
      return 'agreement'
    case 'stages':
    case 'handoffStageId':
      return 'definitions'
    case 'baseline':
      return driver === 'spend' ? 'plan' : 'model'
    case 'scenarios':
    case 'cadence':
    case 'response':
    case 'listedFigures':
    case undefined:
      return 'model'
    default:
      return 'plan'
  }
}

/** Whether something found here only says again that a part of it is missing. */
function leadsTo(path: OpenPoint['path'], missing: OpenPoint['path']): boolean {
  return path.length <= missing.length && path.every((part, index) => missing[index] === part)
}
