import { describe, expect, it } from 'vitest'
import { originOf, type FigurePlace, type Origin } from '../../../../shared/model/explain/origin.ts'
import type { FigureName } from '../../../../shared/model/explain/figureWords.ts'
import { SEED_USUAL, simulateAtOnce, TRIALS_USUAL } from '../../../../shared/model/simulation/simulate.ts'
import { firstTouchOf } from '../../../../shared/model/topics/firstTouchOf.ts'
import { steady } from '../../../../shared/plan/drivers.ts'
import { CommitmentId } from '../../../../shared/plan/ids.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { planOf, segmentId } from '../planOf.ts'

/** February 2027 with 20 working days of 8 hours: 1,600 leads, 30 of them customers. */
function february(): Plan {
  const plan = planOf({
    start: '2027-02',
    months: 1,
    segments: [{ entries: 1600, rates: [1, 30 / 1600], dealValue: 10_000 }],
    reps: [{}],
    leadsPerRep: 1664,
    commitments: [
      { side: 'sales', metric: { kind: 'first-touch-within', minutes: 60, clock: 'business' }, target: 0.9 },
      { side: 'sales', metric: { kind: 'first-touch-within', minutes: 5, clock: 'business' }, target: 0.9 },
    ],
  })
  plan.baseline.segments[segmentId()]!.spend = steady(60_000)
  return {
    ...plan,
    economics: { monthlyValue: 800, grossMargin: 0.8, engagementMonths: 24, salesCostAMonth: 90_000 },
    listedFigures: { pipeline: null, revenue: 300_000, entries: {} },
    response: { respondersOnDuty: 3, touchesAnHour: 4, waitingAtOpening: 0, curve: null },
  }
}

const valuesOf = (origin: Origin): (number | null)[] => origin.inputs().map(({ value }) => value)

function from(figure: FigureName, at: FigurePlace = {}): { value: number; inputs: number[] } {
  const origin = originOf(february(), null, figure, at)
  return { value: origin.value ?? Number.NaN, inputs: valuesOf(origin).map((value) => value ?? Number.NaN) }
}

describe('the figures of a topic can be worked out from what they name', () => {
  it('of money', () => {
    const { value, inputs } = from('money.customerAcquisitionCost')
    const [spend, salesCost, customers] = inputs
    expect([spend, salesCost, customers]).toEqual([60_000, 90_000, expect.closeTo(30, 8)])
    expect(value).toBeCloseTo((spend! + salesCost!) / customers!, 8)
    const life = from('money.lifetimeValue')
    expect(life.value).toBeCloseTo(
      life.inputs.reduce((product, factor) => product * factor, 1),
      8,
    )
    const perLead = from('money.costPerLead', { segmentId: segmentId() })
    expect(perLead).toEqual({ value: 37.5, inputs: [60_000, 1600] })
  })

  it('of the first touch, for the promise that is meant', () => {
    const { value, inputs } = from('firstTouch.arrivalsAnHour', { month: 0 })
    expect([value, ...inputs]).toEqual([10, 1600, 160])
    const second = CommitmentId.parse('commitment-1')
    const within = from('firstTouch.within', { month: 0, commitmentId: second })
    const [waiting, arrivals, responders, touches, minutes] = within.inputs
    expect([responders, touches, minutes]).toEqual([3, 4, 5])
    expect(waiting).toBeCloseTo(0.702247, 6)
    const rest = waiting! * Math.exp((-(responders! * touches! - arrivals!) * minutes!) / 60)
    expect(within.value).toBeCloseTo(1 - rest, 10)
    expect(within.value).toBeCloseTo(firstTouchOf(february(), null).promises[1]?.months[0]?.within ?? 0, 10)
  })

  it('of listed figures, stage by stage', () => {
    const { value, inputs } = from('levelCheck.needed', { stage: 1 })
    const [below, rate] = inputs
    expect(below).toBeCloseTo(30, 8)
    expect(value).toBeCloseTo(below! / rate!, 6)
  })
})

it('is of a single month or of all leads of the horizon', () => {
  expect(from('pace.onTime', { month: 0 }).value).toBeCloseTo(1, 8)
  expect(from('pace.onTime').value).toBeCloseTo(from('pace.onTime', { month: 0 }).value, 8)
  expect(from('pace.idle').value).toBeCloseTo(from('pace.idle', { month: 0 }).value, 8)
})

it('is no figure where the plan does not say enough', () => {
  const silent = planOf({ segments: [{ entries: 1, rates: [0.5, 0.5] }] })
  const names = ['money.spend', 'money.lifetimeValue', 'firstTouch.within', 'tradeOff.leads'] as const
  for (const name of [...names, 'definitionTest.kappa', 'levelCheck.needed'] as const) {
    expect(originOf(silent, null, name).value).toBeNull()
  }
})

describe('the figures of a simulation', () => {
  it('are those of the usual trials, and name what they rest on', () => {
    const plan = february()
    const figures = simulateAtOnce({ plan, scenarioId: null, seed: SEED_USUAL, trials: TRIALS_USUAL })
    const chance = originOf(plan, null, 'trials.goalChance')
    expect(chance.value).toBe(figures.goal.chance.value)
    expect(chance.inputs().map(({ label }) => label)).toEqual([
      'Marketing’s part of the goal',
      expect.stringContaining('evenue'),
    ])
    const need = originOf(plan, null, 'trials.need')
    expect(need.value).toBe(figures.promise?.kind === 'reachable' ? figures.promise.entriesAMonth : null)
    expect(need.inputs()[0]).toMatchObject({ value: plan.goal.confidence, path: ['goal', 'confidence'] })
    const promise = originOf(plan, null, 'trials.promiseChance')
    expect(promise.value).toBe(figures.commitments?.[0]?.hurdles[0]?.inOne.value ?? null)
  })
})
