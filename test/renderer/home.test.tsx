import { beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { examplePlan } from '../../shared/plan/examples/examplePlan.ts'
import { writePlanFile } from '../../shared/planFile/planFile.ts'
import { createFakeApplication, SAVED_AT, type FakeApplication } from '../helpers/fakeApplication.ts'
import { drop } from '../helpers/drop.ts'
import { accessFindings, renderApp } from '../helpers/renderScreen.tsx'

const example = examplePlan('software-company')

let app: FakeApplication
beforeEach(() => {
  app = createFakeApplication()
})

const planFile = (text: string): File => new File([text], 'theirs.slaplan')
const named = (name: string) => ({ ...example, name })
const button = (name: string) => page.getByRole('button', { name, exact: true })

async function choose(plan: string, action: string): Promise<void> {
  await userEvent.click(button(`Actions for ${plan}`))
  await userEvent.click(page.getByRole('menuitem', { name: action, exact: true }))
}

describe('the first start', () => {
  it.each([
    { door: 'Open the example', from: 'software-company', step: 'model' },
    { door: 'Start from my numbers', from: 'empty', step: 'history' },
    { door: 'Start empty', from: 'empty', step: 'plan' },
  ])('“$door” makes a plan and opens its $step', async ({ door, from, step }) => {
    await renderApp(app)
    await userEvent.click(button(door))
    await expect.poll(() => location.hash).toBe(`#/plans/plan-1/${step}`)
    expect(app.calls).toContainEqual({ name: 'plans.create', input: { from } })
  })

  it.each(['light', 'dark'] as const)('is accessible when %s', async (scheme) => {
    await renderApp(app, { scheme })
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await accessFindings('page')).toEqual([])
  })
})

describe('the search', () => {
  it('opens a plan by a part of its name', async () => {
    app.addPlan(named('Spring'))
    app.addPlan(named('Autumn'))
    await renderApp(app)
    await expect.element(page.getByRole('link', { name: 'Spring' })).toBeVisible()
    await userEvent.keyboard('{Control>}k{/Control}autu{Enter}')
    await expect.element(page.getByRole('textbox', { name: 'Plan name' })).toHaveValue('Autumn')
  })

  it('starts a plan too', async () => {
    await renderApp(app)
    await expect.element(button('Start empty')).toBeVisible()
    await userEvent.keyboard('{Control>}k{/Control}start empty{Enter}')
    await expect.poll(() => location.hash).toBe('#/plans/plan-1/plan')
  })
})

describe('the list of plans', () => {
  it('opens a plan by its name', async () => {
    app.addPlan(named('Spring'))
    await renderApp(app)
    await userEvent.click(page.getByRole('link', { name: 'Spring' }))
    await expect.element(page.getByRole('textbox', { name: 'Plan name' })).toHaveValue('Spring')
  })

  it('renames a plan in its place', async () => {
    app.addPlan(named('Spring'))
    await renderApp(app)
    await choose('Spring', 'Rename')
    const field = page.getByRole('textbox', { name: 'New name of Spring' })
    await expect.element(field).toHaveFocus()
    await userEvent.fill(field, 'Summer')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('link', { name: 'Summer' })).toBeVisible()
  })

  it('shows a copy beside the plan it was made of', async () => {
    app.addPlan(named('Spring'))
    await renderApp(app)
    await choose('Spring', 'Duplicate')
    await expect.element(page.getByRole('link', { name: 'Spring (copy)' })).toBeVisible()
    await expect.element(page.getByRole('link', { name: 'Spring', exact: true })).toBeVisible()
  })

  it('puts an archived plan away and finds it again', async () => {
    app.addPlan(named('Spring'))
    await renderApp(app)
    await choose('Spring', 'Archive')
    await expect.element(page.getByText('No current plans. Start one below.')).toBeVisible()
    await userEvent.click(page.getByText('Archived (1)'))
    await choose('Spring', 'Take out of the archive')
    await expect.element(page.getByRole('link', { name: 'Spring' })).toBeVisible()
  })

  it('takes a deletion back from the message', async () => {
    app.addPlan(named('Spring'))
    await renderApp(app)
    await choose('Spring', 'Delete')
    await expect.element(page.getByText('“Spring” was deleted.')).toBeVisible()
    await userEvent.click(button('Undo'))
    await expect.element(page.getByRole('link', { name: 'Spring' })).toBeVisible()
  })

  it('restores a plan that was deleted long ago', async () => {
    app.addPlan(named('Spring'), { deletedAt: SAVED_AT })
    await renderApp(app)
    await userEvent.click(page.getByText('Deleted (1)'))
    await userEvent.click(button('Restore Spring'))
    await expect.element(page.getByRole('link', { name: 'Spring' })).toBeVisible()
  })

  it('marks a damaged plan with a word and what to do, and does not open it', async () => {
    app.addPlan(named('Spring'), { damaged: true })
    await renderApp(app)
    await expect.element(page.getByText('Damaged:', { exact: false })).toBeVisible()
    await expect.element(page.getByText('open a saved file', { exact: false })).toBeVisible()
    await expect.element(page.getByRole('link', { name: 'Spring' })).not.toBeInTheDocument()
  })

  it('finds plans by words of name and company once there are many', async () => {
    for (let count = 1; count <= 9; count += 1) app.addPlan(named(`Plan ${count}`))
    await renderApp(app)
    const search = page.getByRole('searchbox', { name: 'Search plans' })
    await userEvent.fill(search, 'halden 7')
    await expect.poll(() => page.getByRole('link', { name: /^Plan \d$/ }).all()).toHaveLength(1)
    await userEvent.fill(search, 'nothing like it')
    await expect.element(page.getByText('No plan here matches “nothing like it”.')).toBeVisible()
  })

  it('follows what another window does', async () => {
    await renderApp(app)
    await expect.element(button('Start empty')).toBeVisible()
    app.addPlan(named('From elsewhere'))
    app.emit({ kind: 'library-changed' })
    await expect.element(page.getByRole('link', { name: 'From elsewhere' })).toBeVisible()
  })

  it('says so when an action has failed', async () => {
    app.addPlan(named('Spring'))
    app.failNext('plans.duplicate', 'disk-full')
    await renderApp(app)
    await choose('Spring', 'Duplicate')
    await expect.element(page.getByText('The disk is full', { exact: false })).toBeVisible()
  })

  it.each(['light', 'dark'] as const)('is accessible when %s, with plans of every kind', async (scheme) => {
    app.addPlan(named('Spring'))
    app.addPlan(named('Broken'), { damaged: true })
    app.addPlan(named('Old'), { archived: true })
    await renderApp(app, { scheme })
    await expect.element(page.getByRole('link', { name: 'Spring' })).toBeVisible()
    expect(await accessFindings('page')).toEqual([])
  })
})

describe('a plan file', () => {
  it('is opened from the picker', async () => {
    await renderApp(app)
    await userEvent.upload(
      page.getByLabelText('Plan file'),
      planFile(writePlanFile({ plan: named('Theirs'), savedAt: SAVED_AT })),
    )
    await expect.element(page.getByRole('textbox', { name: 'Plan name' })).toHaveValue('Theirs')
  })

  it('that is damaged is refused with its name and the reason', async () => {
    await renderApp(app)
    await userEvent.upload(page.getByLabelText('Plan file'), planFile('{"format":"slaplan","ver'))
    await expect.element(page.getByText('“theirs.slaplan” was not opened.', { exact: false })).toBeVisible()
    await expect.element(page.getByText('cut off or damaged', { exact: false })).toBeVisible()
  })

  it('may be dropped anywhere on the window', async () => {
    await renderApp(app)
    await expect.element(button('Start empty')).toBeVisible()
    drop(planFile(writePlanFile({ plan: named('Dropped'), savedAt: SAVED_AT })))
    await expect.element(page.getByRole('textbox', { name: 'Plan name' })).toHaveValue('Dropped')
  })

  it('of another kind is refused, with what can be dropped', async () => {
    await renderApp(app)
    await expect.element(button('Start empty')).toBeVisible()
    drop(new File(['x'], 'picture.png'))
    await expect
      .element(page.getByText('“picture.png” cannot be used here. Drop a plan file', { exact: false }))
      .toBeVisible()
  })

  it('of CSV needs a plan, and starts one when that is wanted', async () => {
    await renderApp(app)
    await expect.element(button('Start empty')).toBeVisible()
    drop(new File(['a,b'], 'leads.csv'))
    await userEvent.click(button('Start a plan with it'))
    await expect.poll(() => location.hash).toMatch(/^#\/plans\/.*\/history$/)
    await expect.element(page.getByText('leads.csv', { exact: false }).first()).toBeVisible()
  })
})

describe('backups', () => {
  it('are listed on request, and one is made at once', async () => {
    const backup = { id: 'b1', madeAt: SAVED_AT, reason: 'by-hand', bytes: 1000, plans: 3 } as const
    const made = vi.fn<() => void>()
    app = createFakeApplication({
      overrides: {
        'backups.list': () =>
          Promise.resolve({ ok: true, value: made.mock.calls.length > 0 ? [backup] : [] }),
        'backups.make': () => {
          made()
          return Promise.resolve({ ok: true, value: backup })
        },
      },
    })
    await renderApp(app)
    await userEvent.click(button('Backups'))
    await expect.element(page.getByText('There are none yet.', { exact: false })).toBeVisible()
    await userEvent.click(button('Make a backup now'))
    await expect.element(page.getByRole('button', { name: /^Restore the backup of/ })).toBeVisible()
  })
})
