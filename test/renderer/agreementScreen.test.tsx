import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { AgreementScreen } from '../../renderer/features/agreement/AgreementScreen.tsx'
import { Month } from '../../shared/base/month.ts'
import { ok } from '../../shared/base/result.ts'
import { emptyPlan } from '../../shared/plan/emptyPlan.ts'
import { softwareCompany } from '../../shared/plan/examples/softwareCompany.ts'
import { createFakeApplication } from '../helpers/fakeApplication.ts'
import { accessFindings, renderWithPlan } from '../helpers/renderScreen.tsx'

const empty = emptyPlan('Empty', Month.parse('2027-01'))
const summaryHeading = page.getByRole('heading', { name: '1 Summary' })

async function open(plan = softwareCompany, options: Parameters<typeof renderWithPlan>[2] = {}) {
  return renderWithPlan(<AgreementScreen />, plan, options)
}

const documentTab = page.getByRole('tab', { name: 'Document' })
const sheet = page.getByRole('region', { name: 'The agreement as it will print' })

describe('the agreement screen', () => {
  it('follows what is changed beside the page', async () => {
    const { app, planId } = await open()
    await documentTab.click()
    await page.getByRole('textbox', { name: 'Owner' }).fill('Dana Whitfield')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('cell', { name: 'Dana Whitfield' })).toBeVisible()
    await expect.poll(() => app.stored(planId).agreement.owner).toBe('Dana Whitfield')
  })

  it('leaves out a section that is switched off, and numbers the rest anew', async () => {
    await open()
    await expect.element(summaryHeading).toBeVisible()
    await documentTab.click()
    await page.getByRole('checkbox', { name: 'Summary' }).click()
    await expect.element(summaryHeading).not.toBeInTheDocument()
    await expect.element(page.getByRole('heading', { name: '1 Scope and parties' })).toBeVisible()
  })

  it('states the figures of the scenario that is chosen', async () => {
    await open()
    await documentTab.click()
    await page.getByRole('combobox', { name: 'Figures of' }).selectOptions('Worst')
    await expect.element(page.getByRole('row', { name: 'Scenario Worst' })).toBeVisible()
  })

  it('adds, moves and removes review dates, the earliest first', async () => {
    const { app, planId } = await open(empty)
    await documentTab.click()
    await page.getByRole('button', { name: 'Add a review date' }).click()
    await page.getByRole('button', { name: 'Add a review date' }).click()
    await expect.poll(() => app.stored(planId).agreement.reviews).toEqual(['2027-03-31', '2027-06-30'])
    await page.getByLabelText('Review 2', { exact: true }).fill('2027-02-15')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => app.stored(planId).agreement.reviews).toEqual(['2027-02-15', '2027-03-31'])
    await page.getByRole('button', { name: 'Remove review 1' }).click()
    await expect.poll(() => app.stored(planId).agreement.reviews).toEqual(['2027-03-31'])
  })

  it('says where a figure comes from when it is pointed at', async () => {
    await open()
    await page.getByText('$9,200,000').first().hover()
    const source = page.getByRole('status')
    await expect.element(source).toMatchTextContent('$9,200,000')
    await expect.element(source).toMatchTextContent('Revenue goal')
    await expect.element(source.getByRole('button', { name: 'Go to Plan' })).toBeVisible()
  })

  it('offers no way to a source that no step holds', async () => {
    await open()
    const status = page.getByRole('row', { name: /^Status Draft of/ })
    await status.getByText(/\d:\d\d/).hover()
    const source = page.getByRole('status')
    await expect.element(source).toMatchTextContent('Version and moment of writing')
    expect(source.getByRole('button').elements()).toEqual([])
  })

  it('goes from figure to figure by the arrow keys, and keeps the answer for the one chosen', async () => {
    await open()
    sheet.element().focus()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}')
    expect(document.activeElement?.textContent).toBe(softwareCompany.purpose)
    await page.getByText('$9,200,000').first().hover()
    await expect.element(page.getByRole('status')).toMatchTextContent('Purpose of the plan')
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByText(/Point at a figure/)).toBeVisible()
  })

  it('lists what stands against a final version, by weight and with the step where it is put right', async () => {
    await open(empty)
    await expect.element(page.getByText(/[5-9] points stand against a final version/)).toBeVisible()
    const blocking = page.getByRole('list', { name: 'Stops a final version' })
    await expect
      .element(blocking.getByRole('button', { name: /Plan · Nobody signs for sales/ }))
      .toBeVisible()
    await expect.element(page.getByText(/A draft can be exported at any time/)).toBeVisible()
  })

  it('puts the cursor where an open point is put right on this screen', async () => {
    await open(empty)
    await page.getByRole('button', { name: /Nobody looks after the agreement/ }).click()
    await expect.element(page.getByRole('textbox', { name: 'Owner' })).toHaveFocus()
  })

  it('saves the agreement as a Word file, after every change is stored', async () => {
    const words = 'PK word'
    const app = createFakeApplication({
      overrides: {
        'agreements.toWord': () => Promise.resolve(ok({ fileName: 'Halden.docx', base64: btoa(words) })),
      },
    })
    const release = app.holdBack('plans.edit')
    await open(softwareCompany, { app })
    await documentTab.click()
    await page.getByRole('checkbox', { name: 'Baseline' }).click()
    await page.getByRole('button', { name: 'Export Word' }).click()
    expect(app.savedFiles).toEqual([])
    release()
    await expect.poll(() => app.savedFiles).toEqual([{ name: 'Halden.docx', text: words }])
    await expect.element(page.getByText(/saved as a Word file, marked as a draft/)).toBeVisible()
  })

  it('says why no file was written', async () => {
    const app = createFakeApplication()
    app.failNext('agreements.toWord', 'not-exportable')
    await open(softwareCompany, { app })
    await page.getByRole('button', { name: 'Export Word' }).click()
    await expect.element(page.getByText(/The agreement cannot be made final yet/)).toBeVisible()
    expect(app.savedFiles).toEqual([])
  })

  it('gives the page the room on a small window, and brings the panel when asked', async () => {
    await open()
    await page.viewport(1024, 700)
    const panel = page.getByRole('complementary', { name: 'What feeds the agreement' })
    await expect.element(panel).not.toBeInTheDocument()
    await page.getByRole('button', { name: 'Panel' }).click()
    await expect.element(panel).toBeVisible()
    await page.getByRole('button', { name: 'Hide the panel' }).click()
    await expect.element(panel).not.toBeInTheDocument()
  })

  it.each(['light', 'dark'] as const)('can be used by everybody, %s', async (scheme) => {
    await open(softwareCompany, { scheme })
    await expect.element(page.getByRole('img', { name: /^Chart of leads/ })).toHaveAttribute('data-drawn')
    expect(await accessFindings()).toEqual([])
  })

  it('can be used by everybody while the plan is empty', async () => {
    await open(empty)
    expect(await accessFindings()).toEqual([])
  })
})
