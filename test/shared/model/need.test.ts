import { describe, expect, it } from 'vitest'
import { evaluate } from '../../../shared/model/evaluate.ts'
import { levelCheck } from '../../../shared/model/levelCheck.ts'
import { changing, each, planOf, segmentId, stageId, type PlanParts, type SegmentParts } from './planOf.ts'

const demo: SegmentParts = {
  entries: 30,
  rates: [0.5, 0.3, 0.2],
  lagDays: [5, 20, 45],
  dealValue: 24_000,
}
const ebook: SegmentParts = {
  entries: 70,
  rates: [0.15, 0.2, 0.15],
  lagDays: [15, 30, 60],
  dealValue: 18_000,
}
const twoSegments: PlanParts = { segments: [demo, ebook], goal: { amounts: [1_200_000], sourcedShare: null } }

function needOf(parts: PlanParts) {
  return evaluate(planOf(parts), null).need
}

function entriesNeeded(parts: PlanParts): number {
  const need = needOf(parts)
  if (need.kind !== 'reachable') throw new Error(`The goal is ${need.kind}.`)
  return need.entriesAMonth
}

describe('leads that the goal needs', () => {
  it('are more with lag than a steady state says', () => {
    const need = needOf(twoSegments)
    expect(need).toMatchObject({
      kind: 'reachable',
      entriesAMonth: expect.closeTo(465.107839, 6),
      steadyEntriesAMonth: expect.closeTo(366.703337, 6),
    })
  })

  it('follow the seasonality of entries', () => {
    const entrySeasonality = [0.8, 0.8, 0.9, 1, 1.1, 1.2, 1.2, 1.1, 1, 1, 0.95, 0.95]
    const seasonal = { ...twoSegments, goal: { ...twoSegments.goal, entrySeasonality } }
    expect(entriesNeeded(seasonal)).toBeCloseTo(460.528499, 6)
  })

  it('are fewer when leads are on their way already', () => {
    const carrying: PlanParts = {
      ...twoSegments,
      historyMonths: 4,
      segments: [
        { ...demo, history: [each(120, 4)] },
        { ...ebook, history: [each(300, 4)] },
      ],
    }
    expect(evaluate(planOf(carrying), null).carriedRevenue).toBeCloseTo(282_529.77, 2)
    expect(entriesNeeded(carrying)).toBeCloseTo(355.602162, 6)
  })

  it("are 1,000 a month for Roberge's team, by its level check and by the plan", () => {
    const rates = [50 / 100, 30 / 50, 15 / 30, 5 / 15]
    const needed = levelCheck([null, null, null, null, 40_000 / 800], each(0, 5), rates).map(
      (fit) => fit.needed,
    )
    expect(needed).toEqual([1000, 500, 300, 150, 50].map((n) => expect.closeTo(n, 8)))
    expect(
      entriesNeeded({
        months: 1,
        segments: [{ entries: 7, rates, dealValue: 800 }],
        goal: { amounts: [40_000] },
      }),
    ).toBeCloseTo(1000, 8)
  })

  it('do not depend on how many are planned, only on their mix', () => {
    const more = {
      ...twoSegments,
      segments: [
        { ...demo, entries: 300 },
        { ...ebook, entries: 700 },
      ],
    }
    expect(entriesNeeded(more)).toBeCloseTo(465.107839, 6)
  })

  it('keep the course of a plan that grows', () => {
    const growing: PlanParts = {
      months: 2,
      segments: [{ entries: changing(10, ['2027-02', 30]), rates: [1, 0.5] }],
      goal: { amounts: [100] },
    }
    expect(needOf(growing)).toMatchObject({ entriesAMonth: 100, handoff: [50, 150] })
  })

  it("take marketing's share of the goal where there is one", () => {
    expect(entriesNeeded({ ...twoSegments, goal: { amounts: [1_200_000], sourcedShare: 0.5 } })).toBeCloseTo(
      465.107839 / 2,
      6,
    )
  })

  it('take off what other segments bring only where no share is set', () => {
    const partner: SegmentParts = { entries: 10, rates: [1, 1, 1], dealValue: 1000, marketingSourced: false }
    const withPartner = { ...twoSegments, segments: [demo, ebook, partner] }
    expect(entriesNeeded(withPartner)).toBeCloseTo((465.107839 * (1_200_000 - 120_000)) / 1_200_000, 6)
    expect(entriesNeeded({ ...withPartner, goal: { amounts: [1_200_000], sourcedShare: 1 } })).toBeCloseTo(
      465.107839,
      6,
    )
  })

  it('are none when what is on its way is enough', () => {
    const enough: PlanParts = {
      months: 1,
      historyMonths: 1,
      segments: [{ entries: 10, rates: [1, 1], lagDays: [30.4375, 0], history: [[50]] }],
      goal: { amounts: [50] },
    }
    expect(needOf(enough)).toMatchObject({ kind: 'reachable', entriesAMonth: 0, handoff: [50] })
  })
})

describe('a goal by period', () => {
  const steady: SegmentParts = { entries: 10, rates: [1, 1] }

  it('is met to the end of every period, at the one that asks for most', () => {
    expect(
      entriesNeeded({ months: 6, segments: [steady], goal: { period: 'quarter', amounts: [90, 30] } }),
    ).toBeCloseTo(30, 8)
    expect(
      entriesNeeded({ months: 6, segments: [steady], goal: { period: 'quarter', amounts: [30, 90] } }),
    ).toBeCloseTo(20, 8)
  })

  it('has a last quarter of what is left of the horizon', () => {
    const plan = planOf({ months: 5, segments: [steady], goal: { period: 'quarter', amounts: [30, 40] } })
    expect(evaluate(plan, null).goal.cumulative).toEqual([10, 20, 30, 50, 70])
  })

  it('names the periods that no new lead can reach, and meets the others', () => {
    const late: SegmentParts = { entries: 10, rates: [1, 1], lagDays: [61, 0] }
    expect(
      needOf({ months: 4, segments: [late], goal: { period: 'month', amounts: [5, 5, 5, 5] } }),
    ).toMatchObject({
      kind: 'reachable',
      outOfReach: [
        { by: '2027-01', firstPossible: '2027-03' },
        { by: '2027-02', firstPossible: '2027-03' },
      ],
    })
  })
})

describe('a goal that cannot be reached', () => {
  it('names the rate that lets nobody through', () => {
    expect(needOf({ segments: [{ entries: 100, rates: [0.5, 0] }], goal: { amounts: [1000] } })).toEqual({
      kind: 'unreachable',
      segmentId: segmentId(),
      stageId: stageId(1),
    })
  })

  it('names the weakest rate when next to nobody gets through', () => {
    expect(needOf({ segments: [{ entries: 100, rates: [0.5, 1e-300] }], goal: { amounts: [1000] } })).toEqual(
      { kind: 'unreachable', segmentId: segmentId(), stageId: stageId(1) },
    )
  })

  it('says when the first revenue can land if that is after the plan', () => {
    expect(
      needOf({
        months: 2,
        segments: [{ entries: 100, rates: [1, 1], lagDays: [80, 40] }],
        goal: { amounts: [9] },
      }),
    ).toEqual({ kind: 'out-of-reach', by: '2027-02', firstPossible: '2027-04' })
  })

  it.each([
    [
      'a segment that marketing sources',
      { segments: [{ entries: 9, rates: [1, 1], marketingSourced: false }] },
    ],
    ['a revenue goal', { segments: [{ entries: 9, rates: [1, 1] }], goal: { amounts: [0] } }],
    ['a number of leads that enter', { segments: [{ entries: 0, rates: [1, 1] }] }],
    ['a deal value above 0', { segments: [{ entries: 9, rates: [1, 1], dealValue: 0 }] }],
  ])('misses %s', (missing, parts) => {
    expect(needOf({ goal: { amounts: [1000] }, ...parts })).toEqual({ kind: 'incomplete', missing })
  })
})

describe('level check', () => {
  it('says by how much the stages of a plan contradict its own rates', () => {
    const fits = levelCheck([null, null, null, 663], [536, null, null, 663], [0.94, 0.26, 0.76])
    expect(fits.map(({ needed }) => needed)).toEqual(
      [3569.4, 3355.3, 872.4, 663].map((n) => expect.closeTo(n, 1)),
    )
    expect(fits[0]?.short).toBeCloseTo(3033.4, 1)
    expect(fits[3]?.short).toBe(0)
  })

  it('asks each stage for the more of its own target and what the stages below need', () => {
    expect(levelCheck([null, 50, 10], [null, null, null], [0.5, 0.5]).map(({ needed }) => needed)).toEqual([
      100, 50, 10,
    ])
  })

  it('has no number for a stage above a rate of 0', () => {
    expect(levelCheck([null, null, 10], [500, 500, 10], [0.5, 0])).toEqual([
      { needed: null, listed: 500, short: null },
      { needed: null, listed: 500, short: null },
      { needed: 10, listed: 10, short: 0 },
    ])
  })
})

/** Demo requests and ebook leads that one rep works, or lets wait for a month. */
function waitingFor(leadsPerRep: number): PlanParts {
  return { ...twoSegments, reps: [{}], leadsPerRep, backlog: { maxAgeMonths: 1, priority: [] } }
}

function findingsWith(leadsPerRep: number): string[] {
  return evaluate(planOf(waitingFor(leadsPerRep)), null).findings.map(({ code }) => code)
}

describe('leads that the goal needs where leads wait for sales', () => {
  it('are counted as if all were worked in time, which is said where sales cannot', () => {
    expect(entriesNeeded(waitingFor(20))).toBeCloseTo(entriesNeeded(twoSegments), 6)
    expect(findingsWith(20)).toContain('need-assumes-all-worked')
    expect(findingsWith(100_000)).not.toContain('need-assumes-all-worked')
  })
})
