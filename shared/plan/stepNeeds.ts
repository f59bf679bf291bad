import { NO_COMPANY_YET } from './emptyPlan.ts'
import { unnamedInDefinitions, unnamedInPlan } from './newNames.ts'
import type { Plan } from './plan.ts'

/** Something that a step still needs, or that does not add up, and the part of the plan where it is put right. */
export interface OpenPoint {
  readonly message: string
  readonly path: readonly (string | number)[]
  /** What is said of several points like it together, behind their number: "kinds of leads have no deal value." */
  readonly alike?: string
}

/** What a step still needs before it is done. */
export interface StepNeeds {
  /** Nobody has begun with the step. */
  readonly untouched: boolean
  readonly missing: readonly OpenPoint[]
}

const point = (message: string, ...path: (string | number)[]): OpenPoint => ({ message, path })

const when = (isMissing: boolean, message: string, ...path: (string | number)[]): OpenPoint[] =>
  isMissing ? [point(message, ...path)] : []

/** Points that are told together where there are many. */
const ofMany = (alike: string, points: readonly OpenPoint[]): OpenPoint[] =>
  points.map(({ message, path }) => ({ message, path, alike }))

const SIDES = ['marketing', 'sales'] as const

export function planNeeds(plan: Plan): StepNeeds {
  const { company, goal, segments, commitments, people } = plan
  const isNameless = company.name === NO_COMPANY_YET
  const hasNoGoal = goal.amounts.every((amount) => amount === 0)
  return {
    untouched: isNameless && hasNoGoal && people.length === 0 && commitments.length === 0,
    missing: [
      ...when(isNameless, 'Enter the name of the company.', 'company', 'name'),
      ...when(hasNoGoal, 'Set the revenue goal.', 'goal', 'amounts'),
      ...when(segments.length === 0, 'Add a segment: a kind of lead.', 'segments'),
      ...unnamedInPlan(plan),
      ...SIDES.flatMap((side) =>
        when(
          !commitments.some((commitment) => commitment.side === side),
          `Add what ${side} promises.`,
          'commitments',
          side,
        ),
      ),
      ...commitments.flatMap(({ target }, index) =>
        ofMany(
          'promises have no target.',
          when(target === null, `Commitment ${index + 1} has no target.`, 'commitments', index, 'target'),
        ),
      ),
      ...SIDES.flatMap((side) =>
        when(
          !people.some((person) => person.side === side && person.signs),
          `Name who signs for ${side}.`,
          'people',
          side,
        ),
      ),
    ],
  }
}

export function personasNeeds({ personas: { profile, buyers, reviewOn } }: Plan): StepNeeds {
  const hasNoProfile = profile.summary === '' && profile.attributes.length === 0
  return {
    untouched: hasNoProfile && buyers.length === 0,
    missing: [
      ...when(
        hasNoProfile,
        'Describe the companies that you want as customers.',
        'personas',
        'profile',
        'summary',
      ),
      ...when(
        buyers.length === 0,
        'Add a persona: somebody who takes part in a purchase.',
        'personas',
        'buyers',
      ),
      ...when(reviewOn === null, 'Set a day to look at the personas again.', 'personas', 'reviewOn'),
    ],
  }
}

export function definitionsNeeds(plan: Plan): StepNeeds {
  const { stages, handoffStageId, definitions } = plan
  const { glossary, triggerEvents, qualification, matrix, scoring, routing, rejectReasons, nurtureTracks } =
    definitions
  const lists = [glossary, triggerEvents, rejectReasons, nurtureTracks]
  const choices = [qualification, matrix, scoring, routing]
  const handoff = stages.findIndex(({ id }) => id === handoffStageId)
  const isUnruled = stages.every(({ entryRule, exitRule }) => entryRule === '' && exitRule === '')
  return {
    untouched:
      isUnruled && lists.every((list) => list.length === 0) && choices.every((choice) => choice === null),
    missing: [
      ...stages.flatMap(({ name, definition }, index) =>
        ofMany(
          'stages have no meaning yet.',
          when(definition === '', `Say what “${name}” means.`, 'stages', index, 'definition'),
        ),
      ),
      ...when(
        stages[handoff]?.entryRule === '',
        `Say what makes a lead “${stages[handoff]?.name ?? ''}”, the hand-off to sales.`,
        'stages',
        handoff,
        'entryRule',
      ),
      ...when(
        rejectReasons.length === 0,
        'Say for which reasons sales may give a lead back.',
        'definitions',
        'rejectReasons',
      ),
      ...unnamedInDefinitions(plan),
    ],
  }
}

export function historyNeeds({ history, segments }: Plan): StepNeeds {
  const untouched = history.months === 0
  return {
    untouched,
    missing: untouched
      ? [point('Import past leads or monthly numbers, or type them.', 'history')]
      : [
          ...when(history.unread.length > 0, unreadCells(history.unread.length), 'history'),
          ...segments.flatMap(({ id, name }) => {
            const recorded = Object.values(history.entries[id] ?? {}).filter((counts) =>
              counts.some((count) => count !== null),
            ).length
            const place = ['history', 'entries', id] as const
            return [
              ...ofMany(
                'kinds of leads have no history.',
                when(recorded === 0, `“${name}” has no history.`, ...place),
              ),
              ...ofMany(
                'kinds of leads have no rate yet: record entries to two stages at least.',
                when(
                  recorded === 1,
                  `“${name}” has no rate yet: record entries to two stages at least.`,
                  ...place,
                ),
              ),
            ]
          }),
        ],
  }
}

function unreadCells(count: number): string {
  return count === 1
    ? 'One cell of the history holds no number.'
    : `${count} cells of the history hold no number.`
}

export function modelNeeds({ segments, stages, baseline }: Plan): StepNeeds {
  const untouched = segments.every(({ id }) => {
    const drivers = baseline.segments[id]
    return !drivers || (drivers.entries.value === 0 && drivers.dealValue.value === 0)
  })
  const missing = segments.flatMap(({ id, name }) => {
    const drivers = baseline.segments[id]
    if (!drivers) return []
    const path = ['baseline', 'segments', id]
    const closed = stages
      .slice(0, -1)
      .filter((stage) => (drivers.transitions[stage.id]?.rate.value ?? 0) === 0)
    return [
      ...ofMany(
        'kinds of leads have no leads a month.',
        when(drivers.entries.value === 0, `“${name}” has no leads a month.`, ...path, 'entries'),
      ),
      ...ofMany(
        'kinds of leads have no deal value.',
        when(drivers.dealValue.value === 0, `“${name}” has no deal value.`, ...path, 'dealValue'),
      ),
      ...ofMany(
        'kinds of leads lack conversion rates.',
        when(
          closed.length > 0,
          `“${name}” has no conversion rate after ${closed.map((stage) => stage.name).join(', ')}.`,
          ...path,
          'transitions',
          closed[0]?.id ?? '',
          'rate',
        ),
      ),
    ]
  })
  const { reps, leadsPerRep, hours } = baseline.sales
  return {
    untouched,
    missing: [
      ...missing,
      ...when(reps.length === 0, 'Add the reps who work the leads.', 'baseline', 'sales', 'reps'),
      ...when(
        reps.length > 0 && hours === undefined && leadsPerRep.value === 0,
        'Say how many leads a rep can work a month.',
        'baseline',
        'sales',
        'leadsPerRep',
      ),
    ],
  }
}

export function agreementNeeds({ commitments, people, agreement }: Plan): StepNeeds {
  const { owner, start, end, reviews } = agreement
  return {
    untouched: commitments.length === 0 && people.length === 0 && owner === '',
    missing: [
      ...when(owner === '', 'Name who owns the agreement.', 'agreement', 'owner'),
      ...when(start === null, 'Say when the agreement starts.', 'agreement', 'start'),
      ...when(end === null, 'Say when the agreement ends.', 'agreement', 'end'),
      ...when(reviews.length === 0, 'Set a date to review the agreement.', 'agreement', 'reviews'),
    ],
  }
}
