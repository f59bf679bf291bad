import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { handshakeOf } from '../../../renderer/features/model/handshake.ts'
import { helpMost } from '../../../renderer/features/model/helpMost.ts'
import { revenuePath } from '../../../renderer/features/model/revenuePath.ts'
import {
  aimsFor,
  chanceSeekWords,
  seekGoalOf,
  seekWords,
  type Aim,
} from '../../../renderer/features/model/seek.ts'
import { seekChance } from '../../../renderer/features/model/seekChance.ts'
import { NO_OUTLOOK } from '../../../renderer/features/model/outlook.ts'
import { withRanges, type Model } from '../../../renderer/features/model/useModel.ts'
import { createFormat } from '../../../shared/base/format.ts'
import { sum } from '../../../shared/base/sum.ts'
import { listDrivers } from '../../../shared/model/driverList.ts'
import { evaluate } from '../../../shared/model/evaluate.ts'
import { goalSeek } from '../../../shared/model/goalSeek.ts'
import { driverOf } from '../../../shared/model/scenario.ts'
import { turnLock } from '../../../shared/plan/changes/scenarios.ts'
import { DriverKey, steady } from '../../../shared/plan/drivers.ts'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import { SegmentId } from '../../../shared/plan/ids.ts'
import type { Plan } from '../../../shared/plan/plan.ts'

const example = examplePlan('software-company')

function modelOf(plan: Plan): Model {
  const figures = evaluate(plan, null)
  return {
    plan,
    scenarioId: null,
    format: createFormat('en-US', 'USD'),
    figures,
    outlook: NO_OUTLOOK,
    handshake: handshakeOf(figures),
    revenue: revenuePath(figures, plan.goal.sourcedShare),
    baselineRevenue: null,
    drivers: withRanges(plan, listDrivers(plan)),
    locked: new Set(plan.lockedDrivers),
  }
}

function withGoal(times: number): Plan {
  return produce(example, (draft) => {
    draft.goal.amounts = draft.goal.amounts.map((amount) => amount * times)
  })
}

function withLeadsPerRep(leads: number): Plan {
  return produce(example, (draft) => {
    draft.baseline.sales.leadsPerRep = steady(leads)
  })
}

function ask(plan: Plan, label: string, kind?: Aim['kind']) {
  const model = modelOf(plan)
  const driver = model.drivers.find((one) => one.label === label)!
  const aim = aimsFor(driver, model).find((one) => kind === undefined || one.aim.kind === kind)!.aim
  const goal = seekGoalOf(aim, model)!
  const today = driverOf(plan, null, driver.key).value
  return seekWords(driver, today, goal, goalSeek(plan, null, driver.key, goal), model)
}

describe('what a driver would need to be', () => {
  it('is a value to set, where the goal is missed', () => {
    const { text, offer } = ask(withGoal(1.1), 'Demo request: Opportunity → Customer')
    expect(text).toMatch(/^At \d+(\.\d)?%, the goal is reached\.$/)
    expect(offer).toBeGreaterThan(0.2848)
  })

  it('is how far it may fall, where the goal is more than reached', () => {
    const { text, offer } = ask(withGoal(0.9), 'Demo request: Opportunity → Customer')
    expect(text).toMatch(/^Down to \d+(\.\d)?%, the goal is reached\.$/)
    expect(offer).toBeLessThan(0.2848)
  })

  it('says so when no value is enough, with what comes nearest', () => {
    const { text, offer } = ask(withGoal(20), 'Demo request: Opportunity → Customer')
    expect(text).toMatch(
      /^No value from 0% to 100% is enough\. 100% comes nearest: \$[\d.]+M of \$[\d.]+M\.$/,
    )
    expect(offer).toBeNull()
  })

  it('says so when every value is enough', () => {
    const { text, offer } = ask(withGoal(0.1), 'Demo request: Opportunity → Customer')
    expect(text).toBe('At every value from 0% to 100%, the goal is reached.')
    expect(offer).toBeNull()
  })

  it('says so when the driver has no part in it', () => {
    const { text } = ask(withGoal(2), 'Partner referral: Opportunity → Customer')
    expect(text).toBe('This does not change whether the goal is reached.')
  })

  it('is a number of reps who can work every lead', () => {
    expect(ask(example, 'Reps')).toEqual({ text: 'At 9, sales can work every lead.', offer: 9 })
  })

  it('is a value at which the goal needs no more leads than are asked for', () => {
    const before = evaluate(example, null).need
    if (before.kind !== 'reachable') throw new Error('the goal can be reached')
    const { text, offer } = ask(example, 'Demo request: Opportunity → Customer', 'need')
    expect(text).toMatch(/the goal needs 1,896 leads a month\.$/)
    expect(offer).toBeCloseTo(0.2848, 2)
  })

  it('is what keeps a promise, in an average month', () => {
    const promise = example.commitments.find(({ metric }) => metric.kind === 'leads-handed-over')!
    const more = produce(example, (draft) => {
      for (const one of draft.commitments) if (one.id === promise.id) one.target = 490
    })
    const { text, offer } = ask(more, 'Demo request: New leads a month', 'promise')
    expect(text).toMatch(/^At [\d.]+, the promise is kept in an average month\.$/)
    const kept = produce(more, (draft) => {
      draft.baseline.segments[SegmentId.parse('demo-request')]!.entries = steady(offer!)
    })
    const { marketing } = evaluate(kept, null).handoff
    expect(sum(marketing) / marketing.length).toBeCloseTo(490, 3)
  })

  it('is what brings a number of customers, of leads worked, or a cost of a customer', () => {
    const model = modelOf(example)
    const driver = model.drivers.find(({ label }) => label === 'Demo request: Opportunity → Customer')!
    const kinds = aimsFor(driver, model).map(({ aim }) => aim.kind)
    expect(kinds).toEqual(expect.arrayContaining(['customers', 'worked', 'cost', 'promise']))
    const goal = seekGoalOf({ kind: 'customers', value: 320 }, model)!
    const answer = goalSeek(example, null, driver.key, goal)
    expect(seekWords(driver, 0.2848, goal, answer, model).text).toMatch(
      /^At \d+(\.\d)?%, there are 320 customers by the end\.$/,
    )
  })

  it('needs a goal first', () => {
    expect(ask(withGoal(0), 'Demo request: Opportunity → Customer').offer).toBeNull()
  })
})

describe('what would help most', () => {
  it('is reps, while leads are left that nobody can call', () => {
    expect(helpMost(modelOf(example))).toEqual({ kind: 'reps', more: 1 })
  })

  it('is the rate that brings most within what history shows, once all leads can be called', () => {
    const model = modelOf(withLeadsPerRep(200))
    const help = helpMost(model)
    if (help?.kind !== 'rate') throw new Error('no rate was found')
    expect(help.to).toBe(help.driver.interval?.high)
    const rates = model.drivers.filter(({ unit, interval }) => unit === 'share' && interval)
    expect(rates.length).toBeGreaterThan(10)
    expect(help.gain).toBeGreaterThan(0)
  })

  it('is nothing that is locked', () => {
    const plan = produce(example, (draft) => turnLock(draft, DriverKey.parse('reps')))
    expect(helpMost(modelOf(plan))?.kind).toBe('rate')
  })

  it('is nothing where no rate has a range and every lead can be called', () => {
    const plan = produce(withLeadsPerRep(200), (draft) => {
      draft.history.entries = {}
      for (const { transitions } of Object.values(draft.baseline.segments)) {
        for (const transition of Object.values(transitions)) transition.evidence = null
      }
    })
    expect(helpMost(modelOf(plan))).toBeNull()
  })
})

describe('what a driver would need to be for a chance', () => {
  const model = modelOf(example)
  const rate = model.drivers.find(({ label }) => label === 'Demo request: Opportunity → Customer')!
  const lag = model.drivers.find(({ label }) => label === 'Demo request: Days Lead → MQL')!
  const reps = model.drivers.find(({ unit }) => unit === 'reps')!

  it('is the least value with that chance, where more is better', async () => {
    const answer = await seekChance(rate, 0.28, 0.8, (value) => Promise.resolve(value * 2))
    if (answer.kind !== 'found') throw new Error('there is one')
    expect(answer.value).toBeGreaterThanOrEqual(0.4)
    expect(answer.value).toBeLessThan(0.402)
    expect(chanceSeekWords(rate, 0.28, 0.8, answer, model.format)).toMatchObject({
      text: 'At 40%, the goal has a chance of 8 in 10.',
      offer: answer.value,
    })
  })

  it('is the largest one, where less is better', async () => {
    const answer = await seekChance(lag, 2, 0.5, (value) => Promise.resolve(1 - value / lag.max))
    if (answer.kind !== 'found') throw new Error('there is one')
    expect(answer.value).toBeLessThanOrEqual(lag.max / 2)
    expect(answer.value).toBeGreaterThan(lag.max * 0.498)
  })

  it('is a whole number of reps', async () => {
    const answer = await seekChance(reps, 8, 0.8, (value) => Promise.resolve(value >= 11 ? 0.9 : 0.1))
    expect(answer).toEqual({ kind: 'found', value: 11 })
  })

  it.each([
    [0.1, 'No value from 0% to 100% is enough. 100% comes nearest: 1 in 10.'],
    [0.9, 'At every value from 0% to 100%, the goal has a chance of 8 in 10 or more.'],
  ])('is said in words where the chance is %f whatever it is', async (chance, words) => {
    const answer = await seekChance(rate, 0.28, 0.8, () => Promise.resolve(chance))
    expect(chanceSeekWords(rate, 0.28, 0.8, answer, model.format)).toEqual({ text: words, offer: null })
  })
})
