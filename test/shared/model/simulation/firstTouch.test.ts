import fc from 'fast-check'
import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { simulateAtOnce } from '../../../../shared/model/simulation/simulate.ts'
import type { CommitmentChance } from '../../../../shared/model/simulation/simulated.ts'
import { inTimeOf } from '../../../../shared/model/topics/inTimeOf.ts'
import { examplePlan } from '../../../../shared/plan/examples/examplePlan.ts'
import { RepId } from '../../../../shared/plan/ids.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { planOf, type PlanParts } from '../planOf.ts'

interface Team {
  readonly entries?: number
  readonly reps?: number
  readonly onDuty?: number | null
  readonly waitingAtOpening?: number
  readonly backlog?: PlanParts['backlog']
  readonly metric?: 'first-touch-within' | 'decided-within'
}

/** 1,600 leads are handed over a month, which 20 reps of 100 leads each can work. */
function planWith({
  entries = 4000,
  reps = 20,
  onDuty = null,
  waitingAtOpening = 0,
  backlog,
  metric = 'first-touch-within',
}: Team): Plan {
  const promise =
    metric === 'decided-within'
      ? { kind: metric, minutes: 15 }
      : { kind: metric, minutes: 15, clock: 'business' as const }
  const plan = planOf({
    months: 6,
    segments: [{ entries, rates: [0.4, 0.1] }],
    reps: Array.from({ length: reps }, () => ({})),
    leadsPerRep: 100,
    backlog,
    goal: { amounts: [1] },
    commitments: [{ side: 'sales', metric: promise, minimum: 0.01, target: 0.8 }],
  })
  const response =
    onDuty === null ? null : { respondersOnDuty: onDuty, touchesAnHour: 4, waitingAtOpening, curve: null }
  return { ...plan, response }
}

function chanceWith(team: Team, trials = 400): CommitmentChance {
  return simulateAtOnce({ plan: planWith(team), scenarioId: null, seed: 1, trials }).commitments![0]!
}
const targetChance = (team: Team, trials?: number) => chanceWith(team, trials).hurdles[1]!.inOne.value

describe('the chance that a promise of a first touch is kept', () => {
  it('rises with the people on duty, from never to always', () => {
    const chances = [1, 3, 4, 5, 9].map((onDuty) => targetChance({ onDuty }))
    expect(chances).toEqual(chances.toSorted((a, b) => a - b))
    expect(chances[0]).toBe(0)
    expect(chances.at(-1)).toBe(1)
  })

  it('falls to never when more leads come than sales can work, however many are on duty', () => {
    expect(targetChance({ onDuty: 50, reps: 20 })).toBe(1)
    expect(targetChance({ onDuty: 50, reps: 14 })).toBe(0)
  })

  it('is about a share that lies around the one of the figures', () => {
    const [outlook] = inTimeOf(planWith({ onDuty: 4 }), null)
    const { spread, suggested } = chanceWith({ onDuty: 4 })
    expect(spread[0]).toBeLessThan(Math.min(...outlook!.byMonth))
    expect(spread.at(-1)).toBeGreaterThan(Math.max(...outlook!.byMonth))
    expect(suggested.target).toBe(spread[100])
  })

  it('falls when leads wait together at opening', () => {
    const [even, burst] = [0, 0.5].map(
      (waitingAtOpening) => chanceWith({ onDuty: 5, waitingAtOpening }).suggested.target,
    )
    expect(burst).toBeLessThan(even!)
  })

  it('follows from the load alone where nobody is said to be on duty for it, as does that of a decision', () => {
    for (const metric of ['first-touch-within', 'decided-within'] as const) {
      expect(targetChance({ metric, reps: 20 })).toBe(1)
      expect(targetChance({ metric, reps: 14 })).toBe(0)
    }
  })

  it('is lower in the months after leads were left waiting, where the plan lets them wait', () => {
    const backlog = { maxAgeMonths: 6, priority: [] }
    const team = { reps: 16 } as const
    expect(targetChance({ ...team, backlog })).toBeLessThan(targetChance(team))
    const waiting = chanceWith({ ...team, backlog }).hurdles[1]!
    expect(waiting.least.value).toBeLessThan(waiting.inOne.value)
    expect(waiting.least.month).not.toBe('2027-01')
  })

  it('never rises with more leads, and never falls with more reps', () => {
    const backlog = fc.constantFrom<PlanParts['backlog']>(undefined, { maxAgeMonths: 36, priority: [] })
    fc.assert(
      fc.property(
        fc.integer({ min: 500, max: 6000 }),
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom(null, 3, 6),
        backlog,
        (entries, reps, onDuty, rule) => {
          const team = { entries, reps, onDuty, backlog: rule }
          const chance = chanceWith(team, 60)
          const moreLeads = chanceWith({ ...team, entries: entries * 1.2 }, 60)
          const moreReps = chanceWith({ ...team, reps: reps + 2 }, 60)
          const slack = 1e-9
          chance.hurdles.forEach(({ inOne }, index) => {
            expect(moreLeads.hurdles[index]!.inOne.value).toBeLessThanOrEqual(inOne.value)
            expect(moreReps.hurdles[index]!.inOne.value).toBeGreaterThanOrEqual(inOne.value)
          })
          expect(moreLeads.suggested.target).toBeLessThanOrEqual(chance.suggested.target + slack)
          expect(moreReps.suggested.target).toBeGreaterThanOrEqual(chance.suggested.target - slack)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('the promises of sales in the worked example, which has more leads than it can work in seven months of twelve', () => {
  const plan = examplePlan('software-company')
  const { scenarioId } = plan.agreement
  const simulated = simulateAtOnce({ plan, scenarioId, seed: 1, trials: 2000 })
  const of = (id: string) => simulated.commitments!.find(({ commitmentId }) => commitmentId === id)!

  it('are kept in the months with room and missed in those without', () => {
    for (const id of ['first-touch', 'decided']) {
      const minimum = of(id).hurdles[0]!
      expect(minimum.inOne.value).toBeGreaterThan(0.3)
      expect(minimum.inOne.value).toBeLessThan(0.9)
      expect(minimum.least.value).toBeLessThan(0.3)
      // What is promised is more than the model would suggest.
      expect(of(id).suggested.minimum).toBeLessThan(0.7)
    }
    expect(of('first-touch').hurdles[0]!.least.month).toBe('2027-03')
  })

  it('would be kept surely with six more reps', () => {
    const more = produce(plan, (draft) => {
      const [first] = draft.baseline.sales.reps
      for (const id of ['a', 'b', 'c', 'd', 'e', 'f'])
        draft.baseline.sales.reps.push({ ...first!, id: RepId.parse(`more-${id}`) })
    })
    const chance = simulateAtOnce({ plan: more, scenarioId, seed: 1, trials: 500 }).commitments
    expect(
      chance?.find(({ commitmentId }) => commitmentId === 'first-touch')?.hurdles[1]?.inOne.value,
    ).toBeGreaterThan(0.9)
  })
})
