import { produce } from 'immer'
import { expect, it } from 'vitest'
import { page, userEvent, type Locator } from 'vitest/browser'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import { PUBLISHED_CURVES } from '../../../shared/plan/publishedCurves.ts'
import { showSection } from './showSection.tsx'

const example = examplePlan('software-company')
const withCurve = produce(example, (draft) => {
  const curve = PUBLISHED_CURVES[0]?.curve
  if (draft.response && curve) draft.response.curve = { ...curve, points: [...curve.points] }
})

async function asTable(title: string): Promise<Locator> {
  await userEvent.click(page.getByRole('button', { name: `More for: ${title}` }))
  await userEvent.click(page.getByRole('menuitem', { name: 'Show as table' }))
  const table = page.getByRole('region', { name: `${title}, table` })
  await expect.element(table).toBeVisible()
  return table
}

/** Opens the number in a row and column, both from 0 and without the headings. */
async function ask(table: Locator, row: number, column: number): Promise<Locator> {
  const cell = table
    .getByRole('row')
    .nth(row + 1)
    .getByRole('cell')
    .nth(column)
  await userEvent.click(cell.getByRole('button').first())
  return page.getByRole('dialog')
}

const leave = (): Promise<void> => userEvent.keyboard('{Escape}')

it('the numbers of the pictures on the first section open where they come from, in their tables', async () => {
  await showSection(example, { id: 'drivers', heading: 'Leads needed against leads sales can work' })
  const revenue = await asTable('Revenue against the goal')
  const goal = await ask(revenue, 1, 0)
  await expect.element(goal).toHaveAccessibleName(/goal to the end of a month/)
  await expect.element(goal.getByText(/ × 70% = /)).toBeVisible()
  await leave()
  const expected = await ask(revenue, 1, 1)
  await expect
    .element(expected)
    .toHaveAccessibleName('Where Revenue to date, as the goal counts it comes from')
  await expect.element(expected.getByText(/^\$[\d,]+ \+ \$[\d,]+ = \$[\d,]+$/)).toBeVisible()
  await leave()
  const funnel = await asTable('Leads by stage')
  const passedOn = await ask(funnel, 1, 1)
  await expect.element(passedOn).toHaveAccessibleName(/^Where Share of the stage before: MQL comes/)
  await expect.element(passedOn.getByText(/^[\d,]+ ÷ [\d,]+ = \d/)).toBeVisible()
  await leave()
  const ofOne = await ask(funnel, 1, 2)
  await expect.element(ofOne).toHaveAccessibleName(/^Where Leads that reach a stage: .*, MQL comes/)
})

it('the numbers of the risk open where they come from, in the table and with the least likely period', async () => {
  await showSection(example, { id: 'risk', heading: 'How surely is the goal reached?' })
  const fan = await asTable('How surely is the goal reached?')
  const middle = await ask(fan, 2, 3)
  await expect.element(middle).toHaveAccessibleName('Where Revenue that half of the trials reach comes from')
  await expect.element(middle.getByRole('button', { name: /^Revenue to date/ })).toBeVisible()
  await leave()
  const chances = page.getByRole('table', { name: 'Chances of the promises' })
  await userEvent.click(
    chances
      .getByText(/^least.likely/)
      .first()
      .getByRole('button'),
  )
  await expect
    .element(
      page.getByRole('dialog', {
        name: 'Where Chance that a promise is met in its least likely period comes from',
      }),
    )
    .toBeVisible()
})

it('what each uncertainty moves opens where it comes from, in the table of the picture', async () => {
  await showSection(example, { id: 'risk', heading: 'How surely is the goal reached?' })
  const tornado = await asTable('Which uncertainty matters most?')
  const apart = await ask(tornado, 0, 4)
  await expect.element(apart).toHaveAccessibleName(/^Where How far .* moves it comes from$/)
  await expect.element(apart.getByText(/^\$[\d,]+ − \$[\d,]+ = \$[\d,]+$/)).toBeVisible()
  await userEvent.click(apart.getByRole('button', { name: / changed/ }).first())
  await userEvent.click(apart.getByRole('button', { name: /, tried/ }))
  await expect.element(apart.getByText(/^The high end of its 80% range/)).toBeVisible()
})

it('the differences of scenarios open where they come from, beside each other and driver by driver', async () => {
  await showSection(example, { id: 'compare', heading: 'Scenarios compared' })
  const table = page.getByRole('table', { name: 'Scenarios side by side' })
  await userEvent.click(table.getByRole('button', { name: /^[+−]\$/ }).first())
  const dialog = page.getByRole('dialog')
  await expect.element(dialog).toHaveAccessibleName(/: difference comes from$/)
  await expect.element(dialog.getByText(/^\$[\d,]+ − \$[\d,]+ = /)).toBeVisible()
  await expect.element(dialog.getByRole('button', { name: /, Baseline/ })).toBeVisible()
  await leave()
  const bridge = await asTable('Why does Best differ from Baseline?')
  const part = await ask(bridge, 1, 0)
  await expect.element(part).toHaveAccessibleName(/^Where What .* adds comes from$/)
  await expect.element(part.getByRole('button', { name: /, Best/ })).toBeVisible()
  await leave()
  const all = await ask(bridge, bridge.getByRole('row').elements().length - 3, 0)
  await expect.element(all).toHaveAccessibleName('Where All changes comes from')
})

it('the months with too much work open their loads', async () => {
  await showSection(example, { id: 'capacity', heading: 'Capacity of sales' })
  await userEvent.click(page.getByText(/^Too much work in/).getByRole('button'))
  const dialog = page.getByRole('dialog', { name: 'Where Months with too much work comes from' })
  await userEvent.click(dialog.getByRole('button', { name: /^Load of sales/ }).first())
  await expect.element(dialog.getByText(/^[\d,]+ ÷ [\d,]+ = 1\d\d(\.\d)?%$/)).toBeVisible()
})

it('the change that would help most says what it adds, and by which figures', async () => {
  await showSection(example, { id: 'drivers', heading: 'Leads needed against leads sales can work' })
  const part = page.getByText('What would help most').element().parentElement
  if (part === null) throw new Error('it stands in a part of its own')
  await userEvent.click(page.elementLocator(part).getByRole('button'))
  const dialog = page.getByRole('dialog', { name: /^Where Reps that are lacking|^Where What .* would add/ })
  await expect.element(dialog.getByRole('list', { name: 'Computed from' })).toBeVisible()
})

it('the numbers of the pace open where they come from: by day, by responders, by the time of a touch', async () => {
  await showSection(withCurve, { id: 'pace', heading: 'Pace of the leads' })
  const days = await asTable('Do leads come as sales can work them?')
  const waiting = await ask(days, 3, 2)
  await expect.element(waiting).toHaveAccessibleName('Where Leads that wait at the end of a day comes from')
  await leave()
  const corridor = await asTable('Where should the count of leads stand, day by day?')
  const low = await ask(corridor, 3, 1)
  await expect
    .element(low.getByRole('button', { name: /^Leads that marketing promises a month/ }))
    .toBeVisible()
  await leave()
  const teams = await asTable('How many responders keep the promise?')
  const three = await ask(teams, 2, 0)
  await userEvent.click(three.getByRole('button', { name: /^Responders on duty/ }))
  await expect.element(three.getByText('Tried here, whatever the plan says.')).toBeVisible()
  await leave()
  const rates = page.getByRole('table', { name: 'Rates by time to first touch' })
  const late = await ask(rates, 0, 2)
  await expect.element(late).toHaveAccessibleName(/^Where Rate by the time to the first touch/)
  await userEvent.click(late.getByRole('button', { name: /^Odds by the time/ }))
  await expect.element(late.getByRole('button', { name: /^Points of the curve/ })).toBeVisible()
})
