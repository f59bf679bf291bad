import { describe, expect, it } from 'vitest'
import { emptyPlan } from '../../../shared/plan/emptyPlan.ts'
import { Month } from '../../../shared/base/month.ts'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import { Plan } from '../../../shared/plan/plan.ts'

const plan = examplePlan('software-company')

describe('a plan that was saved before a part of it existed', () => {
  it('opens, with nothing said in the parts that came later', () => {
    const {
      driverRanges: _ranges,
      lockedDrivers: _locked,
      economics: _economics,
      listedFigures: _listed,
      personas: _personas,
      definitions: _definitions,
      cadence: _cadence,
      response: _response,
      terms: _terms,
      pastWork: _pastWork,
      ...old
    } = emptyPlan('Old', Month.parse('2027-01'))
    const { spend: _spend, revenue: _revenue, ...history } = old.history
    const {
      size: _size,
      order: _order,
      titles: _titles,
      clauses: _clauses,
      ownClauses: _ownClauses,
      appearance: _appearance,
      ...agreement
    } = old.agreement
    const stages = old.stages.map(
      ({ requiredFields: _fields, examples: _examples, counterExamples: _counter, ...stage }) => stage,
    )
    expect(Plan.parse({ ...old, agreement, history, stages })).toEqual(
      emptyPlan('Old', Month.parse('2027-01')),
    )
  })
})

describe('names in personas, definitions and listed figures', () => {
  const stranger = { pipeline: null, revenue: null, entries: { nowhere: 12 } }

  it('must be those of stages of the plan', () => {
    expect(problems({ listedFigures: stranger })).toEqual([
      'listedFigures.entries.nowhere: This plan has no such stage.',
    ])
  })

  it('must be those of nurture tracks of the plan', () => {
    const reason = {
      id: 'no-budget',
      code: 'No budget',
      meaning: '',
      evidence: '',
      treatment: 'nurture',
      nurtureTrackId: 'nowhere',
      coolOffDays: 90,
    }
    const definitions = { ...plan.definitions, rejectReasons: [reason], nurtureTracks: [] }
    expect(problems({ definitions: definitions })).toEqual([
      'definitions.rejectReasons.0.nurtureTrackId: This plan has no such nurture track.',
    ])
  })

  it('must be drivers of the plan where a range is given', () => {
    const driverRanges = { 'rate:nowhere:lead': { low: 0.1, high: 0.2 } }
    expect(problems({ driverRanges })).toEqual([
      'driverRanges.rate:nowhere:lead: This plan has no such segment.',
    ])
  })

  it('must have one amount a month where money of the past is given', () => {
    const [segment] = plan.segments
    const history = { ...plan.history, spend: { [segment?.id ?? '']: [1, 2] } }
    expect(problems({ history })).toEqual([
      `history.spend.${segment?.id}: There must be one amount for each of the ${plan.history.months} months, not 2.`,
    ])
  })
})

function problems(change: Readonly<Record<string, unknown>>): string[] {
  const parsed = Plan.safeParse({ ...plan, ...change })
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}
