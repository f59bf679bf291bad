import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { barriers, openApp, type OpenedApp } from './openApp.ts'

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
    expect(await barriers(app.page)).toEqual([])
  })

  it('every step of a plan can be used by everybody', async () => {
    const { page } = app
    await page.getByRole('button', { name: 'Open the example' }).click()
    const found: string[] = []
    for (const [step, sign] of [
      ['Model', page.getByRole('slider').first()],
      ['Plan', page.getByRole('heading', { level: 2, name: 'Goal' })],
      ['Personas', page.getByRole('heading', { level: 1, name: 'Personas' })],
      ['Definitions', page.getByRole('heading', { level: 1, name: 'Definitions' })],
      ['History', page.getByRole('heading', { level: 2, name: 'Rates' })],
      ['Agreement', page.getByRole('button', { name: 'Export Word' })],
    ] as const) {
      await page
        .getByRole('navigation', { name: 'Steps' })
        .getByRole('link', { name: new RegExp(`^${step}`) })
        .click()
      await sign.waitFor()
      found.push(...(await barriers(page)))
    }
    expect(found).toEqual([])
  })

  it('the list of plans can be used by everybody', async () => {
    await app.page.getByRole('link', { name: 'All plans' }).click()
    await app.page.getByRole('link', { name: /Halden Software/ }).waitFor()
    expect(await barriers(app.page)).toEqual([])
    expect(app.troubles).toEqual([])
  })
})
