import fc from 'fast-check'
import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { evaluate } from '../../../../shared/model/evaluate.ts'
import { simulateAtOnce } from '../../../../shared/model/simulation/simulate.ts'
import { examplePlan } from '../../../../shared/plan/examples/examplePlan.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { planOf, segmentId } from '../planOf.ts'

const TRIALS = 200

/** The plan with what the model suggests for one of its commitments after the other. */
function withSuggestions(plan: Plan): Plan {
  let so = plan
  for (const { id } of plan.commitments) {
    const { scenarioId } = plan.agreement
    const { commitments } = simulateAtOnce({ plan: so, scenarioId, seed: 1, trials: TRIALS })
    const suggested = commitments?.find(({ commitmentId }) => commitmentId === id)?.suggested
    so = produce(so, (draft) => {
      Object.assign(draft.commitments.find((one) => one.id === id) ?? {}, suggested)
    })
  }
  return so
}

const conflicts = (plan: Plan) =>
  evaluate(plan, plan.agreement.scenarioId).findings.filter(({ code }) => code === 'promised-above-workable')

describe('hurdles that the model suggests', () => {
  it('take away the conflict of the worked example, and bring none back', () => {
    const plan = examplePlan('software-company')
    expect(conflicts(plan)).toHaveLength(1)
    const suggested = withSuggestions(plan)
    expect(conflicts(suggested)).toEqual([])
    const [mqls, , , firstTouch] = suggested.commitments
    // In January 435 can be worked, of which 33 come from elsewhere.
    expect(mqls).toMatchObject({ target: 401, stretch: 401 })
    expect(firstTouch!.target).toBeLessThan(1)
    expect(firstTouch!.minimum).toBeLessThan(0.5)
  })

  it('say which month holds them back', () => {
    const plan = examplePlan('software-company')
    const { scenarioId } = plan.agreement
    const chances = simulateAtOnce({ plan, scenarioId, seed: 1, trials: TRIALS }).commitments!
    expect(chances[0]!.limit).toEqual({ most: 401, month: '2027-01' })
    expect(chances.find(({ commitmentId }) => commitmentId === 'first-touch')!.limit).toBeNull()
  })

  it('are held back by nothing while nobody has said what sales can work', () => {
    const plan = planOf({
      segments: [{ entries: 400, rates: [0.4, 0.1] }],
      commitments: [{ metric: { kind: 'leads-handed-over', segmentId: null } }],
    })
    const chance = simulateAtOnce({ plan, scenarioId: null, seed: 1, trials: TRIALS }).commitments![0]!
    expect(chance.limit).toBeNull()
    expect(chance.suggested.target).toBeGreaterThan(100)
  })

  it('never promise more leads than sales can work, of all kinds or by kind, by week, month or quarter', () => {
    const period = fc.constantFrom('week', 'month', 'quarter' as const)
    const metric = fc.constantFrom(
      { kind: 'leads-handed-over' as const, segmentId: null },
      { kind: 'leads-handed-over' as const, segmentId: segmentId(0) },
      { kind: 'leads-handed-over' as const, segmentId: segmentId(1) },
      { kind: 'leads-worked' as const },
    )
    const found = fc.check(
      fc.property(
        fc.tuple(fc.integer({ min: 10, max: 3000 }), fc.integer({ min: 10, max: 3000 }), fc.nat(300)),
        fc.integer({ min: 1, max: 12 }),
        fc.uniqueArray(fc.record({ metric, per: period }), {
          minLength: 1,
          maxLength: 3,
          selector: (one) => JSON.stringify(one.metric),
        }),
        ([first, second, elsewhere], reps, commitments) => {
          const plan = planOf({
            segments: [
              { entries: first, rates: [0.4, 0.1] },
              { entries: second, rates: [0.2, 0.1] },
              { entries: elsewhere, rates: [0.3, 0.1], marketingSourced: false },
            ],
            reps: Array.from({ length: reps }, () => ({})),
            leadsPerRep: 90,
            commitments,
          })
          const { handoff, workable } = evaluate(plan, null)
          // Where others alone bring more than sales can work, no promise of marketing helps.
          fc.pre(
            handoff.all.every(
              (all, month) => all - (handoff.marketing[month] ?? 0) <= (workable[month] ?? 0),
            ),
          )
          return conflicts(withSuggestions(plan)).length === 0
        },
      ),
      { numRuns: 40 },
    )
    expect(found.counterexample).toBeNull()
  })
})
