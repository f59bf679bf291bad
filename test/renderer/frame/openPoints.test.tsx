import { produce } from 'immer'
import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { addSegment } from '../../../shared/plan/changes/segments.ts'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { createFakeApplication } from '../../helpers/fakeApplication.ts'
import { renderApp } from '../../helpers/renderScreen.tsx'

const example = examplePlan('software-company')
const withNewKinds = (names: readonly string[]): Plan =>
  produce(example, (draft) => {
    for (const name of names) addSegment(draft, name)
  })
const sixteen = withNewKinds(Array.from({ length: 16 }, (_, index) => `Kind ${index + 1}`))

async function open(plan: Plan, step: string) {
  const app = createFakeApplication()
  const id = app.addPlan(plan)
  await renderApp(app, { address: `/plans/${id}/${step}` })
  return () => app.stored(id)
}

const points = () => page.getByRole('region', { name: 'Open points' })
const step = (name: string) =>
  page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name: new RegExp(`^${name}`) })

it('says once what is missing for many kinds of leads, and leads to each of them', async () => {
  await open(sixteen, 'model')
  await expect.element(step('Model')).toMatchTextContent(/^Model3 to do$/)
  const all = points().getByRole('button', { name: '16 kinds of leads have no deal value.' })
  await expect.element(all).toHaveAttribute('aria-expanded', 'false')
  await userEvent.click(all)
  await userEvent.click(points().getByRole('button', { name: '“Kind 16” has no deal value.' }))
  await expect
    .poll(() => document.activeElement?.closest<HTMLElement>('[data-place]')?.dataset['place'])
    .toMatch(/kind-16\.dealValue$/)
})

it('gives all kinds of leads that have none the same deal value at once', async () => {
  const stored = await open(sixteen, 'plan')
  await userEvent.fill(page.getByRole('textbox', { name: 'Deal value of the 16 kinds without one' }), '25k')
  await userEvent.keyboard('{Enter}')
  await expect
    .poll(() =>
      Object.values(stored().baseline.segments).filter(({ dealValue }) => dealValue.value === 25_000),
    )
    .toHaveLength(16)
  expect(stored().baseline.segments[example.segments[0]!.id]).toEqual(
    example.baseline.segments[example.segments[0]!.id],
  )
  await expect.element(page.getByText('kinds without one', { exact: false })).not.toBeInTheDocument()
})

it('cuts a long name short, and shows all of it on hover', async () => {
  const name = 'Leads that came in by word of mouth '.repeat(8).trim()
  await open(withNewKinds([name]), 'model')
  const point = points().getByTitle(`“${name}” has no deal value.`)
  await expect.element(point).toBeVisible()
  expect(point.element().clientHeight).toBeLessThan(point.element().scrollHeight)
})

it('counts for each step what its place in the list counts', async () => {
  await open(example, 'model')
  const troubles = page.getByRole('button', { name: / to check| conflict/ })
  await expect.element(troubles.first()).toBeVisible()
  const [here, ...others] = troubles.first().element().textContent.split(' · ')
  expect(others.some((words) => words.startsWith('Plan: 1 conflict'))).toBe(true)
  await expect.element(step('Plan')).toMatchTextContent(/^Plan1 conflict$/)
  await expect.element(step('Model')).toMatchTextContent(`Model${here}`)
})

it('is red only where something is in conflict', async () => {
  const { commitments: _, ...rest } = example
  await open({ ...rest, commitments: [] }, 'model')
  const troubles = page.getByRole('button', { name: / to check/ })
  await expect.element(troubles).toBeVisible()
  expect(troubles.element().textContent).not.toContain('conflict')
  const red = getComputedStyle(document.documentElement).getPropertyValue('--sla-trouble').trim()
  const probe = document.createElement('i')
  probe.style.color = red
  document.body.append(probe)
  expect(getComputedStyle(troubles.element()).color).not.toBe(getComputedStyle(probe).color)
  probe.remove()
})
