import { expect, it } from 'vitest'
import { createChancesOf } from '../../../../electron/app/jobs/chancesApart.ts'
import { examplePlan } from '../../../../shared/plan/examples/examplePlan.ts'
import { chancesAtOnce } from '../../../../shared/agreement/chancesAtOnce.ts'

const plan = examplePlan('roberge')

it('gives the chances that every other thread gives, and simulates a plan that has not changed only once', async () => {
  const chancesOf = createChancesOf()
  const [first, again] = await Promise.all([chancesOf(plan), chancesOf(structuredClone(plan))])
  expect(first).toEqual(chancesAtOnce(plan))
  expect(again).toBe(first)
})

it('simulates a plan that has changed anew', async () => {
  const chancesOf = createChancesOf()
  const doubled = { ...plan.goal, amounts: plan.goal.amounts.map((amount) => amount * 2) }
  const [before, after] = [await chancesOf(plan), await chancesOf({ ...plan, goal: doubled })]
  expect(after.goal).toBeLessThan(before.goal)
})
