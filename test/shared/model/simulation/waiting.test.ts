import { describe, expect, it } from 'vitest'
import { evaluate } from '../../../../shared/model/evaluate.ts'
import { simulateAtOnce } from '../../../../shared/model/simulation/simulate.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { hoursOfLeads } from '../hours/sixReps.ts'
import { each, planOf, segmentId, stageId, WHAT_IF } from '../planOf.ts'
import { momentsOf, runAll, withEvidence } from './simulated.ts'

const SEGMENTS = [
  {
    entries: 900,
    rates: [0.5, 0.4, 0.5],
    lagDays: [10, 20, 40],
    dealValue: 1000,
    history: [each(900, 6), each(450, 6), each(180, 6), each(90, 6)],
  },
  { entries: 400, rates: [0.6, 0.3, 0.4], lagDays: [5, 20, 30], dealValue: 3000 },
]

function planWith(
  leadsPerRep: number,
  hours?: typeof hoursOfLeads,
  overrides: Record<string, number> = {},
): Plan {
  const plan = planOf({
    months: 8,
    historyMonths: 6,
    segments: SEGMENTS,
    reps: each(0, 4).map(() => ({})),
    leadsPerRep,
    hours,
    overrides,
    backlog: { maxAgeMonths: 1, priority: [segmentId(1)] },
    goal: { amounts: [2_500_000], sourcedShare: 1, confidence: 0.8 },
    commitments: [{ metric: { kind: 'leads-worked' }, side: 'sales', target: 10 }],
  })
  // Rates known so well that only leads and deals vary.
  return withEvidence(
    plan,
    [0.5, 0.4, 0.5].map((rate) => ({ trials: 1e7, successes: rate * 1e7 })),
  )
}

describe('trials of a plan whose leads wait for sales', () => {
  it.each([
    ['leads a rep', planWith(120)],
    ['hours', planWith(0, hoursOfLeads)],
  ])('win what the figures say where far too many leads come, by %s', (_, plan) => {
    const figures = evaluate(plan, null)
    expect(figures.backlog?.expired.at(-1)).toBeGreaterThan(50)
    runAll(plan, 3, 3000).customers.forEach((month, t) => {
      const { mean, meanError } = momentsOf([...month])
      // By hours a trial's own mix moves what can be worked a little.
      expect(Math.abs(mean - figures.customers[t]!)).toBeLessThan(
        4 * meanError + 0.01 * figures.customers[t]!,
      )
    })
  })

  it('never work more than sales can', () => {
    const { sales } = runAll(planWith(120), 3, 200)
    for (const month of sales!.worked) expect(Math.max(...month)).toBeLessThanOrEqual(480 + 1e-9)
  })

  it('bring as much as if no lead waited where sales can work all', () => {
    const plan = planWith(100_000)
    const { backlog: _, ...sales } = plan.baseline.sales
    const free = { ...plan, baseline: { ...plan.baseline, sales } }
    const [queued, unbounded] = [plan, free].map((of) =>
      runAll(of, 4, 5000).customers.map((month) => momentsOf([...month])),
    )
    queued!.forEach(({ mean, meanError, deviation }, t) => {
      expect(Math.abs(mean - unbounded![t]!.mean)).toBeLessThan(6 * meanError)
      expect(deviation / unbounded![t]!.deviation).toBeCloseTo(1, 1)
    })
  })

  it('never lose a customer when a rate rises and sales can work all', () => {
    const [fewer, more] = [0.3, 0.5].map((rate) => {
      const overrides = { [`rate:${segmentId()}:${stageId(1)}`]: rate }
      return runAll(planWith(100_000, undefined, overrides), 5, 50, WHAT_IF).customers
    })
    fewer!.forEach((month, t) =>
      month.forEach((count, trial) => expect(more![t]![trial]!).toBeGreaterThanOrEqual(count)),
    )
  })

  it('count leads worked as worked, and say when capacity keeps the goal out of reach', () => {
    const { promise, commitments, overload } = simulateAtOnce({
      plan: planWith(120),
      scenarioId: null,
      seed: 1,
      trials: 300,
    })
    expect(commitments?.[0]?.spread.at(-1)).toBeCloseTo(480, 9)
    expect(overload.ever.value).toBe(1)
    if (promise?.kind !== 'limited-by-capacity') throw new Error(promise?.kind)
    expect(promise.message).toContain('0 of 100 trials')
    const enough = simulateAtOnce({ plan: planWith(100_000), scenarioId: null, seed: 1, trials: 300 }).promise
    expect(enough).toMatchObject({ kind: 'reachable' })
  })
})
