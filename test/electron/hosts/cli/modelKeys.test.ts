import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { modelJson } from '../../../../electron/hosts/cli/model/modelJson.ts'
import type { ModelRequest } from '../../../../electron/hosts/cli/model/request.ts'
import { Month } from '../../../../shared/base/month.ts'
import { simulateAtOnce } from '../../../../shared/model/simulation/simulate.ts'
import { DriverKey, steady } from '../../../../shared/plan/drivers.ts'
import { examplePlan } from '../../../../shared/plan/examples/examplePlan.ts'
import { LeadRow } from '../../../../shared/plan/leadRow.ts'
import { Plan } from '../../../../shared/plan/plan.ts'
import { USUAL_HOURS } from '../../../../shared/plan/salesWork.ts'
import { projectRoot } from '../../../helpers/sources.ts'
import { planOf, WHAT_IF } from '../../../shared/model/planOf.ts'
import { describedKeys, printedKeys } from './modelKeys.ts'

const company = examplePlan('software-company')
const roberge = examplePlan('roberge')

function keysOf(plan: Plan, request: Partial<ModelRequest> = {}): string[] {
  const asked: ModelRequest = { plan, scenarioId: null, againstId: null, leads: [], ...request }
  const simulated = simulateAtOnce({ plan, scenarioId: asked.scenarioId, trials: 20, seed: 1 })
  // As a reader of the output gets it.
  return [...printedKeys(JSON.parse(JSON.stringify(modelJson(asked, simulated))))]
}

/** The company when it also says what its leads cost in hours, who waits, who gets what, and what both sides think. */
function saysAll(): Plan {
  const { baseline, definitions, response } = company
  return Plan.parse({
    ...company,
    baseline: {
      ...baseline,
      sales: {
        ...baseline.sales,
        hours: USUAL_HOURS,
        backlog: { maxAgeMonths: 1, priority: [] },
      },
    },
    response: {
      ...response,
      curve: {
        source: 'A study',
        points: [
          { minutes: 5, oddsRatio: 1 },
          { minutes: 60, oddsRatio: 0.5 },
        ],
      },
    },
    definitions: {
      ...definitions,
      blindLabels: [
        { lead: 'Ann', note: '', marketing: true, sales: true },
        { lead: 'Bob', note: '', marketing: true, sales: false },
      ],
      scoring: {
        rules: [
          {
            name: 'Industry',
            criterion: { kind: 'is', attribute: 'Industry', values: ['Zinc'] },
            points: 10,
          },
        ],
        disqualifiers: [],
        threshold: 10,
      },
      matrix: {
        fit: [{ name: 'All', from: null }],
        interest: [{ name: 'All', from: null }],
        treatments: [['Call']],
        handRaiserTreatment: 'Call at once',
      },
      routing: { takers: [{ id: 'north', name: 'North', weight: 1, cap: 100 }], rules: [] },
    },
  })
}

function withoutMatrix(plan: Plan): Plan {
  return { ...plan, definitions: { ...plan.definitions, matrix: null } }
}

/** The company had adopted its rates by the middle of 2026; the months since are new. */
function adoptedEarlier(): Plan {
  const until = Month.parse('2026-06')
  const segments = Object.entries(company.baseline.segments).map(([id, drivers]) => {
    const transitions = Object.entries(drivers.transitions).map(([stage, step]) => [
      stage,
      { ...step, evidence: step.evidence && { ...step.evidence, until } },
    ])
    return [id, { ...drivers, transitions: Object.fromEntries(transitions) }]
  })
  return Plan.parse({
    ...company,
    baseline: { ...company.baseline, segments: Object.fromEntries(segments) },
  })
}

/** Leads of two years, every tenth of them won half a year later. */
const leads = Array.from({ length: 480 }, (_, index) => {
  const month = Math.floor(index / 20)
  const day = (later: number): string =>
    `${2025 + Math.floor((month + later) / 12)}-${String(((month + later) % 12) + 1).padStart(2, '0')}-15`
  return LeadRow.parse({
    key: `${index}`,
    segment: 'demo-request',
    reached: { lead: day(0), ...(index % 10 === 0 && month < 18 ? { customer: day(6) } : {}) },
    value: 1000,
    traits: {
      attributes: {
        ...(index % 3 === 0 ? {} : { Industry: index % 4 === 0 ? 'Zinc' : 'Tin' }),
        Employees: index,
      },
      behaviours: {},
    },
  })
})

const scenarioId = (plan: Plan, index: number) => plan.scenarios[index]?.id ?? null
const funnel = { entries: 100, rates: [0.5, 0.2] }

const printed = new Set(
  [
    keysOf(company, { scenarioId: scenarioId(company, 1) }),
    keysOf(adoptedEarlier()),
    keysOf(roberge, { leads }),
    keysOf(roberge),
    keysOf({ ...saysAll(), response: null }),
    keysOf(saysAll(), { leads }),
    keysOf(withoutMatrix({ ...saysAll(), commitments: [] }), { leads: leads.slice(0, 40) }),
    // What does not exist: a goal out of reach, a step through which nobody gets, nothing at all, figures that contradict.
    keysOf(planOf({ months: 2, goal: { amounts: [10] }, segments: [{ ...funnel, lagDays: [90, 90] }] })),
    keysOf(planOf({ goal: { amounts: [10] }, segments: [{ ...funnel, rates: [0.5, 0] }] })),
    keysOf(
      planOf({
        goal: { period: 'quarter', amounts: [9, 9, 9, 9] },
        segments: [{ ...funnel, lagDays: [90, 40] }],
      }),
    ),
    keysOf(planOf({ segments: [] })),
    keysOf(planOf({ historyMonths: 1, segments: [{ ...funnel, history: [[5], [9], [1]] }] })),
    keysOf(
      planOf({ goal: { amounts: [10] }, segments: [funnel], overrides: { 'rate:segment-0:stage-0': 0 } }),
      {
        scenarioId: WHAT_IF,
      },
    ),
    // More changed drivers than every order of them can be tried.
    keysOf(
      planOf({
        goal: { amounts: [10] },
        backlog: { maxAgeMonths: 1, priority: [] },
        segments: ['s0', 's1', 's2', 's3'].map((id) => ({ id, entries: 100, rates: [0.5, 0.2] })),
        overrides: Object.fromEntries(
          ['s0', 's1', 's2', 's3'].flatMap((id) =>
            [`entries:${id}`, `dealValue:${id}`, `rate:${id}:stage-0`].map((key) => [
              DriverKey.parse(key),
              steady(0.9),
            ]),
          ),
        ),
      }),
      { scenarioId: WHAT_IF },
    ),
  ].flat(),
)
const described = describedKeys(readFileSync(join(projectRoot, 'electron/hosts/cli/model/README.md'), 'utf8'))

describe('the keys of sla model --json', () => {
  it('are all described', () => {
    expect([...printed].filter((key) => !described.has(key)).toSorted()).toEqual([])
  })

  it('are printed where they are described, each by one plan at least', () => {
    expect([...described].filter((key) => !printed.has(key)).toSorted()).toEqual([])
  })
})
