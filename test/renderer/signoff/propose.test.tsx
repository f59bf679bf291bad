import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Month } from '../../../shared/base/month.ts'
import { emptyPlan } from '../../../shared/plan/emptyPlan.ts'
import type { PlanId } from '../../../shared/plan/ids.ts'
import { createFakeApplication, type FakeApplication } from '../../helpers/fakeApplication.ts'
import { accessFindings, renderApp } from '../../helpers/renderScreen.tsx'
import { ANN, BOB } from '../../helpers/signablePlan.ts'
import { proposeNow, runningPlan, signNow } from '../../helpers/signoffSteps.ts'

const proposeButton = (number: number) => page.getByRole('button', { name: `Propose version ${number}` })
const steps = page.getByRole('navigation', { name: 'Steps' })

async function open(app: FakeApplication, id: PlanId, part = ''): Promise<void> {
  await renderApp(app, { address: `/plans/${id}/signoff${part}` })
}

describe('proposing a version', () => {
  it('tells what proposing does, what would be frozen and who signs, where there is no version yet', async () => {
    const app = createFakeApplication()
    await open(app, app.addPlan(runningPlan()))
    await expect.element(page.getByText(/Proposing freezes the agreement/)).toBeVisible()
    await expect.element(page.getByText('Ann Ost, Head of marketing')).toBeVisible()
    await expect.element(page.getByText('Bob West, Head of sales')).toBeVisible()
    await expect.element(page.getByText(/Nothing stops this version/)).toBeVisible()
    await expect.element(steps.getByRole('link', { name: /^Sign-off empty/ })).toBeVisible()
    expect(await accessFindings('page')).toEqual([])
  })

  it('freezes the agreement in the name of who proposes, and shows the version that waits', async () => {
    const app = createFakeApplication()
    const id = app.addPlan(runningPlan())
    await open(app, id)
    await page.getByRole('textbox', { name: /^What is new/ }).fill('Our first agreement.')
    await proposeButton(1).click()
    await expect.element(page.getByRole('heading', { name: 'Version 1 · Proposed' })).toBeVisible()
    await expect.element(page.getByText('Our first agreement.')).toBeVisible()
    await expect.element(page.getByText('0 of 2 have signed.')).toBeVisible()
    await expect.element(steps.getByRole('link', { name: /^Sign-off 1 to do/ })).toBeVisible()
    expect(app.calls.find(({ name }) => name === 'agreements.propose')?.input).toMatchObject({
      proposedBy: 'Ann Ost',
      revision: 0,
    })
  })

  it('names what stands against it, leads to the place, and freezes nothing', async () => {
    const app = createFakeApplication()
    const id = app.addPlan(emptyPlan('Empty', Month.parse('2027-01')))
    await open(app, id)
    await page.getByRole('combobox', { name: 'Proposed by' }).fill('Dana')
    await proposeButton(1).click()
    await expect.element(page.getByRole('alert')).toMatchTextContent(/points stop it/)
    expect(app.calls.map(({ name }) => name)).not.toContain('agreements.propose')
    await page.getByRole('button', { name: /Nobody looks after the agreement/ }).click()
    await expect.element(page.getByRole('textbox', { name: 'Owner' })).toHaveFocus()
  })

  it('says in words why the store refused', async () => {
    const app = createFakeApplication()
    await open(app, app.addPlan(runningPlan()))
    app.failNext('agreements.propose', 'not-signable')
    await proposeButton(1).click()
    await expect.element(page.getByRole('alert')).toMatchTextContent('This cannot be done with this version.')
    await expect.element(proposeButton(1)).toBeVisible()
  })

  it('waits until the last change of the plan is stored', async () => {
    const app = createFakeApplication()
    const id = app.addPlan(runningPlan())
    await open(app, id)
    const release = app.holdBack('plans.edit')
    await userEvent.fill(page.getByRole('textbox', { name: 'Plan name' }), 'Spring')
    await userEvent.keyboard('{Enter}')
    await proposeButton(1).click()
    expect(app.calls.map(({ name }) => name)).not.toContain('agreements.propose')
    release()
    await expect.element(page.getByRole('heading', { name: 'Version 1 · Proposed' })).toBeVisible()
    expect(app.calls.find(({ name }) => name === 'agreements.propose')?.input).toMatchObject({ revision: 1 })
  })

  it('sends to the version that waits instead of offering a second one', async () => {
    const app = createFakeApplication()
    const id = app.addPlan(runningPlan())
    await proposeNow(app.client, id)
    await open(app, id, '/propose')
    await expect.element(page.getByText(/Version 1 waits for signatures/)).toBeVisible()
    await expect.element(proposeButton(2)).not.toBeInTheDocument()
    await page.getByRole('link', { name: 'Go to version 1' }).click()
    await expect.element(page.getByRole('heading', { name: 'Version 1 · Proposed' })).toBeVisible()
  })
})

describe('amending a version in force', () => {
  it('leads from it to the next version, with what is different and a note that says so', async () => {
    const app = createFakeApplication()
    const id = app.addPlan(runningPlan())
    await proposeNow(app.client, id)
    await signNow(app.client, id, ANN, BOB)
    await open(app, id)
    await page.getByRole('textbox', { name: 'Plan name' }).fill('Spring')
    await userEvent.keyboard('{Enter}')
    await page.getByRole('link', { name: 'Amend: propose version 2' }).click()
    await expect
      .element(page.getByText(/Version 1 stays in force until all have signed version 2/))
      .toBeVisible()
    await expect
      .element(page.getByRole('textbox', { name: /^What is new/ }))
      .toHaveValue('Changed: About this agreement.')
    const added = page.getByRole('insertion').filter({ hasText: 'Spring' })
    await expect.element(added.first()).toBeVisible()
    expect(await accessFindings('page')).toEqual([])
    await proposeButton(2).click()
    await expect.element(page.getByRole('heading', { name: 'Version 2 · Proposed' })).toBeVisible()
    const versions = page.getByRole('navigation', { name: 'Versions of the agreement' })
    await expect.element(versions.getByRole('link', { name: /Version 1 In force/ })).toBeVisible()
  })
})
