import fc from 'fast-check'
import { produce, type Draft } from 'immer'
import { describe, expect, it } from 'vitest'
import { evaluate } from '../../../../shared/model/evaluate.ts'
import { moveStage } from '../../../../shared/plan/changes/moveStage.ts'
import { DriverKey, steady } from '../../../../shared/plan/drivers.ts'
import { examplePlan } from '../../../../shared/plan/examples/examplePlan.ts'
import { SegmentId, StageId } from '../../../../shared/plan/ids.ts'
import { Plan } from '../../../../shared/plan/plan.ts'

const example = examplePlan('software-company')
const webinar = SegmentId.parse('webinar')
const stage = (id: string) => StageId.parse(id)
const order = (plan: Plan) => plan.stages.map(({ id }) => id)
const key = (from: string) => DriverKey.parse(`rate:webinar:${from}`)
const transitions = (plan: Plan) => plan.baseline.segments[webinar]!.transitions

describe('a stage moved between others', () => {
  const after = change(example, (draft) => moveStage(draft, stage('sal'), 3))

  it('stands where it was put', () => {
    expect(order(after)).toEqual(['lead', 'mql', 'sql', 'sal', 'opportunity', 'customer'])
  })

  it('keeps the history of every stage as it was counted', () => {
    expect(after.history).toEqual(example.history)
  })

  it('takes its rate and its lag along', () => {
    for (const id of ['lead', 'mql', 'sal', 'sql', 'opportunity'].map(stage)) {
      const { rate, lagDays } = transitions(example)[id]!
      expect(transitions(after)[id]).toMatchObject({ rate, lagDays })
    }
  })

  it('loses the evidence of the rates that now lead elsewhere, and no other', () => {
    const without = Object.entries(transitions(after)).filter(([, { evidence }]) => evidence === null)
    expect(without.map(([id]) => id)).toEqual(['mql', 'sal', 'sql'])
  })

  it('leaves what scenarios say of it', () => {
    expect(after.scenarios).toEqual(example.scenarios)
  })
})

describe('another last stage', () => {
  const ranged = change(example, (draft) => {
    draft.driverRanges = { [key('opportunity')]: { low: 0.1, high: 0.3 } }
    draft.scenarios[0]!.overrides = { [key('opportunity')]: steady(0.25) }
  })
  const after = change(ranged, (draft) => moveStage(draft, stage('opportunity'), 5))

  it('hands its rate to the one that was last', () => {
    expect(order(after).slice(-2)).toEqual(['customer', 'opportunity'])
    expect(transitions(after)[stage('customer')]?.rate).toEqual(
      transitions(example)[stage('opportunity')]?.rate,
    )
    expect(transitions(after)[stage('opportunity')]).toBeUndefined()
  })

  it('hands over what scenarios and ranges say of the rate', () => {
    expect(after.scenarios[0]?.overrides).toEqual({ [key('customer')]: steady(0.25) })
    expect(after.driverRanges).toEqual({ [key('customer')]: { low: 0.1, high: 0.3 } })
  })
})

describe('the hand-off', () => {
  it('goes with its stage', () => {
    expect(change(example, (draft) => moveStage(draft, stage('mql'), 0)).handoffStageId).toBe('mql')
  })

  it('is never the last', () => {
    const after = change(example, (draft) => moveStage(draft, stage('mql'), 5))
    expect(order(after).at(-1)).toBe('mql')
    expect(after.handoffStageId).toBe('customer')
  })
})

/** What goes in and comes out of each segment, and after how many days. */
const ends = (plan: Plan) =>
  plan.segments.map(({ id }) => {
    const drivers = plan.baseline.segments[id]!
    const rates = plan.stages.slice(0, -1).map((from) => drivers.transitions[from.id]!.rate.value)
    const days = plan.stages.slice(0, -1).map((from) => drivers.transitions[from.id]!.lagDays.value)
    return {
      entries: drivers.entries.value,
      won: rates.reduce((product, rate) => product * rate, drivers.entries.value),
      days: days.reduce((total, lag) => total + lag, 0),
    }
  })

it('leaves as many leads at the start and as many customers at the end as before, wherever a stage goes', () => {
  const before = ends(example)
  fc.assert(
    fc.property(fc.constantFrom(...order(example)), fc.nat(5), (id, position) => {
      const after = change(example, (draft) => moveStage(draft, id, position))
      expect(order(after)[position]).toBe(id)
      expect(ends(after)).toEqual(
        before.map(({ entries, won, days }) => ({
          entries,
          won: expect.closeTo(won, 9),
          days: expect.closeTo(days, 9),
        })),
      )
      expect(evaluate(after, null).months).toHaveLength(12)
    }),
    { numRuns: 30 },
  )
})

function change(plan: Plan, recipe: (draft: Draft<Plan>) => void): Plan {
  return Plan.parse(
    produce(plan, (draft) => {
      recipe(draft)
    }),
  )
}
