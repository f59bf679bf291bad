import type { Page } from 'playwright'
import { z } from 'zod'
import { buildIfChanged } from '../../electron/setup/build.ts'
import { composeAgreement } from '../../shared/agreement/compose.ts'
import { examplePlan } from '../../shared/plan/examples/examplePlan.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { writePlanFile } from '../../shared/planFile/planFile.ts'
import { openApp } from '../e2e/openApp.ts'
import { recordOf } from '../helpers/signoffRecords.ts'
import { spread, spreadWords } from './spread.ts'

/**
 * Times writing in a clause of the full agreement, beside a version that it is compared with, in the built app in a real browser:
 * for each letter how long the page is busy with it, and how long it takes until it is painted. The words go into the
 * agreement when the clause is left: how long it takes until the page shows them is printed beside, with composing, checking
 * and comparing all of it.
 */
const FRAME = 1000 / 60
/** Keys while the browser still compiles what it runs. */
const WARMING_UP = 40
const SENTENCE = 'Marketing and sales meet in the second week of each month and look at what has come in. '

if (!(await buildIfChanged())) throw new Error('There is no built app to time.')
const app = await openApp()
try {
  const { page } = app
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'long.slaplan',
      mimeType: 'application/json',
      buffer: Buffer.from(signedPlanFile()),
    })
  await page.getByRole('link', { name: /^Agreement/ }).click()
  await page.getByText(/sections? differs? from version 1/).waitFor({ timeout: 60_000 })
  const sections = await page.locator('[data-section]').count()
  const letters = (await page.getByRole('article').textContent())?.length ?? 0
  console.log(`The agreement on the page: ${sections} sections, ${letters} characters`)

  await page.locator('[data-clause] > button').nth(12).click()
  const words = page.getByRole('textbox', { name: 'Words of the clause' })
  await words.click()
  await page.evaluate(watchKeys)
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type(SENTENCE.repeat(4), { delay: 30 })
  const keys = await watchedKeys(page)
  if (keys.length < SENTENCE.length) throw new Error('The letters did not arrive.')
  const busy = spread(keys.map((key) => key.busy))
  const painted = spread(keys.map((key) => key.painted))
  console.log(
    `${keys.length} letters. The page is busy with one: ${spreadWords(busy)}; a frame has ${FRAME.toFixed(1)} ms.`,
  )
  console.log(`From the key to the letter, with the wait for the next frame: ${spreadWords(painted)}.`)
  const bare = await app.context.newPage()
  await bare.setContent('<textarea autofocus></textarea>')
  await bare.locator('textarea').focus()
  await bare.evaluate(watchKeys)
  await bare.keyboard.type(SENTENCE.repeat(4), { delay: 30 })
  const least = spread((await watchedKeys(bare)).map((key) => key.busy))
  console.log(`The same letters in a bare text field on an empty page: ${spreadWords(least)}.`)
  await bare.close()
  for (let round = 1; round <= 3; round += 1) {
    await words.click()
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.type(`It has come in. ${round}`)
    const took = await page.evaluate(untilShown, `has come in. ${round}`)
    console.log(`Leaving the clause, until the page shows it: ${took.toFixed(0)} ms`)
  }
  // The bare field's own time is mostly the wait for the next frame, which every letter has.
  if (!(busy.most - least.most < FRAME)) {
    console.log('\nToo slow: 19 of 20 letters shall take less than a frame more than in the bare field.')
    process.exitCode = 1
  }
} finally {
  await app.close()
}

async function watchedKeys(page: Page): Promise<readonly { busy: number; painted: number }[]> {
  return z
    .array(z.object({ busy: z.number(), painted: z.number() }))
    .parse(await page.evaluate('window.watchedKeys'))
    .slice(WARMING_UP)
}

/** The worked example in full size, as a file with a first version that all have signed, and a changed draft. */
function signedPlanFile(): string {
  const example = examplePlan('software-company')
  const plan: Plan = { ...example, agreement: { ...example.agreement, size: 'full' } }
  const savedAt = '2027-01-05T14:02:00.000Z'
  const tree = composeAgreement(plan, savedAt, { kind: 'version', number: 1 })
  const mark = { kind: 'typed', name: 'A. Signature' }
  const { version } = recordOf(tree, [])
  const signed = version.signatories.map(({ personId }) => ({
    kind: 'signed',
    personId,
    reservation: '',
    mark,
    at: savedAt,
  }))
  return writePlanFile({
    savedAt,
    plan: { ...plan, name: 'Changed since' },
    agreementVersions: [{ ...recordOf(tree, signed), tree, plan }],
  })
}

/** Runs in the page: notes for each letter how long the page was busy with it, and how long it took until it was painted. */
function watchKeys(): void {
  const keys: { busy: number; painted: number }[] = []
  Object.assign(window, { watchedKeys: keys })
  window.addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      if (key.length !== 1) return
      let handled = 0
      // A message comes once the page has time for it: after what the key does, and after the frame that paints it.
      soon(() => {
        handled = performance.now() - timeStamp
      })
      requestAnimationFrame(() => {
        const began = performance.now()
        soon(() => {
          const now = performance.now()
          keys.push({ busy: handled + now - began, painted: now - timeStamp })
        })
      })
    },
    { capture: true },
  )

  // Only what stands in here goes to the page.
  // oxlint-disable-next-line unicorn/consistent-function-scoping
  function soon(run: () => void): void {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', run, { once: true })
    port1.start()
    port2.postMessage(null)
  }
}

/** Runs in the page: leaves the clause and gives the milliseconds until the page shows these words. */
async function untilShown(words: string): Promise<number> {
  const began = performance.now()
  const focused = document.activeElement
  if (focused instanceof HTMLElement) focused.blur()
  while (document.querySelector('article')?.textContent.includes(words) !== true) {
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
  return performance.now() - began
}
