import { NO_COMPANY_YET } from './emptyPlan.ts'
import type { Plan } from './plan.ts'

/** The steps on the way through a plan, in their usual order; each can be used alone. */
export const STEPS = ['plan', 'history', 'model', 'agreement'] as const
export type Step = (typeof STEPS)[number]

/** Something that a step still needs, or that does not add up, and the part of the plan where it is put right. */
export interface OpenPoint {
  readonly message: string
  readonly path: readonly (string | number)[]
}

/** An open point that was found by computing the plan, and how much it weighs. */
export interface FoundPoint extends OpenPoint {
  readonly severity: 'blocking' | 'warning' | 'note'
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
 * Where each step of a plan stands.
 * @param findings what the model and the agreement have found; blocking ones make a conflict, notes are left out
 */
export function stepStates(plan: Plan, findings: readonly FoundPoint[]): Readonly<Record<Step, StepState>> {
  const state = (step: Step, untouched: boolean, missing: readonly OpenPoint[]): StepState => {
    const found = (severity: FoundPoint['severity'], kind: StepPoint['kind']): StepPoint[] =>
      findings
        .filter((finding) => finding.severity === severity && stepOf(finding.path) === step)
        .filter(({ path }) => !missing.some((other) => leadsTo(path, other.path)))
        .map(({ message, path }) => ({ kind, message, path }))
    const conflicts = found('blocking', 'conflict')
    const points = [
      ...conflicts,
      ...missing.map(({ message, path }) => ({ kind: 'missing' as const, message, path })),
      ...found('warning', 'to-check'),
    ]
    if (untouched) return { state: 'empty', points }
    if (conflicts.length > 0) return { state: 'conflict', points }
    return { state: points.length > 0 ? 'incomplete' : 'done', points }
  }
  return {
    plan: state('plan', isPlanUntouched(plan), missingInPlan(plan)),
    history: state('history', plan.history.months === 0, missingInHistory(plan)),
    model: state('model', isModelUntouched(plan), missingInModel(plan)),
    agreement: state('agreement', isAgreementUntouched(plan), missingInAgreement(plan)),
  }
}

/** The step on whose screen this part of the plan is changed. */
export function stepOf([place, part]: readonly (string | number)[]): Step {
  switch (place) {
    case 'history':
    case 'agreement':
      return place
    case 'baseline':
      return part === 'sales' ? 'plan' : 'model'
    case 'scenarios':
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

const point = (message: string, ...path: (string | number)[]): OpenPoint => ({ message, path })

function isPlanUntouched({ company, goal, people, commitments, baseline }: Plan): boolean {
  return (
    company.name === NO_COMPANY_YET &&
    goal.amounts.every((amount) => amount === 0) &&
    people.length === 0 &&
    commitments.length === 0 &&
    baseline.sales.reps.length === 0
  )
}

function missingInPlan({ company, goal, segments, baseline, commitments, people }: Plan): OpenPoint[] {
  const { reps, leadsPerRep, hours } = baseline.sales
  const silentSides = (['marketing', 'sales'] as const).filter(
    (side) => !commitments.some((commitment) => commitment.side === side),
  )
  const unsigned = (['marketing', 'sales'] as const).filter(
    (side) => !people.some((person) => person.side === side && person.signs),
  )
  const withoutTarget = commitments.flatMap(({ target }, index) =>
    target === null ? [point(`Commitment ${index + 1} has no target.`, 'commitments', index, 'target')] : [],
  )
  return [
    ...(company.name === NO_COMPANY_YET ? [point('Enter the name of the company.', 'company', 'name')] : []),
    ...(goal.amounts.every((amount) => amount === 0)
      ? [point('Set the revenue goal.', 'goal', 'amounts')]
      : []),
    ...(segments.length === 0 ? [point('Add a segment: a kind of lead.', 'segments')] : []),
    ...(reps.length === 0
      ? [point('Add the reps who work the leads.', 'baseline', 'sales', 'reps')]
      : hours === undefined && leadsPerRep.value === 0
        ? [point('Say how many leads a rep can work a month.', 'baseline', 'sales', 'leadsPerRep')]
        : []),
    ...silentSides.map((side) => point(`Add what ${side} promises.`, 'commitments')),
    ...withoutTarget,
    ...unsigned.map((side) => point(`Name who signs for ${side}.`, 'people')),
  ]
}

function missingInHistory({ history, segments }: Plan): OpenPoint[] {
  if (history.months === 0) {
    return [point('Import past leads or monthly numbers, or type them.', 'history')]
  }
  return segments.flatMap(({ id, name }) => {
    const recorded = Object.values(history.entries[id] ?? {}).some((counts) =>
      counts.some((count) => count !== null),
    )
    return recorded ? [] : [point(`“${name}” has no history.`, 'history', 'entries', id)]
  })
}

function isModelUntouched({ segments, baseline }: Plan): boolean {
  return segments.every(({ id }) => {
    const drivers = baseline.segments[id]
    return !drivers || (drivers.entries.value === 0 && drivers.dealValue.value === 0)
  })
}

function missingInModel({ segments, stages, baseline }: Plan): OpenPoint[] {
  return segments.flatMap(({ id, name }) => {
    const drivers = baseline.segments[id]
    if (!drivers) return []
    const path = ['baseline', 'segments', id]
    const closed = stages
      .slice(0, -1)
      .filter((stage) => (drivers.transitions[stage.id]?.rate.value ?? 0) === 0)
      .map((stage) => stage.name)
    return [
      ...(drivers.entries.value === 0 ? [point(`“${name}” has no leads a month.`, ...path, 'entries')] : []),
      ...(drivers.dealValue.value === 0 ? [point(`“${name}” has no deal value.`, ...path, 'dealValue')] : []),
      ...(closed.length > 0
        ? [point(`“${name}” has no conversion rate after ${closed.join(', ')}.`, ...path, 'transitions')]
        : []),
    ]
  })
}

function isAgreementUntouched({ commitments, people, agreement }: Plan): boolean {
  return commitments.length === 0 && people.length === 0 && agreement.owner === ''
}

function missingInAgreement({ agreement }: Plan): OpenPoint[] {
  const { owner, start, end, reviews } = agreement
  return [
    ...(owner === '' ? [point('Name who owns the agreement.', 'agreement', 'owner')] : []),
    ...(start === null ? [point('Say when the agreement starts.', 'agreement', 'start')] : []),
    ...(end === null ? [point('Say when the agreement ends.', 'agreement', 'end')] : []),
    ...(reviews.length === 0 ? [point('Set a date to review the agreement.', 'agreement', 'reviews')] : []),
  ]
}
