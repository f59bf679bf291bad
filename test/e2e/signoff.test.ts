import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writePlanFile } from '../../shared/planFile/planFile.ts'
import { runningPlan } from '../helpers/signoffSteps.ts'
import { barriers, openApp, type OpenedApp } from './openApp.ts'

let app: OpenedApp
let exported = ''

beforeAll(async () => {
  app = await openApp()
  const file = join(app.folder, 'signable.slaplan')
  writeFileSync(file, writePlanFile({ plan: runningPlan(), savedAt: '2027-01-05T14:02:00.000Z' }))
  await app.page.locator('input[type=file]').first().setInputFiles(file)
  await app.page.getByRole('textbox', { name: 'Plan name' }).waitFor()
})
afterAll(async () => {
  await app.close()
})

const step = (name: string) =>
  app.page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name: new RegExp(`^${name}`) })
const title = (words: string) => app.page.getByRole('heading', { level: 1, name: words })
const sign = (name: string) => app.page.getByRole('button', { name: `Sign or decline · ${name}` }).click()

describe('from a plan to a signed agreement that can be proven', () => {
  it('the agreement is proposed', async () => {
    const { page } = app
    await step('Sign-off').click()
    await title('Propose version 1').waitFor()
    expect(await barriers(page)).toEqual([])
    await page.getByRole('textbox', { name: /^What is new/ }).fill('Our first agreement.')
    await page.getByRole('button', { name: 'Propose version 1' }).click()
    await title('Version 1 · Proposed').waitFor()
  })

  it('marketing signs by hand, sales by typing the name; then it is in force', async () => {
    const { page } = app
    await sign('Ann Ost')
    await page.getByText('Draw', { exact: true }).click()
    const field = page.getByRole('figure', { name: 'Field to sign in, empty' })
    await field.scrollIntoViewIfNeeded()
    const { x, y, width, height } = (await field.boundingBox())!
    await page.mouse.move(x + width * 0.2, y + height * 0.5)
    await page.mouse.down()
    await page.mouse.move(x + width * 0.4, y + height * 0.2, { steps: 5 })
    await page.mouse.move(x + width * 0.6, y + height * 0.7, { steps: 5 })
    await page.mouse.up()
    await page.getByRole('button', { name: 'Sign version 1' }).click()
    await page.getByRole('figure', { name: 'Signature of Ann Ost' }).waitFor()
    await sign('Bob West')
    await page.getByText(/This is the last signature/).waitFor()
    expect(await barriers(page)).toEqual([])
    await page.getByRole('textbox', { name: 'Full name, as a signature' }).fill('Bob West')
    await page.keyboard.press('Tab')
    await page.getByRole('button', { name: 'Sign version 1' }).press('Enter')
    await title('Version 1 · In force').waitFor()
    await expect.poll(() => step('Sign-off').textContent()).toMatch(/done/)
  })

  it('the plan is changed; the version still says what was signed, and the drift is told', async () => {
    const { page } = app
    await page.getByRole('textbox', { name: 'Plan name' }).fill('Spring')
    await page.keyboard.press('Enter')
    await step('Plan').click()
    const stretch = page.getByRole('textbox', { name: /^Stretch of Leads handed over/ }).first()
    await stretch.fill('2,345')
    await stretch.press('Enter')
    await page.getByText(/^Saved/).waitFor()
    await step('Sign-off').click()
    await title('Version 1 · In force').waitFor()
    await page.getByRole('tab', { name: 'Document' }).click()
    await page.getByRole('article').waitFor()
    expect(await page.getByRole('article').textContent()).not.toContain('Spring')
    await page.getByRole('tab', { name: 'Drift of the plan' }).click()
    await page.getByRole('row', { name: /Leads handed over, stretch a month .*2,345$/ }).waitFor()
    await page.getByRole('tab', { name: 'Changes' }).click()
    await page.locator('ins', { hasText: 'Spring' }).first().waitFor()
    expect(await barriers(page)).toEqual([])
  })

  it('its Word file is one that matches it', async () => {
    const { page } = app
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export Word' }).click(),
    ])
    exported = join(app.folder, 'version 1.docx')
    await download.saveAs(exported)
    await page.getByRole('link', { name: /^Verify a Word file/ }).click()
    await page.getByLabel('Word file').setInputFiles(exported)
    await page.getByRole('heading', { name: 'Matches version 1 of this agreement' }).waitFor()
    expect(await barriers(page)).toEqual([])
  })

  it('a file that is something else is told as such', async () => {
    const { page } = app
    const other = join(app.folder, 'other.docx')
    writeFileSync(other, 'no Word file at all')
    await page.getByLabel('Word file').setInputFiles(other)
    await page.getByRole('heading', { name: 'Not one of ours' }).waitFor()
    expect(await page.getByRole('heading', { name: /^Matches/ }).count()).toBe(0)
  })

  it('while no plan is open, a file that is dropped is held against the whole library', async () => {
    const { page } = app
    await page.getByRole('link', { name: 'All plans' }).click()
    await page.getByRole('link', { name: /Spring/ }).waitFor()
    await page.evaluate(
      (bytes) => {
        const file = new File([Uint8Array.from(bytes)], 'version 1.docx')
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(file)
        window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
      },
      [...readFileSync(exported)],
    )
    await page.getByRole('heading', { name: 'Matches version 1 of the agreement of “Spring”' }).waitFor()
    expect(await barriers(page)).toEqual([])
    await page.getByRole('link', { name: 'Open version 1' }).click()
    await title('Version 1 · In force').waitFor()
  })

  it('all of it is still there after the process was killed', async () => {
    const page = await app.restart('SIGKILL')
    await page.getByRole('link', { name: /Spring/ }).click()
    await page
      .getByRole('navigation', { name: 'Steps' })
      .getByRole('link', { name: /^Sign-off/ })
      .click()
    await page.getByRole('heading', { level: 1, name: 'Version 1 · In force' }).waitFor()
    await page.getByRole('tab', { name: 'Timeline' }).click()
    const timeline = page.getByRole('list', { name: 'What happened to version 1' })
    await expect.poll(() => timeline.textContent()).toMatch(/Ann Ost accepted, signature drawn/)
  })

  it('asked nobody else, broke no policy and logged no error on the way', () => {
    expect(app.troubles).toEqual([])
  })
})
