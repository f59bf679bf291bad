import { mkdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname } from 'node:path'
import { findBuilt } from '../../app/assets/findBuilt.ts'
import { createApp } from '../../app/createApp.ts'
import { dataFolders } from '../../app/dataFolders.ts'
import { appVersion } from '../appVersion.ts'
import { createAdmission } from './admission.ts'
import { LOOPBACK_USAGE, readLoopbackArguments, type LoopbackArguments } from './arguments.ts'
import { createIdleWatch } from './idleWatch.ts'
import { listen } from './listen.ts'
import { readRunning, removeRunning, writeRunning } from './runningFile.ts'
import { askForTicket } from './secondStart.ts'
import { createLoopbackServer } from './server.ts'

/** With no page open for so long, the application ends. */
const IDLE_MS = 10 * 60_000

/** Serves the application to the browser. On stdout is one line: the address to open. */
async function main(): Promise<number | null> {
  const args = readLoopbackArguments(process.argv.slice(2))
  if (!args.ok) {
    console.error(`${args.error}\n${LOOPBACK_USAGE}`)
    return 2
  }
  const page = findBuilt('renderer/index.html')
  if (page === null) {
    console.error('The page has not been built yet. Run "npm start", or "npm run build" first.')
    return 1
  }
  return serve(args.value, dirname(page))
}

async function serve({ data, port, keep }: LoopbackArguments, renderer: string): Promise<number | null> {
  const folders = dataFolders({ platform: process.platform, home: homedir(), env: process.env }, data)
  const already = await readRunning(folders.data)
  const ticket = already === null ? null : await askForTicket(already)
  if (already !== null && ticket !== null) {
    console.error('The app is running already; this address opens it once more.')
    console.log(addressOf(already.port, ticket))
    return 0
  }

  const app = await createApp({
    dataFolder: folders.data,
    backupFolder: folders.backups,
    host: 'loopback',
    version: appVersion,
  })
  const admission = createAdmission()
  const onRequest = keep ? () => () => undefined : createIdleWatch(IDLE_MS, endIdle)
  const server = createLoopbackServer({ app, admission, renderer, onRequest })
  const opened = await listen(server, port)
  if (!opened.ok) {
    await app.close()
    console.error(opened.error)
    return 1
  }

  const running = { port: opened.value, starterSecret: admission.starterSecret }
  function endIdle(): void {
    console.error(
      `No page has been open for ${IDLE_MS / 60_000} minutes, so the app has ended. Everything is saved.`,
    )
    void end()
  }
  let ending = false
  async function end(): Promise<void> {
    if (ending) return
    ending = true
    await removeRunning(folders.data, running)
    await app.close()
    server.close()
    server.closeAllConnections()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end())
  await announce(folders.data, running)
  console.log(addressOf(opened.value, admission.newTicket()))
  return null
}

async function announce(folder: string, running: Parameters<typeof writeRunning>[1]): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await writeRunning(folder, running)
  } catch {
    console.error(`${folder} cannot be written, so starting the app again will not find this one.`)
  }
}

/** The ticket is in the part of the address that a browser never sends. */
function addressOf(port: number, ticket: string): string {
  return `http://127.0.0.1:${port}/#ticket=${ticket}`
}

const exitCode = await main()
if (exitCode !== null) process.exit(exitCode)
