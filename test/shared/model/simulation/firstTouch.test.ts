import { describe, expect, it } from 'vitest'
import { simulateAtOnce } from '../../../../shared/model/simulation/simulate.ts'
import type { CommitmentChance } from '../../../../shared/model/simulation/simulated.ts'
import { firstTouchOf } from '../../../../shared/model/topics/firstTouchOf.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { planOf } from '../planOf.ts'

function planWith(respondersOnDuty: number | null, target = 0.8, waitingAtOpening = 0): Plan {
  const plan = planOf({
    months: 6,
    segments: [{ entries: 4000, rates: [0.4, 0.1] }],
    goal: { amounts: [1] },
    commitments: [
      {
        side: 'sales',
        metric: { kind: 'first-touch-within', minutes: 15, clock: 'business' },
        minimum: 0.01,
        target,
      },
    ],
  })
  const response = {
    respondersOnDuty: respondersOnDuty ?? 0,
    touchesAnHour: 4,
    waitingAtOpening,
    curve: null,
  }
  return { ...plan, response: respondersOnDuty === null ? null : response }
}

function chanceWith(...parts: Parameters<typeof planWith>): CommitmentChance | undefined {
  return simulateAtOnce({ plan: planWith(...parts), scenarioId: null, seed: 1, trials: 400 }).commitments?.[0]
}

describe('the chance that a promise of a first touch is kept', () => {
  it('rises with the people on duty, from never to always', () => {
    const chances = [1, 3, 4, 5, 9].map((people) => chanceWith(people)?.hurdles[1]?.inOne.value ?? Number.NaN)
    expect(chances).toEqual(chances.toSorted((a, b) => a - b))
    expect(chances[0]).toBe(0)
    expect(chances.at(-1)).toBe(1)
  })

  it('is about a share that lies around the one of the figures', () => {
    const plan = planWith(4)
    const months = firstTouchOf(plan, null).promises[0]!.months.map((month) => month!.within)
    const spread = chanceWith(4)!.spread
    expect(spread[0]).toBeLessThan(Math.min(...months))
    expect(spread.at(-1)).toBeGreaterThan(Math.max(...months))
    expect(chanceWith(4)!.suggested.target).toBe(spread[100])
  })

  it('falls when leads wait together at opening', () => {
    const [even, burst] = [0, 0.5].map((waiting) => chanceWith(5, 0.8, waiting)!.suggested.target)
    expect(burst).toBeLessThan(even!)
  })

  it('is not told where nobody is said to make the first touch', () => {
    expect(chanceWith(null)).toBeUndefined()
  })
})
