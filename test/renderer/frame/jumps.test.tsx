import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Month } from '../../../shared/base/month.ts'
import { emptyPlan } from '../../../shared/plan/emptyPlan.ts'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { PLAN_STEPS, stepOf, stepStates, type Step, type StepPoint } from '../../../shared/plan/steps.ts'
import { createFakeApplication } from '../../helpers/fakeApplication.ts'
import { renderApp } from '../../helpers/renderScreen.tsx'

const empty = emptyPlan('New', Month.parse('2027-01'))
const example = examplePlan('software-company')

/** Begun everywhere, finished nowhere. */
const half: Plan = {
  ...example,
  people: [],
  stages: example.stages.map((stage, index) => Object.assign({}, stage, index === 2 && { definition: '' })),
  commitments: example.commitments.map((commitment, index) =>
    Object.assign({}, commitment, index === 1 && { target: null, stretch: null }),
  ),
  agreement: { ...example.agreement, owner: '', reviews: [] },
}

const openPoints = (plan: Plan) =>
  PLAN_STEPS.flatMap((step) => stepStates(plan, [])[step].points.map((point) => [step, point] as const))

async function follow(plan: Plan, step: Step, { message }: StepPoint): Promise<void> {
  const app = createFakeApplication()
  const id = app.addPlan(plan)
  await renderApp(app, { address: `/plans/${id}/${step}` })
  const points = page
    .getByRole('complementary', { name: 'Steps and open points' })
    .getByRole('region', { name: 'Open points' })
  await vi.waitUntil(() => points.query())
  const more = points.getByRole('button', { name: /^\d+ more$/ })
  if (more.query()) await userEvent.click(more)
  await userEvent.click(points.getByRole('button', { name: message, exact: true }))
}

/** Where the cursor is, in the plan. */
const placeOfCursor = (): string | undefined =>
  document.activeElement?.closest<HTMLElement>('[data-place]')?.dataset['place']

describe.each([
  { name: 'an empty plan', plan: empty },
  { name: 'a plan that is half done', plan: half },
])('on $name, an open point leads to the very field', ({ plan }) => {
  it.each(openPoints(plan).map(([step, point]) => [step, point.message, point] as const))(
    '%s: %s',
    async (step, _, point) => {
      await follow(plan, step, point)
      await expect.poll(placeOfCursor, { timeout: 10_000 }).toBe(point.path.join('.'))
      expect(location.hash).toMatch(new RegExp(`/${stepOf(point.path)}(/capacity)?$`))
    },
  )
})
