import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Month } from '../../../shared/base/month.ts'
import { emptyPlan } from '../../../shared/plan/emptyPlan.ts'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import type { PlanId } from '../../../shared/plan/ids.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { readPlanFile, writePlanFile } from '../../../shared/planFile/planFile.ts'
import { createFakeApplication, SAVED_AT, type FakeApplication } from '../../helpers/fakeApplication.ts'
import { drop } from '../../helpers/drop.ts'
import { accessFindings, renderApp } from '../../helpers/renderScreen.tsx'

const example = examplePlan('software-company')

/** Promises far more leads than anybody could work. */
const overpromised: Plan = {
  ...example,
  commitments: example.commitments.map((commitment, index) =>
    index === 0 ? Object.assign({}, commitment, { target: 1e6, stretch: null }) : commitment,
  ),
}

let app: FakeApplication
let id: PlanId
beforeEach(() => {
  app = createFakeApplication()
  id = app.addPlan(example)
})

const openPlan = (scheme: 'light' | 'dark' = 'light') =>
  renderApp(app, { address: `/plans/${id}/plan`, scheme })
const planName = () => page.getByRole('textbox', { name: 'Plan name' })
const fileMenu = () => page.getByRole('button', { name: 'File', exact: true })
const banner = () => page.getByRole('banner')

async function rename(name: string): Promise<void> {
  await userEvent.fill(planName(), name)
  await userEvent.keyboard('{Enter}')
}

describe('the plan’s name', () => {
  it('is changed where it stands and saved', async () => {
    await openPlan()
    await rename('Autumn')
    await expect.poll(() => app.stored(id).name).toBe('Autumn')
    await expect.element(banner().getByText('Saved', { exact: false })).toBeVisible()
  })

  it('cannot be empty, which is said at the field', async () => {
    await openPlan()
    await rename(' ')
    await expect.element(page.getByText('A name is needed.')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(planName()).toHaveValue(example.name)
  })
})

describe('undo and redo', () => {
  it('name the change they are about', async () => {
    await openPlan()
    await rename('Autumn')
    await userEvent.click(page.getByRole('button', { name: 'Undo: Rename the plan' }))
    await expect.element(planName()).toHaveValue(example.name)
    await userEvent.click(page.getByRole('button', { name: 'Redo: Rename the plan' }))
    await expect.element(planName()).toHaveValue('Autumn')
  })

  it.each([['{Control>}{Shift>}z{/Shift}{/Control}'], ['{Control>}y{/Control}']])(
    'follow the keys Ctrl+Z and %s',
    async (redoKeys) => {
      await openPlan()
      await rename('Autumn')
      await userEvent.keyboard('{Control>}z{/Control}')
      await expect.element(planName()).toHaveValue(example.name)
      await userEvent.keyboard(redoKeys)
      await expect.element(planName()).toHaveValue('Autumn')
    },
  )

  it('leave the text alone that somebody is typing', async () => {
    await openPlan()
    await rename('Autumn')
    await userEvent.type(planName(), ' and more')
    await userEvent.keyboard('{Control>}z{/Control}')
    await expect.element(page.getByRole('button', { name: 'Undo: Rename the plan' })).toBeVisible()
    expect(app.calls.map(({ name }) => name)).not.toContain('plans.undo')
  })

  it('name the value that was set', async () => {
    await openPlan()
    await userEvent.fill(page.getByRole('textbox', { name: 'A customer stays' }), '40')
    await userEvent.keyboard('{Enter}')
    await expect
      .element(page.getByRole('button', { name: 'Undo: Set “A customer stays” to 40' }))
      .toBeVisible()
  })

  it('reach back to edits made before the plan was opened', async () => {
    await app.client['plans.edit']({
      id,
      revision: 0,
      edit: { label: 'Rename it', patches: [{ op: 'replace', path: ['name'], value: 'Earlier' }] },
    })
    await openPlan()
    await userEvent.click(page.getByRole('button', { name: 'Undo: Rename it' }))
    await expect.element(planName()).toHaveValue(example.name)
  })
})

describe('the saved note', () => {
  it('says that saving fails, why, and tries again', async () => {
    await openPlan()
    const makeSpace = app.keepFailing('plans.edit', 'disk-full')
    await rename('Autumn')
    await expect.element(page.getByRole('alert')).toHaveTextContent('Not saved · Try again · Save a copy')
    await userEvent.hover(page.getByRole('alert'))
    await expect.element(page.getByText('The disk is full.', { exact: false })).toBeVisible()
    makeSpace()
    await userEvent.click(page.getByRole('button', { name: 'Try again' }))
    await expect.poll(() => app.stored(id).name).toBe('Autumn')
    await expect.element(banner().getByText('Saved', { exact: false })).toBeVisible()
  })
})

it('gives a copy of what cannot be saved, without the app', async () => {
  await openPlan()
  app.keepFailing('plans.edit', 'no-connection')
  await rename('Autumn')
  await userEvent.click(page.getByRole('button', { name: 'Save a copy' }))
  await expect.poll(() => app.savedFiles).toHaveLength(1)
  expect(readPlanFile(app.savedFiles[0]!.text)).toMatchObject({
    ok: true,
    value: { plan: { name: 'Autumn' } },
  })
})

it('says when the app was closed', async () => {
  await openPlan()
  await expect.element(planName()).toBeVisible()
  app.emit({ kind: 'closing' })
  await expect.element(page.getByText('The app was closed.', { exact: false })).toBeVisible()
})

describe('the steps', () => {
  it('show how far each of them is', async () => {
    id = app.addPlan(overpromised)
    await openPlan()
    const steps = page.getByRole('navigation', { name: 'Steps' })
    await expect
      .element(steps.getByRole('link', { name: /^Plan \d conflicts?$/ }))
      .toHaveAttribute('aria-current', 'page')
    // The same point stands against a final version of the agreement.
    await expect.element(steps.getByRole('link', { name: /^Agreement \d conflicts?$/ })).toBeVisible()
  })

  it('name a conflict with a word, and lead to it', async () => {
    id = app.addPlan(overpromised)
    await openPlan()
    await userEvent.click(page.getByRole('button', { name: /^Conflict: / }).first())
    await expect
      .element(page.getByRole('textbox', { name: 'Target of Leads handed over, promise 1' }))
      .toHaveFocus()
  })

  it('list what is still open and lead to the place', async () => {
    id = app.addPlan(emptyPlan('New', Month.parse('2027-01')))
    await openPlan()
    await userEvent.click(page.getByRole('button', { name: 'Set the revenue goal.' }))
    await expect.element(page.getByRole('radio', { name: 'As one amount' })).toHaveFocus()
  })
})

describe('taking the plan along', () => {
  it('opens another plan from its file', async () => {
    await openPlan()
    await userEvent.click(fileMenu())
    await expect.element(page.getByRole('menuitem', { name: 'Open a plan file' })).toBeVisible()
    const text = writePlanFile({ plan: { ...example, name: 'Theirs' }, savedAt: SAVED_AT })
    await userEvent.upload(page.getByLabelText('Plan file'), new File([text], 'theirs.slaplan'))
    await expect.element(planName()).toHaveValue('Theirs')
  })

  it('saves it as a file that can be opened again', async () => {
    await openPlan()
    await userEvent.click(fileMenu())
    await userEvent.click(page.getByRole('menuitem', { name: 'Save as a file', exact: true }))
    await expect.poll(() => app.savedFiles).toHaveLength(1)
    expect(app.savedFiles[0]?.name).toBe(`${example.name}.slaplan`)
    expect(readPlanFile(app.savedFiles[0]!.text)).toMatchObject({
      ok: true,
      value: { plan: { name: example.name } },
    })
  })

  it('asks about lead rows only where there are some', async () => {
    app = createFakeApplication({
      overrides: { 'leads.count': () => Promise.resolve({ ok: true, value: { rows: 8000 } }) },
    })
    id = app.addPlan(example)
    await openPlan()
    await userEvent.click(fileMenu())
    await userEvent.click(page.getByRole('menuitem', { name: 'Save as a file, with 8,000 lead rows' }))
    await expect
      .poll(() => app.calls)
      .toContainEqual({ name: 'plans.toFile', input: { id, withLeads: true } })
  })
})

it('takes a CSV file that is dropped anywhere to the history', async () => {
  await openPlan()
  await expect.element(planName()).toBeVisible()
  drop(new File(['month,segment,lead\n2026-01,Webinar,400\n'], 'monthly.csv'))
  await expect.element(page.getByText('monthly.csv', { exact: false }).first()).toBeVisible()
  expect(location.hash).toBe(`#/plans/${id}/history`)
})

it('shows the figures of the scenario that is chosen, the baseline at first', async () => {
  await openPlan()
  const scenario = page.getByRole('combobox', { name: 'Scenario' })
  await expect.element(scenario).toHaveValue('Baseline')
  await userEvent.click(scenario)
  await userEvent.click(page.getByRole('option', { name: 'Webinar push' }))
  await expect.element(scenario).toHaveValue('Webinar push')
})

it('changes between light and dark', async () => {
  await openPlan()
  await userEvent.click(page.getByRole('button', { name: 'Dark colours' }))
  expect(document.documentElement.dataset['mantineColorScheme']).toBe('dark')
  await userEvent.click(page.getByRole('button', { name: 'Light colours' }))
  expect(document.documentElement.dataset['mantineColorScheme']).toBe('light')
})

it('goes back to the list of plans', async () => {
  await openPlan()
  await userEvent.click(page.getByRole('link', { name: 'All plans' }))
  await expect.element(page.getByRole('heading', { name: 'Plans' })).toBeVisible()
})

it.each([
  { code: 'plan-damaged', words: 'What is stored of this plan is damaged.' },
  { code: 'not-found', words: 'This plan is no longer there.' },
] as const)('says why a plan cannot be opened: $code', async ({ code, words }) => {
  app.failNext('plans.get', code)
  await openPlan()
  await expect.element(page.getByText(words, { exact: false })).toBeVisible()
  await userEvent.click(page.getByRole('link', { name: 'Go to the list of plans' }))
  await expect.element(page.getByRole('heading', { name: 'Plans' })).toBeVisible()
})

it('leads to the list of plans from an address that names no step', async () => {
  await renderApp(app, { address: `/plans/${id}/nonsense` })
  await expect.element(page.getByRole('heading', { name: 'Plans' })).toBeVisible()
})

it.each(['light', 'dark'] as const)('is accessible when %s, with the plan screen in it', async (scheme) => {
  await openPlan(scheme)
  await expect.element(page.getByRole('heading', { name: 'Working hours' })).toBeInTheDocument()
  expect(await accessFindings('page')).toEqual([])
})
