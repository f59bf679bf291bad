import { z } from 'zod'
import { createApp } from '../../electron/app/createApp.ts'
import { dataFolders } from '../../electron/app/dataFolders.ts'
import { buildIfChanged } from '../../electron/setup/build.ts'
import { createClient } from '../../shared/contract/client.ts'
import { contract } from '../../shared/contract/contract.ts'
import { examplePlan } from '../../shared/plan/examples/examplePlan.ts'
import { writePlanFile } from '../../shared/planFile/planFile.ts'
import { openApp, type OpenedApp } from '../e2e/openApp.ts'

/**
 * Times the library as a person meets it: the page that starts with the list of plans, a plan searched for, a plan opened.
 * Measured in the built app in a real browser, with few plans and with many, turn about.
 */
const FEW = 10
const MANY = 1000
const ROUNDS = 15
/** Rounds in which the browser and the app still compile what they run. */
const WARMING_UP = 2
const TIMES_MOST = 1.5

const WORDS = {
  list: 'From the start of the page to the list',
  search: 'From the typed name of a plan to it alone in the list',
  open: 'From a plan in the list to the open plan',
}

type Round = Readonly<Record<keyof typeof WORDS, number>>

if (!(await buildIfChanged())) throw new Error('There is no built app to time.')
const few = await openLibrary(FEW)
try {
  const many = await openLibrary(MANY)
  try {
    await compare(few, many)
  } finally {
    await many.close()
  }
} finally {
  await few.close()
}

async function compare(small: OpenedApp, large: OpenedApp): Promise<void> {
  const rounds: { small: Round; large: Round }[] = []
  for (let round = 0; round < ROUNDS + WARMING_UP; round += 1) {
    rounds.push({ small: await meet(small, FEW, round), large: await meet(large, MANY, round) })
  }
  const counted = rounds.slice(WARMING_UP)
  for (const what of ['list', 'search', 'open'] as const) {
    const [before, after] = [
      median(counted.map((one) => one.small[what])),
      median(counted.map((one) => one.large[what])),
    ]
    const times = after / before
    console.log(
      `${WORDS[what]}: ${before.toFixed(1)} ms with ${FEW} plans, ${after.toFixed(1)} ms with ${MANY.toLocaleString('en')}, ${times.toFixed(2)} times.`,
    )
    if (times > TIMES_MOST) {
      console.log(`Too slow: it may take ${TIMES_MOST} times as long.`)
      process.exitCode = 1
    }
  }
}

/** Starts the page, searches for one plan of the library, and opens it. */
async function meet({ page, address }: OpenedApp, plans: number, round: number): Promise<Round> {
  const name = nameOf((round * 7) % plans)
  await page.goto(`${new URL(address).origin}/#/`)
  await page.reload()
  const list = await page.evaluate(listShown)
  const field = page.getByRole('searchbox', { name: 'Search plans' })
  const search = await field.evaluate(searched, name)
  const open = await page.getByRole('link', { name, exact: true }).evaluate(opened)
  return z.object({ list: z.number(), search: z.number(), open: z.number() }).parse({ list, search, open })
}

/** Runs in the page: when the list was there, from the start of the page. */
async function listShown(): Promise<number> {
  const { port1, port2 } = new MessageChannel()
  while (document.querySelector('tbody a') === null) {
    await new Promise((resolve) => {
      port2.addEventListener('message', resolve, { once: true })
      port2.start()
      port1.postMessage(null)
    })
  }
  return performance.now()
}

/** Runs in the page: how long it takes until the plan alone is listed. */
async function searched(field: Element, name: string): Promise<number> {
  const start = performance.now()
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, name)
  field.dispatchEvent(new Event('input', { bubbles: true }))
  while (document.querySelectorAll('tbody a').length !== 1) {
    await new Promise((resolve) => setTimeout(resolve))
  }
  document.body.getBoundingClientRect()
  return performance.now() - start
}

/** Runs in the page: how long a plan takes from the click until its first step can be read. */
async function opened(link: Element): Promise<number> {
  const start = performance.now()
  if (link instanceof HTMLElement) link.click()
  while (document.querySelector('nav[aria-label="Parts of the plan"]') === null) {
    await new Promise((resolve) => setTimeout(resolve))
  }
  document.body.getBoundingClientRect()
  return performance.now() - start
}

async function openLibrary(plans: number): Promise<OpenedApp> {
  return openApp({
    prepare: async (folder) => {
      const { data, backups } = dataFolders(
        { platform: process.platform, home: folder, env: process.env },
        folder,
      )
      const app = await createApp({
        dataFolder: data,
        backupFolder: backups,
        host: 'loopback',
        version: 'bench',
      })
      const client = createClient(contract, app)
      for (let index = 0; index < plans; index += 1) {
        const plan = { ...examplePlan('software-company'), name: nameOf(index) }
        const text = writePlanFile({ savedAt: new Date().toISOString(), plan })
        const made = await client['plans.fromFile']({ text })
        if (!made.ok) throw new Error(made.error.message)
      }
      await app.close()
    },
  })
}

/** All of one length, so that each search has as many letters. */
function nameOf(index: number): string {
  return `Agreement ${String(index + 1).padStart(4, '0')}`
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN
}
