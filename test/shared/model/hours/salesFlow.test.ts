import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluate } from '../../../../shared/model/evaluate.ts'
import { bridge } from '../../../../shared/model/explain/bridge.ts'
import { originOf } from '../../../../shared/model/explain/origin.ts'
import { listDrivers } from '../../../../shared/model/driverList.ts'
import { removeSegment } from '../../../../shared/plan/changes/segments.ts'
import { removeStage } from '../../../../shared/plan/changes/stages.ts'
import { describeEdit, applyPatchesToPlan } from '../../../../shared/plan/edits.ts'
import { Plan } from '../../../../shared/plan/plan.ts'
import { anyModelPlan } from '../anyModelPlan.ts'
import { changing, planOf, segmentId, stageId, WHAT_IF, type PlanParts } from '../planOf.ts'
import { hoursOfLeads, sixReps } from './sixReps.ts'

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

describe('a team whose capacity is counted in hours', () => {
  it('has 352.8 hours and can work 629.70 leads with them', () => {
    const figures = evaluate(planOf(sixReps), null)
    expect(figures.hours?.available).toEqual([expect.closeTo(352.8, 8)])
    expect(figures.workable).toEqual([expect.closeTo(629.7, 2)])
    expect(figures.hours?.needed).toEqual([expect.closeTo((500 * 33.616) / 60, 8)])
    expect(figures.utilisation).toEqual([
      { kind: 'share', value: expect.closeTo((500 * 33.616) / 60 / 352.8, 8) },
    ])
  })

  it('can work fewer new leads while later stages take their time', () => {
    const busy = { ...hoursOfLeads, minutesByStage: { [stageId(2)]: 60 } }
    const { workable, hours: used } = evaluate(planOf({ ...sixReps, hours: busy }), null)
    expect(workable[0]).toBeCloseTo(352.8 / (33.616 / 60 + 0.5), 6)
    expect(used?.needed[0]).toBeCloseTo((500 * 33.616) / 60 + 250, 6)
  })

  it('has no slider for leads a rep', () => {
    expect(listDrivers(planOf(sixReps)).map(({ key }) => key)).not.toContain('leadsPerRep')
  })

  it('has no capacity where nobody has time, and says what to do', () => {
    const { findings, utilisation } = evaluate(
      planOf({ ...sixReps, hours: { ...hoursOfLeads, sellingShare: 0 } }),
      null,
    )
    expect(utilisation).toEqual([{ kind: 'no-capacity' }])
    expect(findings[0]).toMatchObject({ code: 'no-capacity', path: ['baseline', 'sales', 'hours'] })
  })

  it('says where its hours come from', () => {
    const workable = originOf(planOf(sixReps), null, 'workable', { month: 0 })
    const [selling] = workable.inputs()
    expect(selling?.inputs().map(({ label, value }) => [label, value])).toEqual([
      ['Reps at work', 6],
      ['Hours of the working calendar', 168],
      ['Share of working time for leads', 0.35],
    ])
  })
})

const waiting: PlanParts = {
  months: 6,
  reps: [{}],
  leadsPerRep: 520,
  backlog: { maxAgeMonths: 1, priority: [] },
  segments: [
    {
      entries: changing(500, ['2027-02', 900], ['2027-03', 700], ['2027-04', 300]),
      rates: [1, 0.5],
      dealValue: 100,
    },
  ],
}

describe('leads that wait for sales', () => {
  it('are worked when there is time, or go cold, and bring revenue from the month in which they are worked', () => {
    const { backlog, revenue, customers, findings, handoff } = evaluate(planOf(waiting), null)
    expect(backlog).toEqual({
      worked: [500, 520, 520, 520, 520, 380],
      expired: [0, 0, 0, 40, 0, 0],
      waiting: [0, 380, 560, 300, 80, 0],
    })
    expect(handoff.all).toEqual([500, 900, 700, 300, 300, 300])
    expect(customers).toEqual([250, 260, 260, 260, 260, 190])
    expect(revenue).toEqual([25_000, 26_000, 26_000, 26_000, 26_000, 19_000])
    expect(findings.find(({ code }) => code === 'leads-go-cold')?.message).toContain('Apr 2027: 40 leads')
  })

  it('count as worked in their month where the plan has no rule for waiting', () => {
    const { backlog: _, ...plain } = waiting
    const figures = evaluate(planOf(plain), null)
    expect(figures.backlog).toBeNull()
    expect(figures.customers).toEqual([250, 450, 350, 150, 150, 150])
  })

  it('are worked by the priority of their segments', () => {
    const plan = planOf({
      ...waiting,
      months: 1,
      leadsPerRep: 100,
      backlog: { maxAgeMonths: 0, priority: [segmentId(1)] },
      segments: [
        { entries: 80, rates: [1, 1] },
        { entries: 90, rates: [1, 1] },
      ],
    })
    const { entries } = evaluate(plan, null)
    expect(entries[segmentId(0)]?.[2]).toEqual([10])
    expect(entries[segmentId(1)]?.[2]).toEqual([90])
  })

  it('are worked by the hours that are left', () => {
    const { backlog, workable } = evaluate(
      planOf({ ...sixReps, segments: [{ entries: 1000, rates: [1, 0.5] }], backlog: waiting.backlog }),
      null,
    )
    expect(backlog?.worked).toEqual([expect.closeTo(629.7, 2)])
    expect(backlog?.waiting).toEqual([expect.closeTo(1000 - (workable[0] ?? 0), 8)])
  })

  it('have a bridge that takes capacity into account', () => {
    const plan = planOf({ ...waiting, overrides: { leadsPerRep: 600, 'rate:segment-0:stage-1': 0.4 } })
    const found = bridge({ plan, scenarioId: null }, { plan, scenarioId: WHAT_IF }, 'revenue')
    if (found.kind !== 'bridge') throw new Error('Revenue always exists.')
    expect(found.parts.map(({ label, amount }) => [label, Math.sign(amount)])).toEqual([
      ['segment-0: Stage 1 → Stage 2', -1],
      ['Leads a rep a month', 1],
    ])
    expect(total(found.parts.map(({ amount }) => amount))).toBeCloseTo(found.to - found.from, 6)
  })

  it('are handed over, worked, gone cold or waiting: none is lost, and nothing lands before it is worked', () => {
    fc.assert(
      fc.property(anyModelPlan(), (plan) => {
        const { backlog, handoff } = evaluate(plan, null)
        if (backlog === null) return
        const leads = total(handoff.all)
        const found = total(backlog.worked) + total(backlog.expired) + (backlog.waiting.at(-1) ?? 0)
        expect(Math.abs(found - leads)).toBeLessThanOrEqual(1e-9 * Math.max(1, leads))
      }),
      { numRuns: 100 },
    )
  })
})

describe('a plan with rules for time and waiting', () => {
  const plan = planOf({
    ...waiting,
    hours: { ...hoursOfLeads, minutesByStage: { [stageId(1)]: 5, [stageId(2)]: 60 } },
    backlog: { maxAgeMonths: 2, priority: [segmentId(1)] },
    segments: [
      { entries: 10, rates: [1, 1, 1] },
      { entries: 10, rates: [1, 1, 1] },
    ],
  })
  const edited = (recipe: Parameters<typeof describeEdit>[2]): Plan => {
    const applied = applyPatchesToPlan(plan, describeEdit(plan, 'Test', recipe)?.patches ?? [])
    if (!applied.ok) throw new Error(JSON.stringify(applied.error))
    return applied.value.plan
  }

  it('forgets the stages and segments that are taken out', () => {
    expect(edited((draft) => removeStage(draft, stageId(2))).baseline.sales.hours?.minutesByStage).toEqual({
      [stageId(1)]: 5,
    })
    expect(edited((draft) => removeSegment(draft, segmentId(1))).baseline.sales.backlog?.priority).toEqual([])
  })

  it('names no stage or segment that is not there', () => {
    const { sales } = plan.baseline
    const withSales = (more: object) => ({
      ...plan,
      baseline: { ...plan.baseline, sales: { ...sales, ...more } },
    })
    const hoursOfNone = withSales({ hours: { ...hoursOfLeads, minutesByStage: { nowhere: 5 } } })
    const ruleOfNone = withSales({ backlog: { maxAgeMonths: 1, priority: ['nobody'] } })
    expect(Plan.safeParse(hoursOfNone).error?.issues[0]?.message).toBe('This plan has no such stage.')
    expect(Plan.safeParse(ruleOfNone).error?.issues[0]?.message).toBe('This plan has no such segment.')
  })
})
