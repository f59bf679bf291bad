import { beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import { createFakeApplication, type FakeApplication } from '../../helpers/fakeApplication.ts'
import { renderApp } from '../../helpers/renderScreen.tsx'

const example = examplePlan('software-company')
const asked: unknown[] = []

let app: FakeApplication
beforeEach(async () => {
  asked.length = 0
  app = createFakeApplication({
    overrides: {
      'exports.workbook': (input) => {
        asked.push(input)
        return Promise.resolve({ ok: true, value: { fileName: 'model.xlsx', base64: btoa('PK') } })
      },
      'exports.calendar': () =>
        Promise.resolve({ ok: true, value: { fileName: 'days.ics', text: 'BEGIN:VCALENDAR' } }),
    },
  })
  const id = app.addPlan(example)
  await renderApp(app, { address: `/plans/${id}/plan` })
  await vi.waitUntil(() => page.getByRole('textbox', { name: 'Plan name' }).query())
})

describe('the file menu', () => {
  it('gives the model of the scenario that is shown as an Excel workbook', async () => {
    await userEvent.click(page.getByRole('button', { name: 'File' }))
    await userEvent.click(page.getByRole('menuitem', { name: 'Export the model to Excel' }))
    await expect.poll(() => app.savedFiles.map(({ name }) => name)).toEqual(['model.xlsx'])
    expect(asked).toMatchObject([{ scenarioId: null }])
  })

  it('gives the days of the agreement as a calendar file', async () => {
    await userEvent.click(page.getByRole('button', { name: 'File' }))
    await userEvent.click(page.getByRole('menuitem', { name: 'Export the review dates to a calendar' }))
    await expect.poll(() => app.savedFiles.map(({ name }) => name)).toEqual(['days.ics'])
  })
})
