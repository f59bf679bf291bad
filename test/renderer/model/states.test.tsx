import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ModelScreen } from '../../../renderer/features/model/ModelScreen.tsx'
import { Month } from '../../../shared/base/month.ts'
import { steady } from '../../../shared/plan/drivers.ts'
import { emptyPlan } from '../../../shared/plan/emptyPlan.ts'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import { SegmentId, StageId } from '../../../shared/plan/ids.ts'
import { Plan } from '../../../shared/plan/plan.ts'
import { accessFindings, renderWithPlan } from '../../helpers/renderScreen.tsx'

const example = examplePlan('software-company')
const empty = emptyPlan('Fresh', Month.parse('2027-01'))

const withoutSegments = Plan.parse({ ...empty, segments: [], baseline: { ...empty.baseline, segments: {} } })

const withoutGoal = produce(example, (draft) => {
  draft.goal.amounts = draft.goal.amounts.map(() => 0)
})

const withoutReps = produce(example, (draft) => {
  draft.baseline.sales.reps = []
})

const unreachable = produce(example, (draft) => {
  for (const drivers of Object.values(draft.baseline.segments)) {
    drivers.transitions[StageId.parse('sal')]!.rate = steady(0)
  }
})

const tooLate = produce(example, (draft) => {
  draft.history.entries = {}
  for (const drivers of Object.values(draft.baseline.segments)) {
    drivers.transitions[StageId.parse('opportunity')]!.lagDays = steady(900)
  }
})

const LONG = 'Enterprise accounts in the Nordic and Baltic region that partners bring at their own events'

const manySegments = Plan.parse(
  produce(example, (draft) => {
    for (let count = 1; count <= 8; count += 1) {
      const id = SegmentId.parse(`more-${count}`)
      draft.segments.push({ id, name: `${LONG} ${count}`, marketingSourced: true })
      draft.baseline.segments[id] = structuredClone(example.baseline.segments[SegmentId.parse('webinar')]!)
    }
  }),
)

async function show(plan: Plan): Promise<string> {
  const { container } = await renderWithPlan(<ModelScreen />, plan)
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
  return container.innerText
}

const picture = (title: string) => page.getByRole('figure', { name: title }).getByRole('img')
const handshake = picture('Leads needed against leads sales can work')

describe('a plan that cannot be modelled yet', () => {
  it('says that leads are needed first, with one button to bring them and sliders to type into', async () => {
    await show(empty)
    await expect.element(page.getByRole('button', { name: 'Bring past leads' })).toBeVisible()
    await expect.element(page.getByRole('slider', { name: 'All leads: New leads a month' })).toBeVisible()
    await expect.element(handshake).not.toBeInTheDocument()
    expect(await accessFindings()).toEqual([])
  })

  it('shows its pictures as soon as a number is typed', async () => {
    await show(empty)
    await userEvent.fill(page.getByRole('textbox', { name: 'All leads: New leads a month' }), '400')
    await userEvent.keyboard('{Enter}')
    await expect.element(handshake).toHaveAttribute('data-drawn')
  })

  it('sends for segments when there are none', async () => {
    await show(withoutSegments)
    await expect.element(page.getByRole('button', { name: 'Add kinds of leads' })).toBeVisible()
  })
})

describe('a plan in which something is missing or cannot be', () => {
  it('has no goal: says so and shows what marketing expects', async () => {
    const text = await show(withoutGoal)
    expect(text).toContain('No revenue goal is set yet.')
    await expect.element(handshake).toHaveAttribute('data-drawn')
    expect(handshake.element().getAttribute('aria-label')).not.toContain('The goal needs')
    expect(handshake.element().getAttribute('aria-label')).toContain('Marketing expects')
  })

  it('has nobody who works leads: shows no capacity and no red', async () => {
    await show(withoutReps)
    await expect.element(handshake).toHaveAttribute('data-drawn')
    const words = handshake.element().getAttribute('aria-label')
    expect(words).not.toContain('Sales can work')
    expect(words).not.toContain('nobody can call')
    await expect.element(page.getByRole('button', { name: 'to do', exact: false })).toBeVisible()
  })

  it.each([
    ['a rate of 0 lets nobody through', unreachable],
    ['no lead becomes revenue in time', tooLate],
  ])('cannot reach its goal because %s: says why and draws no need', async (_, plan) => {
    await show(plan)
    await expect.element(handshake).toHaveAttribute('data-drawn')
    expect(handshake.element().getAttribute('aria-label')).not.toContain('The goal needs')
    await userEvent.click(page.getByRole('button', { name: 'conflict', exact: false }))
    await expect
      .element(page.getByRole('list', { name: 'To check' }).getByRole('listitem').first())
      .toBeVisible()
  })
})

describe('a plan with many segments', () => {
  it('shows the six largest in the funnel and the others together', async () => {
    await show(manySegments)
    await expect.element(picture('Leads by stage')).toHaveAttribute('data-drawn')
    await userEvent.click(page.getByRole('button', { name: 'More for: Leads by stage' }))
    await userEvent.click(page.getByRole('menuitem', { name: 'Show as table' }))
    const headings = page
      .getByRole('columnheader')
      .elements()
      .map(({ textContent }) => textContent)
    expect(headings).toHaveLength(3 + 6 + 1)
    expect(headings.at(-1)).toBe('6 others')
  })

  it('fits the window with names of any length', async () => {
    await renderWithPlan(<ModelScreen />, manySegments)
    for (const width of [816, 1072]) {
      await page.viewport(width, 700)
      await expect.element(picture('Leads by stage')).toHaveAttribute('data-drawn')
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
    }
  })
})

it.each([
  ['empty', empty],
  ['without segments', withoutSegments],
  ['without a goal', withoutGoal],
  ['without reps', withoutReps],
  ['unreachable', unreachable],
  ['too late', tooLate],
])('no figure of a plan that is %s reads as NaN or Infinity', async (_, plan) => {
  const text = await show(plan)
  const pictures = page
    .getByRole('img')
    .elements()
    .map((element) => element.getAttribute('aria-label'))
  expect(`${text} ${pictures.join(' ')}`).not.toMatch(/NaN|Infinity|∞|undefined|null/)
})
