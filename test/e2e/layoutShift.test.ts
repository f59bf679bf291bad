import { setTimeout } from 'node:timers/promises'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sum } from '../../shared/base/sum.ts'
import { STEPS } from '../../shared/plan/steps.ts'
import { openApp, type OpenedApp } from './openApp.ts'

/** What browsers call a good page stays below 0.1; here nothing at all shall move that one may be about to click. */
const STILL = 0.005
const SETTLED_MS = 2000
const LETTERS_LATE_MS = 500

/** Adds up how far things on the page move without anybody having done anything. */
const WATCH = `
  window.shifts = []
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.hadRecentInput) continue
      const moved = entry.sources.map(({ node }) => node?.outerHTML?.slice(0, 120) ?? '')
      window.shifts.push({ value: entry.value, moved })
    }
  }).observe({ type: 'layout-shift', buffered: true })
`

interface Shift {
  readonly value: number
  readonly moved: readonly string[]
}

let app: OpenedApp
let page: Page
beforeAll(async () => {
  app = await openApp({ script: WATCH })
  page = app.page
  // On a busy computer letters come late.
  await app.context.route('**/*.woff2', async (route) => {
    await setTimeout(LETTERS_LATE_MS)
    await route.continue()
  })
})
afterAll(() => app.close())

/** What has moved since the last call, once everything has come; empty where it is too little to be seen. */
async function moved(): Promise<readonly Shift[]> {
  await page.waitForTimeout(SETTLED_MS)
  const all = await page.evaluate<readonly Shift[]>('window.shifts.splice(0)')
  return sum(all.map(({ value }) => value)) < STILL ? [] : all
}

describe('without a hand on it, nothing moves', () => {
  it('on the first start', async () => {
    await page.reload()
    await page.getByRole('button', { name: 'Open the example' }).waitFor()
    expect(await moved()).toEqual([])
  })

  it.each(STEPS)('on the step %s', async (step) => {
    if (step === STEPS[0]) {
      await page.getByRole('button', { name: 'Open the example' }).click()
      await page.getByRole('textbox', { name: 'Plan name' }).waitFor()
    }
    const [, planId] = /#\/plans\/([^/]+)/.exec(page.url()) ?? []
    // Fresh, as after a start of the app, and not by a click, whose effects do not count as moved.
    await page.evaluate(`location.hash = '#/plans/${planId}/${step}'`)
    await page.reload()
    await page.getByRole('main').waitFor()
    expect(await moved()).toEqual([])
  })
})
