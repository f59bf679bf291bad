import { describe, expect, it } from 'vitest'
import { evaluate } from '../../../shared/model/evaluate.ts'
import { goalSeek } from '../../../shared/model/goalSeek.ts'
import { outputOf, type SeekOutput } from '../../../shared/model/seekOutputs.ts'
import { changing, each, keyed, planOf, WHAT_IF, type PlanParts } from './planOf.ts'

const parts: PlanParts = {
  months: 12,
  goal: { amounts: [600_000] },
  reps: each(0, 4).map(() => ({})),
  leadsPerRep: 30,
  segments: [{ entries: 200, rates: [0.6, 0.1], lagDays: [10, 40], dealValue: 4000 }],
}

describe('goal seek', () => {
  it.each([
    ['entries:segment-0', 'revenue', 500_000],
    ['rate:segment-0:stage-1', 'customers', 200],
    ['dealValue:segment-0', 'leads-needed', 150],
    ['lag:segment-0:stage-1', 'marketing-revenue', 450_000],
    ['rate:segment-0:stage-0', 'leads-handed-over', 1800],
    ['leadsPerRep', 'peak-utilisation', 0.8],
  ] as const)('finds the %s at which %s is %d', (key, output, value) => {
    const answer = goalSeek(planOf(parts), null, keyed(key), { output, value })
    if (answer.kind !== 'found') throw new Error('There is such a value.')
    expect(answer.output / value).toBeCloseTo(1, 9)
    const there = evaluate(planOf({ ...parts, overrides: { [key]: answer.value } }), WHAT_IF)
    expect(outputOf(output, there)! / value).toBeCloseTo(1, 9)
  })

  it('starts from the scenario, and moves later changes of the driver along', () => {
    const changed = planOf({
      months: 2,
      segments: [{ entries: 10, rates: [1, 1] }],
      overrides: { 'entries:segment-0': changing(20, ['2027-02', 40]) },
    })
    const answer = goalSeek(changed, WHAT_IF, keyed('entries:segment-0'), { output: 'customers', value: 90 })
    expect(answer).toMatchObject({ kind: 'found', value: expect.closeTo(30, 8) })
  })

  it('takes whole reps: as few as reach the goal', () => {
    expect(goalSeek(planOf(parts), null, keyed('reps'), { output: 'leads-workable', value: 2000 })).toEqual({
      kind: 'found',
      value: 6,
      output: 2160,
    })
    expect(
      goalSeek(planOf(parts), null, keyed('reps'), { output: 'peak-utilisation', value: 0.9 }),
    ).toMatchObject({
      kind: 'found',
      value: 5,
    })
    expect(
      goalSeek(planOf(parts), null, keyed('reps'), { output: 'leads-workable', value: 720 }),
    ).toMatchObject({
      kind: 'found',
      value: 2,
    })
  })

  it('says so when no value of the range does, with the one that comes nearest', () => {
    const most = goalSeek(planOf(parts), null, keyed('rate:segment-0:stage-0'), {
      output: 'leads-handed-over',
      value: 1e6,
    })
    expect(most).toMatchObject({ kind: 'none', nearest: { value: 1 } })
  })

  it('stays at today where the driver does not move the output', () => {
    expect(goalSeek(planOf(parts), null, keyed('reps'), { output: 'revenue', value: 1 })).toMatchObject({
      kind: 'none',
      nearest: { value: 4 },
    })
  })

  it('has nothing near where the output exists for no value', () => {
    const hopeless = planOf({ ...parts, goal: { amounts: [0] } })
    expect(
      goalSeek(hopeless, null, keyed('entries:segment-0'), { output: 'leads-needed', value: 9 }),
    ).toEqual({
      kind: 'none',
      nearest: null,
    })
  })

  it('takes the root that is nearest to today', () => {
    const output: SeekOutput = 'peak-utilisation'
    const plan = planOf({ ...parts, reps: [{}], leadsPerRep: 100 })
    const answer = goalSeek(plan, null, keyed('rate:segment-0:stage-0'), { output, value: 1 })
    expect(answer).toMatchObject({ kind: 'found', value: expect.closeTo(0.5, 8) })
  })
})
