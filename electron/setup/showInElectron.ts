import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { projectRoot } from './project.ts'

/** Runs the app in Electron until it ends. @returns the exit code, or null when its window never came up */
export function showInElectron(electron: string, args: readonly string[]): Promise<number | null> {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0
  if (asRoot) {
    console.error(
      'You are root, for whom Electron has no sandbox. Start the app as an ordinary user to have it.',
    )
  }
  const child = spawn(electron, [projectRoot, ...(asRoot ? ['--no-sandbox'] : []), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let cameUp = false
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line.startsWith('SLA Planner is open')) cameUp = true
    console.log(line)
  })
  process.on('SIGINT', () => undefined)
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => {
    child.on('error', () => resolve(null))
    child.on('close', (code) => resolve(cameUp ? (code ?? 1) : null))
  })
}
