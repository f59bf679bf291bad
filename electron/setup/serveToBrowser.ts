import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { openBrowser } from './openBrowser.ts'
import { projectRoot } from './project.ts'

/** Serves the app from this machine, prints its address, and opens it. @returns the exit code, once it has ended */
export function serveToBrowser(args: readonly string[]): Promise<number> {
  const host = join(projectRoot, 'out', 'main', 'loopback.js')
  const child = spawn(process.execPath, [...process.execArgv, '--enable-source-maps', host, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  createInterface({ input: child.stdout }).on('line', (address) => void announce(address))
  process.on('SIGINT', () => undefined)
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => {
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

async function announce(address: string): Promise<void> {
  console.log(`SLA Planner is open at\n\n    ${address}\n`)
  const opens = await openBrowser(address)
  console.log(
    opens ? 'It opens in your browser by itself.' : 'Open this address in a browser on this machine.',
    'It works once and only here; run the same command again for a new one.',
  )
  console.log('Ctrl+C ends the app; what is saved is kept.')
}
