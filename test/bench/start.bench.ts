import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { buildIfChanged } from '../../electron/setup/build.ts'
import { projectRoot } from '../../electron/setup/project.ts'
import { launchBrowser } from '../helpers/browser.ts'
import { spread } from './spread.ts'

/**
 * Times the start of the built app on an empty library, in a real browser that runs already: from the start of its process
 * to the three doors that it opens with. Beside it, in turn with it, a process that serves an empty page with a button.
 */
const GOAL = 2
const ROUNDS = 9

const EMPTY = `
  const page = '<!doctype html><title>Empty</title><button>Start empty</button>'
  const server = require('node:http').createServer((_, reply) => reply.setHeader('content-type', 'text/html').end(page))
  server.listen(0, '127.0.0.1', () => console.log('http://127.0.0.1:' + server.address().port))
`

if (!(await buildIfChanged())) throw new Error('There is no built app to time.')
const folder = mkdtempSync(join(tmpdir(), 'sla-start-'))
const browser = await launchBrowser()
try {
  const app: Start[] = []
  const empty: Start[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    app.push(await start(['out/main/loopback.js', '--data', join(folder, String(round)), '--keep']))
    empty.push(await start(['--eval', EMPTY]))
  }
  const [ours, least] = [medians(app), medians(empty)]
  console.log(`From the start to the three doors: ${words(ours)}.`)
  console.log(`An empty page with a button: ${words(least)}.`)
  const ratio = ours.usable / least.usable
  console.log(`${ratio.toFixed(2)} times as long; the goal is ${GOAL} times.`)
  if (!(ratio < GOAL)) process.exitCode = 1
} finally {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
}

/** Milliseconds since the process was started. */
interface Start {
  /** Its address was told. */
  readonly served: number
  readonly usable: number
}

async function start(args: readonly string[]): Promise<Start> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  const began = performance.now()
  const server = spawn(process.execPath, args, {
    cwd: projectRoot,
    env: { ...process.env, HOME: folder, XDG_STATE_HOME: join(folder, 'state') },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [address] = await once(createInterface({ input: server.stdout }), 'line')
  const served = performance.now() - began
  await page.goto(String(address))
  await page.getByRole('button', { name: 'Start empty' }).waitFor()
  const usable = performance.now() - began
  const ended = once(server, 'exit')
  server.kill()
  await ended
  await context.close()
  return { served, usable }
}

function medians(starts: readonly Start[]): Start {
  return {
    served: spread(starts.map(({ served }) => served)).median,
    usable: spread(starts.map(({ usable }) => usable)).median,
  }
}

function words({ served, usable }: Start): string {
  return `${usable.toFixed(0)} ms, of these ${served.toFixed(0)} until the address is told`
}
