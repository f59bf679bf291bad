import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, openApp, type OpenedApp } from './openApp.ts'

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  let app: OpenedApp

  beforeAll(async () => {
    app = await openApp({ colorScheme })
  })
  afterAll(async () => {
    await app.close()
  })

  it('the first start can be used by everybody', async () => {
    await app.page.getByRole('button', { name: 'Open the example' }).waitFor()
    await expectAccessible(app.page, 'first start')
  })

  it('every step of a plan can be used by everybody', async () => {
    const { page } = app
    await page.getByRole('button', { name: 'Open the example' }).click()
    for (const [step, sign] of [
      ['Model', page.getByRole('slider').first()],
      ['Plan', page.getByRole('heading', { level: 2, name: 'Goal' })],
      ['History', page.getByRole('heading', { level: 2, name: 'Rates' })],
      ['Agreement', page.getByRole('button', { name: 'Export Word' })],
    ] as const) {
      await page
        .getByRole('navigation', { name: 'Steps' })
        .getByRole('link', { name: new RegExp(`^${step}`) })
        .click()
      await sign.waitFor()
      await expectAccessible(page, step)
    }
  })

  it('the list of plans can be used by everybody', async () => {
    await app.page.getByRole('link', { name: 'All plans' }).click()
    await app.page.getByRole('link', { name: /Halden Software/ }).waitFor()
    await expectAccessible(app.page, 'list of plans')
    expect(app.troubles).toEqual([])
  })
})
