import { beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import type { PlanId } from '../../../shared/plan/ids.ts'
import { readPlanFile } from '../../../shared/planFile/planFile.ts'
import { STEPS } from '../../../shared/plan/steps.ts'
import { createFakeApplication, type FakeApplication } from '../../helpers/fakeApplication.ts'
import { accessFindings, renderApp } from '../../helpers/renderScreen.tsx'

const example = examplePlan('software-company')

let app: FakeApplication
let id: PlanId
beforeEach(async () => {
  app = createFakeApplication({
    overrides: {
      'agreements.toWord': () =>
        Promise.resolve({ ok: true, value: { fileName: 'agreement.docx', base64: btoa('PK') } }),
    },
  })
  id = app.addPlan(example)
  await renderApp(app, { address: `/plans/${id}/plan` })
  // The keys work as soon as the frame is there.
  await vi.waitUntil(() => planName().query())
})

const planName = () => page.getByRole('textbox', { name: 'Plan name' })
const shortcuts = () => page.getByRole('complementary', { name: 'Keyboard shortcuts' })

describe('keys', () => {
  it.each(STEPS.map((step, index) => [index + 1, step] as const))(
    'Alt+%s goes to the step %s',
    async (digit, step) => {
      await userEvent.keyboard(`{Alt>}${digit}{/Alt}`)
      await expect.poll(() => location.hash).toBe(`#/plans/${id}/${step}`)
    },
  )

  it('save the plan as a file, with what was just typed', async () => {
    await userEvent.fill(planName(), 'Autumn')
    await userEvent.keyboard('{Control>}s{/Control}')
    await expect.poll(() => app.savedFiles).toHaveLength(1)
    expect(readPlanFile(app.savedFiles[0]!.text)).toMatchObject({ value: { plan: { name: 'Autumn' } } })
  })

  it('export the agreement from any step', async () => {
    await userEvent.keyboard('{Control>}e{/Control}')
    await expect.poll(() => app.savedFiles).toEqual([{ name: 'agreement.docx', text: 'PK' }])
  })

  it('are all listed under the question mark, beside the screen', async () => {
    await userEvent.keyboard('?')
    await expect.element(shortcuts()).toHaveFocus()
    await expect
      .element(shortcuts().getByRole('row', { name: /^Redo Ctrl\+Y ?Ctrl\+Shift\+Z$/ }))
      .toBeVisible()
    await expect.element(shortcuts().getByRole('row', { name: 'Agreement Alt+6' })).toBeVisible()
    expect(await accessFindings('page')).toEqual([])
    await userEvent.keyboard('{Escape}')
    await expect.element(shortcuts()).not.toBeInTheDocument()
  })

  it('leave what somebody types alone', async () => {
    await userEvent.click(planName())
    await userEvent.keyboard('{End}Why?{Alt>}3{/Alt}')
    await expect.element(planName()).toHaveValue(`${example.name}Why?`)
    await expect.element(shortcuts()).not.toBeInTheDocument()
    expect(location.hash).toBe(`#/plans/${id}/plan`)
  })
})
