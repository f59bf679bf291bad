import { describe, expect, it } from 'vitest'
import { Month } from '../../../shared/base/month.ts'
import { listDrivers, driverValue } from '../../../shared/model/driverList.ts'
import { evaluate } from '../../../shared/model/evaluate.ts'
import { ratePosterior } from '../../../shared/model/ratePosterior.ts'
import { driversOf } from '../../../shared/model/scenario.ts'
import { steady } from '../../../shared/plan/drivers.ts'
import { Plan } from '../../../shared/plan/plan.ts'
import { changing, keyed, planOf, segmentId, stageId, WHAT_IF, type PlanParts } from './planOf.ts'

const twoSegments: PlanParts['segments'] = [
  { entries: 100, rates: [0.5, 0.2], lagDays: [10, 20], dealValue: 900 },
  { entries: 40, rates: [0.4, 0.1], dealValue: 700 },
]

describe('a scenario', () => {
  it('sets each kind of driver otherwise and leaves the rest as the baseline has it', () => {
    const plan = planOf({
      segments: twoSegments,
      leadsPerRep: 80,
      overrides: {
        'entries:segment-0': 120,
        'dealValue:segment-0': 1000,
        'rate:segment-0:stage-1': 0.3,
        'lag:segment-0:stage-0': 15,
        leadsPerRep: 90,
      },
    })
    const { segments, sales } = driversOf(plan, WHAT_IF)
    const first = segments[segmentId(0)]
    expect(first?.entries).toEqual(steady(120))
    expect(first?.dealValue).toEqual(steady(1000))
    expect(first?.transitions[stageId(0)]).toMatchObject({ rate: steady(0.5), lagDays: steady(15) })
    expect(first?.transitions[stageId(1)]).toMatchObject({ rate: steady(0.3), lagDays: steady(20) })
    expect(segments[segmentId(1)]).toEqual(plan.baseline.segments[segmentId(1)])
    expect(sales.leadsPerRep).toEqual(steady(90))
    expect(driversOf(plan, null)).toEqual(plan.baseline)
  })

  it('changes the figures that hang on its overrides', () => {
    const plan = planOf({ months: 1, segments: twoSegments, overrides: { 'rate:segment-1:stage-0': 0.8 } })
    expect(evaluate(plan, null).handoff.all[0]).toBeCloseTo(evaluate(plan, WHAT_IF).handoff.all[0]! - 16, 8)
  })
})

describe('a head count in a scenario', () => {
  const reps: NonNullable<PlanParts['reps']> = [
    {},
    { hired: Month.parse('2027-02'), rampMonths: 2, startShare: 0.5 },
    {},
  ]
  const teamOf = (overrides: NonNullable<PlanParts['overrides']>): readonly number[] =>
    evaluate(planOf({ months: 4, segments: twoSegments, reps, overrides }), WHAT_IF).repsWorking

  it('above the list adds reps who are ramped from the first month', () => {
    expect(teamOf({ reps: 5 })).toEqual([4, 4.5, 4.75, 5])
  })

  it('below the list leaves the last hired out', () => {
    expect(teamOf({ reps: 2 })).toEqual([2, 2, 2, 2])
    expect(teamOf({ reps: 0 })).toEqual([0, 0, 0, 0])
  })

  it('that changes lets reps go, and come again', () => {
    expect(teamOf({ reps: changing(2, ['2027-02', 1], ['2027-04', 4]) })).toEqual([2, 1, 1, 3.5])
  })

  it('as long as the list is the list', () => {
    expect(teamOf({ reps: 3 })).toEqual(teamOf({}))
  })
})

describe('an override that no driver could have', () => {
  it.each([
    ['rate:segment-0:stage-0', 1.2],
    ['lag:segment-0:stage-0', -1],
    ['entries:segment-0', -5],
    ['reps', 2.5],
    ['reps', 501],
  ])('%s of %d is refused with its place', (key, value) => {
    const plan = planOf({ segments: twoSegments })
    const scenarios = [{ ...plan.scenarios[0], overrides: { [key]: steady(value) } }]
    const parsed = Plan.safeParse({ ...plan, scenarios })
    expect(parsed.error?.issues.map(({ path }) => path)).toEqual([
      ['scenarios', 0, 'overrides', key, 'value'],
    ])
  })

  it('is refused in a later month as well', () => {
    const plan = planOf({ segments: twoSegments })
    const overrides = { 'rate:segment-0:stage-0': changing(0.5, ['2027-05', 3]) }
    const parsed = Plan.safeParse({ ...plan, scenarios: [{ ...plan.scenarios[0], overrides }] })
    expect(parsed.error?.issues[0]?.path.slice(-3)).toEqual(['changes', 0, 'value'])
  })
})

describe('the list of drivers', () => {
  const plan = planOf({
    segments: [
      twoSegments[0]!,
      {
        ...twoSegments[1]!,
        history: [
          [100, 100],
          [50, 52],
        ],
      },
    ],
    historyMonths: 2,
    reps: [{}, {}],
    leadsPerRep: 80,
    overrides: { 'entries:segment-1': 55, reps: 4 },
  })
  const drivers = listDrivers(plan)
  const find = (key: string) => drivers.find((driver) => driver.key === keyed(key))

  it('goes segment by segment, the team last', () => {
    expect(drivers.map(({ key }) => key)).toEqual([
      'entries:segment-0',
      'rate:segment-0:stage-0',
      'rate:segment-0:stage-1',
      'dealValue:segment-0',
      'lag:segment-0:stage-0',
      'lag:segment-0:stage-1',
      'entries:segment-1',
      'rate:segment-1:stage-0',
      'rate:segment-1:stage-1',
      'dealValue:segment-1',
      'lag:segment-1:stage-0',
      'lag:segment-1:stage-1',
      'reps',
      'leadsPerRep',
    ])
  })

  it('gives marketing what comes before the hand-off, sales the rest', () => {
    expect(find('rate:segment-0:stage-0')).toMatchObject({
      side: 'marketing',
      label: 'segment-0: Stage 0 → Stage 1',
    })
    expect(find('rate:segment-0:stage-1')?.side).toBe('sales')
    expect(find('entries:segment-0')?.side).toBe('marketing')
    expect(find('dealValue:segment-0')?.side).toBe('sales')
    expect(find('reps')?.side).toBe('sales')
  })

  it('has each baseline inside a round range, and the interval of a rate that history gives', () => {
    for (const { baseline, min, max, step } of drivers) {
      expect(baseline).toBeGreaterThanOrEqual(min)
      expect(baseline).toBeLessThanOrEqual(max)
      expect(step).toBeGreaterThan(0)
    }
    expect(find('entries:segment-0')).toMatchObject({ baseline: 100, max: 500, unit: 'leads' })
    const { low, high } = ratePosterior(200, 102)
    expect(find('rate:segment-1:stage-0')?.interval).toEqual({ low, high })
    expect(find('rate:segment-0:stage-0')?.interval).toBeNull()
  })

  it('has a value in each scenario', () => {
    expect(driverValue(plan, null, keyed('entries:segment-1'))).toBe(40)
    expect(driverValue(plan, WHAT_IF, keyed('entries:segment-1'))).toBe(55)
    expect(driverValue(plan, null, keyed('reps'))).toBe(2)
    expect(driverValue(plan, WHAT_IF, keyed('reps'))).toBe(4)
    expect(driverValue(plan, WHAT_IF, keyed('leadsPerRep'))).toBe(80)
  })
})
