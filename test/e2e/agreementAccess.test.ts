import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writePlanFile } from '../../shared/planFile/planFile.ts'
import { runningPlan } from '../helpers/signoffSteps.ts'
import { barriers, openApp, type OpenedApp } from './openApp.ts'

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  let app: OpenedApp
  /** What stands in somebody's way, by the state of the screen in which it does. */
  let found: string[] = []

  beforeAll(async () => {
    app = await openApp({ colorScheme })
  })
  afterAll(() => app.close())

  const step = (name: string) =>
    app.page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name: new RegExp(`^${name}`) })
  const button = (name: string | RegExp) => app.page.getByRole('button', { name })
  const look = async (state: string): Promise<void> => {
    found.push(...(await barriers(app.page)).map((barrier) => `${state}: ${barrier}`))
  }

  it('an agreement without anything in it can be used by everybody', async () => {
    found = []
    await button('Start empty').click()
    await step('Agreement').click()
    await app.page.getByText(/points stand against a final version/).waitFor()
    await look('checks')
    await step('Sign-off').click()
    await app.page.getByRole('heading', { name: 'Propose version 1' }).waitFor()
    await look('nothing to propose')
    expect(found).toEqual([])
  })

  it('so can a version, whatever has become of it', async () => {
    found = []
    const { page } = app
    await page.getByRole('link', { name: 'All plans' }).click()
    const file = join(app.folder, 'signable.slaplan')
    writeFileSync(file, writePlanFile({ plan: runningPlan(), savedAt: '2027-01-05T14:02:00.000Z' }))
    await page.locator('input[type=file]').first().setInputFiles(file)
    await page.getByRole('textbox', { name: 'Plan name' }).waitFor()
    await step('Sign-off').click()
    await button('Propose version 1').press('Enter')
    await button('Sign or decline · Ann Ost').press('Enter')
    for (const way of ['Type the name', 'Draw', 'Attach a signed copy']) {
      await page.getByText(way, { exact: true }).click()
      await look(way)
    }
    await page.getByText('Accept with reservation', { exact: true }).click()
    await page.getByText('Type the name', { exact: true }).click()
    await page.getByLabel(/^Reservation/).fill('Only from April on.')
    await page.getByRole('textbox', { name: 'Full name, as a signature' }).fill('Ann Ost')
    await button('Sign version 1').press('Enter')
    await button('Withdraw the signature · Ann Ost').press('Enter')
    await look('signed with a reservation, about to be withdrawn')
    await button('Sign or decline · Bob West').press('Enter')
    await page.getByText('Decline', { exact: true }).click()
    await page.getByRole('textbox', { name: 'Reason', exact: true }).fill('Too many leads in March.')
    await look('about to be declined')
    await button('Decline version 1').press('Enter')
    await page.getByRole('heading', { name: 'Version 1 · Declined' }).waitFor()
    await look('declined')
    for (const part of ['Document', 'Changes', 'Drift of the plan', 'Timeline']) {
      await page.getByRole('tab', { name: new RegExp(`^${part}`) }).press('Enter')
      await look(part)
    }
    await page.getByRole('link', { name: /^Verify a Word file/ }).press('Enter')
    const other = join(app.folder, 'other.docx')
    writeFileSync(other, 'no Word file at all')
    await page.getByLabel('Word file').setInputFiles(other)
    await page.getByRole('heading', { name: 'Not one of ours' }).waitFor()
    await look('not one of ours')
    expect(found).toEqual([])
    expect(app.troubles).toEqual([])
  })
})
