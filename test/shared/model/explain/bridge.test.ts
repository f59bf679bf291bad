import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bridge, type Bridge } from '../../../../shared/model/explain/bridge.ts'
import { sampledShapleyShares, shapleyShares } from '../../../../shared/model/explain/shapley.ts'
import { evaluateFigures } from '../../../../shared/model/evaluate.ts'
import { isWhole, listDrivers } from '../../../../shared/model/driverList.ts'
import { outputOf, type SeekOutput } from '../../../../shared/model/seekOutputs.ts'
import { steady, type Driver } from '../../../../shared/plan/drivers.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { anyModelPlan } from '../anyModelPlan.ts'
import { each, planOf, segmentId, WHAT_IF, type PlanParts } from '../planOf.ts'

const between = (plan: Plan, output: SeekOutput = 'revenue') =>
  known(bridge({ plan, scenarioId: null }, { plan, scenarioId: WHAT_IF }, output))

function known(found: Bridge): Extract<Bridge, { kind: 'bridge' }> {
  if (found.kind === 'bridge') return found
  throw new Error(`There is no figure ${found.where}.`)
}

const amounts = ({ parts }: { parts: readonly { label: string; amount: number }[] }) =>
  parts.map(({ label, amount }) => [label, Math.round(amount * 100) / 100])

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

describe('a bridge from 200,000 to 297,000', () => {
  const plan = planOf({
    months: 1,
    segments: [{ entries: 1000, rates: [0.2, 0.1], dealValue: 10_000 }],
    overrides: {
      'entries:segment-0': 1200,
      'rate:segment-0:stage-0': 0.25,
      'rate:segment-0:stage-1': 0.09,
      'dealValue:segment-0': 11_000,
    },
  })

  it('gives each driver the mean of what it adds over all orders', () => {
    const found = between(plan)
    expect(found).toMatchObject({ from: 200_000, to: 297_000, method: { kind: 'exact' } })
    expect(amounts(found)).toEqual([
      ['segment-0: New leads a month', 44_841.67],
      ['segment-0: Stage 0 → Stage 1', 54_808.33],
      ['segment-0: Stage 1 → Stage 2', -26_158.33],
      ['segment-0: Deal value', 23_508.33],
    ])
  })

  it('goes back the way it came', () => {
    const back = known(bridge({ plan, scenarioId: WHAT_IF }, { plan, scenarioId: null }, 'revenue'))
    expect(back.parts.map(({ amount }) => amount)).toEqual(
      between(plan).parts.map(({ amount }) => expect.closeTo(-amount, 6)),
    )
  })

  it('is the same between two versions of the plan as between two scenarios', () => {
    const later = planOf({
      months: 1,
      segments: [{ entries: 1200, rates: [0.25, 0.09], dealValue: 11_000 }],
    })
    const found = known(bridge({ plan, scenarioId: null }, { plan: later, scenarioId: null }, 'revenue'))
    expect(amounts(found)).toEqual(amounts(between(plan)))
  })

  it('has no part where nothing has changed', () => {
    expect(known(bridge({ plan, scenarioId: null }, { plan, scenarioId: null }, 'revenue')).parts).toEqual([])
  })
})

describe('two versions that differ in more than drivers', () => {
  const parts: PlanParts = { months: 6, segments: [{ entries: 100, rates: [0.5, 0.2], dealValue: 1000 }] }

  it('name the rest of the plan as one part', () => {
    const before = planOf(parts)
    const after = planOf({ ...parts, months: 9, segments: [{ ...parts.segments[0]!, entries: 120 }] })
    const found = known(
      bridge({ plan: before, scenarioId: null }, { plan: after, scenarioId: null }, 'revenue'),
    )
    // Revenue is months × entries × 100: 60,000 → 108,000.
    expect(amounts(found)).toEqual([
      ['segment-0: New leads a month', 15_000],
      ['Everything else in the plan', 33_000],
    ])
  })

  it('may have other segments and stages', () => {
    const before = planOf(parts)
    const after = planOf({
      months: 6,
      segments: [
        { entries: 130, rates: [0.5, 0.5, 0.5], dealValue: 1000 },
        { entries: 10, rates: [0.1, 1, 1], dealValue: 500 },
      ],
    })
    for (const output of ['revenue', 'leads-needed', 'leads-handed-over'] as const) {
      const goal = { amounts: [1e6] }
      const found = known(
        bridge(
          { plan: { ...before, goal: { ...before.goal, ...goal } }, scenarioId: null },
          { plan: { ...after, goal: { ...after.goal, ...goal } }, scenarioId: null },
          output,
        ),
      )
      expect(total(found.parts.map(({ amount }) => amount))).toBeCloseTo(found.to - found.from, 6)
    }
  })
})

describe('an output that does not exist', () => {
  it('is said, with the side', () => {
    const parts: PlanParts = {
      goal: { amounts: [1000] },
      segments: [{ entries: 100, rates: [0.5, 0.5] }],
      overrides: { 'rate:segment-0:stage-1': 0 },
    }
    const plan = planOf(parts)
    const side = (scenarioId: typeof WHAT_IF | null) => ({ plan, scenarioId })
    expect(bridge(side(null), side(WHAT_IF), 'leads-needed')).toEqual({ kind: 'no-figure', where: 'to' })
    expect(bridge(side(WHAT_IF), side(null), 'leads-needed')).toEqual({ kind: 'no-figure', where: 'from' })
  })

  it('with only some of the changes is said as well', () => {
    const plan = planOf({
      goal: { amounts: [1000] },
      segments: [
        { entries: 100, rates: [0, 0.5] },
        { entries: 100, rates: [0.5, 0.5] },
      ],
      overrides: { 'rate:segment-0:stage-0': 0.5, 'rate:segment-1:stage-0': 0 },
    })
    expect(bridge({ plan, scenarioId: null }, { plan, scenarioId: WHAT_IF }, 'leads-needed')).toEqual({
      kind: 'no-figure',
      where: 'between',
    })
  })
})

it('sums to the difference of any output between any two scenarios', () => {
  const outputs = fc.constantFrom<SeekOutput>(
    'revenue',
    'marketing-revenue',
    'customers',
    'leads-handed-over',
    'leads-needed',
    'leads-workable',
    'peak-utilisation',
  )
  fc.assert(
    fc.property(anyModelPlan(), anyOverrides(), outputs, (plan, picks, output) => {
      const changed = withOverrides(plan, picks)
      const found = bridge(
        { plan: changed, scenarioId: null },
        { plan: changed, scenarioId: WHAT_IF },
        output,
      )
      if (found.kind === 'no-figure') return
      expect(found.from).toBe(outputOf(output, evaluateFigures(changed, null)))
      expect(found.to).toBe(outputOf(output, evaluateFigures(changed, WHAT_IF)))
      const apart = Math.abs(total(found.parts.map(({ amount }) => amount)) - (found.to - found.from))
      const size = Math.max(1, ...found.parts.map(({ amount }) => Math.abs(amount)), found.from, found.to)
      expect(apart / size).toBeLessThan(1e-9)
    }),
    { numRuns: 25 },
  )
})

describe('shares', () => {
  it('do not hang on the order in which the players are listed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 8, maxLength: 8 }),
        (values) => {
          const [first = 0, second = 0, third = 0] = shapleyShares(values, 3)
          const swapped = values.map(
            (_, choice) => values[(choice & 4) | ((choice & 1) << 1) | ((choice & 2) >> 1)]!,
          )
          expect(shapleyShares(swapped, 3)).toEqual(
            [second, first, third].map((share) => expect.closeTo(share, 4)),
          )
        },
      ),
    )
  })

  it('from orders drawn by chance come close to those of all orders, and sum exactly as well', () => {
    const exact = shapleyShares(
      each(0, 4096).map((_, choice) =>
        growthOf(each(0, 12).map((__, player) => (choice & (1 << player)) !== 0)),
      ),
      12,
    )
    const sampled = sampledShapleyShares(growthOf, 12, 200, 1) ?? []
    sampled.forEach((share, player) => expect(share / exact[player]!).toBeCloseTo(1, 1))
    expect(total(sampled)).toBeCloseTo(total(exact), 8)
    expect(sampledShapleyShares(growthOf, 12, 200, 1)).toEqual(sampled)
    expect(sampledShapleyShares(growthOf, 12, 200, 2)).not.toEqual(sampled)
  })
})

it('says how many orders it tried where more drivers changed than all orders can be tried of', () => {
  const segments = each(0, 12).map(() => ({ entries: 100, rates: [0.5, 0.5], dealValue: 10 }))
  const overrides = Object.fromEntries(
    segments.map((_, index) => [`entries:${segmentId(index)}`, 110 + index]),
  )
  const plan = planOf({ goal: { amounts: [50_000] }, segments, overrides })
  expect(between(plan, 'leads-needed').method).toEqual({ kind: 'sampled', orders: 334 })
  expect(between(plan, 'revenue').method).toEqual({ kind: 'exact' })
})

/** Something that grows by another factor with each who joins. */
function growthOf(joined: readonly boolean[]): number {
  return joined.reduce((product, is, player) => (is ? product * (1 + (player + 1) / 20) : product), 1000)
}

/** How far to move which drivers. */
function anyOverrides(): fc.Arbitrary<readonly { readonly place: number; readonly value: number }[]> {
  return fc.array(
    fc.record({ place: fc.nat({ max: 100 }), value: fc.double({ min: 0, max: 1, noNaN: true }) }),
    { maxLength: 7 },
  )
}

function withOverrides(
  plan: Plan,
  picks: readonly { readonly place: number; readonly value: number }[],
): Plan {
  const drivers = listDrivers(plan)
  const overrides: Record<string, Driver> = {}
  for (const { place, value } of picks) {
    const info = drivers[place % drivers.length]!
    const wanted = isWhole(info.unit) ? Math.round(value * 20) : value * Math.min(info.max, 2000)
    overrides[info.key] = steady(Math.max(info.min, wanted))
  }
  return {
    ...plan,
    scenarios: [{ ...plan.scenarios[0]!, overrides: { ...plan.scenarios[0]!.overrides, ...overrides } }],
  }
}
