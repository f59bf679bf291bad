import { describe, expect, it } from 'vitest'
import { Day, Month } from '../../../shared/base/month.ts'
import { NO_DEFINITIONS } from '../../../shared/plan/definitions.ts'
import { emptyPlan } from '../../../shared/plan/emptyPlan.ts'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import { PersonaId, RejectReasonId } from '../../../shared/plan/ids.ts'
import { NO_PERSONAS } from '../../../shared/plan/personas.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import {
  PLAN_STEPS,
  stateOfNeeds,
  stepOf,
  stepStates,
  type FoundPoint,
  type PlanStep,
} from '../../../shared/plan/steps.ts'

const untouched = emptyPlan('New', Month.parse('2027-01'))
const example = examplePlan('software-company')
const complete: Plan = {
  ...example,
  personas: {
    ...NO_PERSONAS,
    profile: { ...NO_PERSONAS.profile, summary: 'Software teams of 50 to 500 people.' },
    buyers: [
      {
        id: PersonaId.parse('head-of-it'),
        name: 'Head of IT',
        jobTitles: '',
        buyingRole: 'decision-maker',
        attributes: [],
        behaviours: '',
        goals: '',
        pains: '',
        objections: '',
        disqualifiers: [],
        segmentIds: [],
      },
    ],
    reviewOn: Day.parse('2027-06-01'),
  },
  definitions: {
    ...NO_DEFINITIONS,
    rejectReasons: [
      {
        id: RejectReasonId.parse('no-budget'),
        code: 'No budget',
        meaning: '',
        evidence: '',
        treatment: 'recycle',
        nurtureTrackId: null,
        coolOffDays: 90,
      },
    ],
  },
}

const points = (plan: Plan, step: PlanStep, findings: readonly FoundPoint[] = []): readonly string[] =>
  stepStates(plan, findings)[step].points.map(({ message }) => message)

const finding = (severity: FoundPoint['severity'], ...path: (string | number)[]): FoundPoint => ({
  severity,
  message: '1,000 promised, 820 can be worked.',
  path,
})

describe('the state of a step', () => {
  it('is empty on a plan that nobody has touched, with what to do first', () => {
    const states = stepStates(untouched, [])
    expect(PLAN_STEPS.map((step) => states[step].state)).toEqual(PLAN_STEPS.map(() => 'empty'))
    expect(points(untouched, 'history')).toEqual(['Import past leads or monthly numbers, or type them.'])
  })

  it('is done where nothing is missing, without open points', () => {
    const states = stepStates(complete, [])
    expect(PLAN_STEPS.map((step) => states[step])).toEqual(
      PLAN_STEPS.map(() => ({ state: 'done', points: [] })),
    )
  })

  it('is incomplete as soon as something is there, and names what is missing', () => {
    const plan = { ...untouched, company: { ...untouched.company, name: 'Halden Software' } }
    expect(stepStates(plan, []).plan.state).toBe('incomplete')
    expect(points(plan, 'plan')).toEqual([
      'Set the revenue goal.',
      'Add what marketing promises.',
      'Add what sales promises.',
      'Name who signs for marketing.',
      'Name who signs for sales.',
    ])
  })

  it('asks for the team where what it can work is modelled', () => {
    const { sales, ...baseline } = complete.baseline
    const noReps = { ...complete, baseline: { ...baseline, sales: { ...sales, reps: [] } } }
    expect(points(noReps, 'model')).toEqual(['Add the reps who work the leads.'])
    const noLeads = { ...sales, leadsPerRep: { value: 0, changes: [] } }
    expect(points({ ...complete, baseline: { ...baseline, sales: noLeads } }, 'model')).toEqual([
      'Say how many leads a rep can work a month.',
    ])
  })

  it('names the segment and the stages that have no rate', () => {
    const drivers = complete.baseline.segments[complete.segments[1]!.id]!
    const sal = drivers.transitions[complete.stages[2]!.id]
    const none = { ...sal!, rate: { value: 0, changes: [] } }
    const segments = {
      ...complete.baseline.segments,
      webinar: { ...drivers, transitions: { ...drivers.transitions, sal: none, sql: none } },
    }
    const plan = { ...complete, baseline: { ...complete.baseline, segments } }
    expect(points(plan, 'model')).toEqual(['“Webinar” has no conversion rate after SAL, SQL.'])
  })

  it('asks for the companies that are wanted, the people, and a day to look again', () => {
    const begun = { ...complete, personas: { ...NO_PERSONAS, buyers: complete.personas.buyers } }
    expect(stepStates(begun, []).personas.state).toBe('incomplete')
    expect(points(begun, 'personas')).toEqual([
      'Describe the companies that you want as customers.',
      'Set a day to look at the personas again.',
    ])
  })

  it('asks what each stage means, what makes the hand-off, and why leads may come back', () => {
    const stages = complete.stages.map((stage, index) => ({
      ...stage,
      definition: index === 2 ? '' : stage.definition,
      entryRule: stage.id === complete.handoffStageId ? '' : stage.entryRule,
    }))
    const plan = { ...complete, stages, definitions: NO_DEFINITIONS }
    expect(stepStates(plan, []).definitions.state).toBe('incomplete')
    expect(points(plan, 'definitions')).toEqual([
      'Say what “SAL” means.',
      'Say what makes a lead “MQL”, the hand-off to sales.',
      'Say for which reasons sales may give a lead back.',
    ])
  })

  it('is in conflict where something blocking was found, which comes first', () => {
    const plan = { ...complete, people: [] }
    const states = stepStates(plan, [finding('blocking', 'commitments', 0)])
    expect(states.plan.state).toBe('conflict')
    expect(states.plan.points[0]).toEqual({
      kind: 'conflict',
      message: '1,000 promised, 820 can be worked.',
      path: ['commitments', 0],
    })
    expect(states.model.state).toBe('done')
  })

  it('does not say twice that something is missing', () => {
    const plan = { ...complete, people: [] }
    expect(stepStates(plan, [finding('blocking', 'people')]).plan.state).toBe('incomplete')
    expect(points(plan, 'plan', [finding('blocking', 'people')])).toEqual([
      'Name who signs for marketing.',
      'Name who signs for sales.',
    ])
  })

  it('is incomplete where there is something to check, and untouched by notes', () => {
    expect(stepStates(complete, [finding('warning', 'history')]).history.state).toBe('incomplete')
    expect(stepStates(complete, [finding('note', 'history')]).history.state).toBe('done')
  })
})

describe('the state of the agreement', () => {
  const conflict = { ...finding('blocking', 'commitments', 0, 'target'), code: 'promised-above-workable' }
  const gap = { ...finding('blocking', 'people'), code: 'signatory-missing' }

  it('is not done while anything stands against a final version, wherever that is put right', () => {
    const states = stepStates(complete, [conflict], [conflict])
    expect(states.agreement).toEqual({
      state: 'conflict',
      points: [{ kind: 'conflict', message: conflict.message, path: conflict.path }],
    })
    expect(states.plan.state).toBe('conflict')
    expect(states.model.state).toBe('done')
  })

  it('is incomplete, not in conflict, where something is only not there yet', () => {
    expect(stepStates(complete, [gap], [gap]).agreement.state).toBe('incomplete')
    expect(stepStates(complete, [gap], [gap]).plan.points).toMatchObject([{ kind: 'missing' }])
  })

  it('is empty on a plan that nobody has touched, whatever stands against its agreement', () => {
    const { state, points: open } = stepStates(untouched, [gap], [gap, conflict]).agreement
    expect(state).toBe('empty')
    expect(open.map(({ kind }) => kind)).not.toContain('conflict')
  })

  it('is done where nothing stands against it', () => {
    expect(stepStates(complete, [], []).agreement.state).toBe('done')
  })
})

it('is told of a step outside of the plan by what that needs', () => {
  const missing = [{ message: 'Version 1 waits for Ann.', path: ['signoff'] }]
  expect(stateOfNeeds({ untouched: true, missing }).state).toBe('empty')
  expect(stateOfNeeds({ untouched: false, missing })).toEqual({
    state: 'incomplete',
    points: [{ kind: 'missing', message: 'Version 1 waits for Ann.', path: ['signoff'] }],
  })
  expect(stateOfNeeds({ untouched: false, missing: [] })).toEqual({ state: 'done', points: [] })
})

it.each([
  [['goal', 'amounts'], 'plan'],
  [['signoff'], 'signoff'],
  [['baseline', 'sales', 'reps'], 'model'],
  [['listedFigures', 'pipeline'], 'model'],
  [['baseline', 'segments', 'webinar'], 'model'],
  [['baseline', 'segments', 'webinar', 'spend'], 'plan'],
  [['economics', 'grossMargin'], 'plan'],
  [['scenarios', 0], 'model'],
  [['cadence'], 'model'],
  [['personas', 'buyers', 0], 'personas'],
  [['stages', 2, 'definition'], 'definitions'],
  [['handoffStageId'], 'definitions'],
  [['definitions', 'rejectReasons'], 'definitions'],
  [[], 'model'],
  [['history', 'entries'], 'history'],
  [['agreement', 'owner'], 'agreement'],
  [['terms', 'cureDays'], 'agreement'],
] as const)('%s is put right on the step %s', (path, step) => {
  expect(stepOf(path)).toBe(step)
})
