import { expect, it } from 'vitest'
import { levelCheckOf } from '../../../../shared/model/topics/levelCheckOf.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { planOf, stageId, type SegmentParts } from '../planOf.ts'

const funnel: SegmentParts = { entries: 1000, rates: [0.94, 0.26, 0.76, 0.25], dealValue: 10_000 }

function planWith(
  listed: Partial<Plan['listedFigures']>,
  segments: readonly SegmentParts[] = [funnel],
): Plan {
  return { ...planOf({ segments }), listedFigures: { pipeline: null, revenue: null, entries: {}, ...listed } }
}

it('tells by how much a listed 536 MQL is too few for a pipeline of 663 opportunities', () => {
  const check = levelCheckOf(planWith({ pipeline: 6_630_000, entries: { [stageId(0)]: 536 } }), null)
  expect(check).toMatchObject({
    kind: 'levels',
    dealValue: 10_000,
    stages: [
      { needed: expect.closeTo(3569.4, 1), listed: 536, short: expect.closeTo(3033.4, 1), rate: 0.94 },
      { needed: expect.closeTo(3355.3, 1), listed: null, short: null },
      { needed: expect.closeTo(872.4, 1) },
      { needed: expect.closeTo(663, 8) },
      { needed: 0, rate: null },
    ],
  })
})

it('takes all segments in their mix', () => {
  const segments = [
    { entries: 100, rates: [0.5, 0.5], dealValue: 1000 },
    { entries: 300, rates: [0.1, 0.5], dealValue: 3000 },
  ]
  const check = levelCheckOf(planWith({ revenue: 70_000 }, segments), null)
  // 25 customers of 1,000 and 15 of 3,000 a month are 70,000.
  expect(check).toMatchObject({
    dealValue: 1750,
    stages: [
      { needed: expect.closeTo(400, 8), rate: 0.2 },
      { needed: expect.closeTo(80, 8) },
      { needed: 40 },
    ],
  })
})

it('has nothing to check without figures, and no deals to count without a deal value', () => {
  expect(levelCheckOf(planWith({}), null)).toMatchObject({
    kind: 'incomplete',
    missing: [{ path: ['listedFigures'] }],
  })
  const closesNever = [{ ...funnel, rates: [0.94, 0.26, 0.76, 0] }]
  expect(levelCheckOf(planWith({ revenue: 5 }, closesNever), null).kind).toBe('incomplete')
  expect(levelCheckOf(planWith({ entries: { [stageId(0)]: 5 } }, closesNever), null).kind).toBe('levels')
})
