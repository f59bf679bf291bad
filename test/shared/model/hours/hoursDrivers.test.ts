import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { Day } from '../../../../shared/base/month.ts'
import { driverValue, listDrivers } from '../../../../shared/model/driverList.ts'
import { evaluate } from '../../../../shared/model/evaluate.ts'
import { bridge } from '../../../../shared/model/explain/bridge.ts'
import { originOf, type Origin } from '../../../../shared/model/explain/origin.ts'
import { goalSeek } from '../../../../shared/model/goalSeek.ts'
import { driversOf } from '../../../../shared/model/scenario.ts'
import { adoptScenario } from '../../../../shared/plan/changes/scenarios.ts'
import { steady } from '../../../../shared/plan/drivers.ts'
import { Plan } from '../../../../shared/plan/plan.ts'
import { changing, keyed, planOf, WHAT_IF, type PlanParts } from '../planOf.ts'
import { holidays, sixReps } from './sixReps.ts'

/** Also in April: 21 days of 8 hours again. */
const parts: PlanParts = {
  ...sixReps,
  months: 2,
  calendar: { holidays: [...holidays, { day: Day.parse('2027-04-01'), name: 'Founders’ day' }] },
}

const withOverrides = (overrides: NonNullable<PlanParts['overrides']>): Plan =>
  planOf({ ...parts, overrides })
const keys = (plan: Plan): string[] => listDrivers(plan).map(({ key }) => key)
const workable = (plan: Plan): readonly number[] => evaluate(plan, WHAT_IF).workable

describe('the drivers of a team that counts its work in hours', () => {
  it('are offered, and only there', () => {
    const ofHours = ['sellingShare', 'attempts', 'minutesAnAttempt', 'minutesAConversation']
    expect(keys(planOf(parts)).slice(-4)).toEqual(ofHours)
    expect(keys(planOf({ ...parts, hours: undefined }))).not.toEqual(expect.arrayContaining([ofHours[0]]))
    expect(driverValue(planOf(parts), null, keyed('attempts'))).toBe(5)
  })

  it('can be set in a scenario: three attempts leave time for 867.54 leads, five for 629.70', () => {
    expect(workable(withOverrides({}))[0]).toBeCloseTo(629.7, 2)
    expect(workable(withOverrides({ attempts: 3 }))[0]).toBeCloseTo(867.54, 2)
    expect(workable(withOverrides({ sellingShare: 0.7 }))[0]).toBeCloseTo(2 * 629.7, 1)
  })

  it('may change from a month on', () => {
    const plan = withOverrides({ attempts: changing(5, ['2027-04', 3]) })
    expect(workable(plan)).toEqual([expect.closeTo(629.7, 2), expect.closeTo(867.54, 2)])
    const longer = withOverrides({ minutesAConversation: changing(20, ['2027-04', 40]) })
    expect(workable(longer)[1]).toBeCloseTo((352.8 * 60) / (33.616 + 20 * 0.67232), 6)
  })

  it('keep their later values when they are adopted', () => {
    const plan = withOverrides({ attempts: changing(4, ['2027-04', 3]), 'spend:segment-0': 900 })
    const adopted = Plan.parse(
      produce(plan, (draft) => adoptScenario(draft, WHAT_IF, driversOf(plan, WHAT_IF))),
    )
    expect(adopted.baseline.sales.hours).toMatchObject({
      attempts: 4,
      later: { attempts: [{ from: '2027-04', value: 3 }] },
    })
    expect(evaluate(adopted, null).workable).toEqual(workable(plan))
    expect(listDrivers(adopted).find(({ key }) => key === 'spend:segment-0')).toMatchObject({
      baseline: 900,
      side: 'marketing',
      unit: 'money',
    })
  })

  it('mean nothing once work is no longer counted in hours', () => {
    const plan = planOf({ ...parts, hours: undefined, leadsPerRep: 10, overrides: { attempts: 3 } })
    expect(workable(plan)).toEqual([60, 60])
  })

  it('are solved for a goal, attempts in whole numbers', () => {
    const goal = { output: 'leads-workable', value: 2 * 800 } as const
    expect(goalSeek(planOf(parts), null, keyed('attempts'), goal)).toMatchObject({ kind: 'found', value: 3 })
    expect(goalSeek(planOf(parts), null, keyed('sellingShare'), goal)).toMatchObject({
      kind: 'found',
      value: expect.closeTo((0.35 * 800) / 629.7, 4),
    })
  })

  it('have their own parts in a bridge', () => {
    const plan = withOverrides({ attempts: 3, minutesAConversation: 10 })
    const found = bridge({ plan, scenarioId: null }, { plan, scenarioId: WHAT_IF }, 'leads-workable')
    if (found.kind !== 'bridge') throw new Error('There is a figure on both sides.')
    expect(found.parts.map(({ label }) => label)).toEqual([
      'Attempts a lead, at most',
      'Minutes a conversation',
    ])
    expect(found.parts.reduce((all, { amount }) => all + amount, 0)).toBeCloseTo(found.to - found.from, 9)
  })

  it('are where the leads that sales can work come from', () => {
    const plan = withOverrides({ attempts: 3 })
    const leaves = (origin: Origin): Origin[] =>
      origin.inputs().length === 0 ? [origin] : origin.inputs().flatMap(leaves)
    const named = leaves(originOf(plan, WHAT_IF, 'workable', { month: 0 }))
    expect(named).toContainEqual(
      expect.objectContaining({
        label: 'Attempts a lead, at most',
        value: 3,
        unit: 'attempts',
        how: 'Set in the scenario “What if”',
      }),
    )
    expect(named).toContainEqual(
      expect.objectContaining({
        label: 'Share of working time for leads',
        value: 0.35,
        path: ['baseline', 'sales', 'hours', 'sellingShare'],
      }),
    )
  })

  it('must be what they can be', () => {
    const plan = planOf(parts)
    const [scenario] = plan.scenarios
    const half = { ...plan, scenarios: [{ ...scenario, overrides: { attempts: steady(2.5) } }] }
    expect(Plan.safeParse(half).error?.issues[0]?.message).toBe('Attempts come in whole numbers.')
  })
})
