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

async function print(item: string): Promise<void> {
  await userEvent.click(page.getByRole('button', { name: 'File' }))
  await userEvent.click(page.getByRole('menuitem', { name: item }))
  // The view for print is loaded only now.
  await expect.poll(() => app.printed.length, { timeout: 15_000 }).toBe(1)
}

describe('the search', () => {
  it.each([
    ['model to excel', 'model.xlsx'],
    ['review dates to a calendar', 'days.ics'],
  ])('finds the export by “%s”, which is done after the search has closed', async (words, name) => {
    await userEvent.keyboard('{Control>}k{/Control}')
    await userEvent.keyboard(`${words}{Enter}`)
    await expect.poll(() => app.savedFiles.map((file) => file.name)).toEqual([name])
  })
})

describe('printing', () => {
  it('prints the agreement as it is now, marked as a draft, with its figures drawn', async () => {
    await print('Print or save as PDF')
    const [printed] = app.printed
    expect(printed?.title).toMatch(/^Halden Software - Service level agreement .* - Draft of /)
    expect(printed?.text).toContain('Draft of ')
    expect(printed?.text).toContain('Marketing’s commitments')
    expect(printed?.text).toContain('Sales can work')
    await expect.element(page.getByText('It was saved as a PDF.')).toBeVisible()
  })

  it('leaves nothing behind on the page, and nobody reads it twice', async () => {
    await print('Print or save as PDF')
    await expect.poll(() => document.querySelector('[data-printed]')).toBeNull()
    expect(document.documentElement.style.getPropertyValue('--printed-name')).toBe('')
  })

  it('prints the card for reps alone', async () => {
    await print('Print the card for reps')
    const text = app.printed[0]?.text ?? ''
    expect(text).toContain('You have a new lead.')
    expect(text).toContain('Within 4 business hours (target 90%)')
    expect(text).not.toContain('Marketing’s commitments')
  })

  it('is found by searching for it', async () => {
    await userEvent.keyboard('{Control>}k{/Control}')
    await userEvent.keyboard('save as pdf{Enter}')
    await expect.poll(() => app.printed.length, { timeout: 15_000 }).toBe(1)
  })

  it('says why when the versions cannot be read', async () => {
    app.failNext('agreements.versions', 'internal')
    await userEvent.click(page.getByRole('button', { name: 'File' }))
    await userEvent.click(page.getByRole('menuitem', { name: 'Print or save as PDF' }))
    await expect.element(page.getByText('Attention:')).toBeVisible()
    expect(app.printed).toEqual([])
  })
})
