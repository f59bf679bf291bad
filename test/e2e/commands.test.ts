import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { projectRoot } from '../helpers/sources.ts'

const script = join(projectRoot, 'electron/setup/run.cjs')
let folder: string
let started: ChildProcess | null = null

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'commands-'))
})
afterEach(async () => {
  if (started !== null && started.exitCode === null && started.signalCode === null) {
    const ended = once(started, 'exit')
    started.kill('SIGTERM')
    await ended
  }
  started = null
  rmSync(folder, { recursive: true, force: true })
})

/** Runs a command as its npm script does, and waits until it has said this. */
async function runUntil(said: RegExp, command: string, env: Record<string, string>): Promise<string> {
  const child = spawn(process.execPath, [script, command, '--data', join(folder, 'data')], {
    // No screen, so that no test opens a browser.
    env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', ...env },
  })
  started = child
  let text = ''
  return new Promise((resolve, reject) => {
    const hear = (part: Buffer): void => {
      text += part.toString()
      if (said.test(text)) resolve(text)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('exit', (code) => reject(new Error(`ended with ${code}: ${text}`)))
  })
}

/** A program in the place of Electron's. */
function pretendElectron(text: string): Record<string, string> {
  writeFileSync(join(folder, 'electron'), `#!/bin/sh\n${text}\n`, { mode: 0o755 })
  return { ELECTRON_OVERRIDE_DIST_PATH: folder, DISPLAY: ':99' }
}

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/#ticket=[\w-]{43}/

describe('npm start', () => {
  it('serves the app to the browser where there is no screen, and says why', async () => {
    const text = await runUntil(ADDRESS, 'start', {})
    expect(text).toContain('There is no screen here for a desktop window.')
  })

  it('opens Electron where its program is', async () => {
    const env = pretendElectron('echo "SLA Planner is open."; echo "given $1"; exec sleep 5')
    const text = await runUntil(/given .*\n/, 'start', env)
    expect(text).toContain(`given ${projectRoot}`)
    expect(text).not.toMatch(ADDRESS)
  })

  it('serves the app to the browser when Electron cannot open its window', async () => {
    const text = await runUntil(ADDRESS, 'start', pretendElectron('echo "no sandbox here" >&2; exit 1'))
    expect(text).toContain('no sandbox here')
    expect(text).toContain('Electron could not open its window')
  })
})

describe('npm run serve', () => {
  it('serves the app at once, and ends with everything it started', async () => {
    const text = await runUntil(ADDRESS, 'serve', {})
    const address = new URL(ADDRESS.exec(text)?.[0] ?? '')
    expect((await fetch(address)).status).toBe(200)
    started?.removeAllListeners('exit')
    const ended = once(started!, 'exit')
    started?.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
    await expect(fetch(address)).rejects.toThrow('fetch failed')
  })
})

describe('npm run demo', () => {
  it('writes the worked example as a Word file, and says its figures and where it is', () => {
    const { status, stdout } = spawnSync(process.execPath, [script, 'demo', folder], { encoding: 'utf8' })
    const word = join(folder, 'software-company.docx')
    expect(stdout).toContain(`The agreement is in ${word}`)
    expect(stdout).toMatch(/USD|\$/)
    expect(readFileSync(word).subarray(0, 2).toString()).toBe('PK')
    expect(status).toBe(0)
  })
})

describe('npm run sla', () => {
  it('takes paths from the folder that the user is in, and passes the exit code on', () => {
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [script, 'sla', ...args], {
        encoding: 'utf8',
        env: { ...process.env, INIT_CWD: folder },
      })
    expect(run('example', 'roberge', '--out', 'plan.slaplan')).toMatchObject({ status: 0, stderr: '' })
    expect(readFileSync(join(folder, 'plan.slaplan'), 'utf8')).toContain('"format": "slaplan"')
    const model = run('model', 'plan.slaplan', '--json')
    expect(JSON.parse(model.stdout)).toMatchObject({
      need: { kind: 'reachable', entriesAMonth: expect.closeTo(1000, 6) },
      segments: [{ leadValue: { lead: expect.closeTo(40, 6) } }],
      tornado: { revenue: { today: expect.closeTo(480_000, 4) } },
    })
    const origin = run('model', 'plan.slaplan', '--where-from', 'workable@2027-03')
    expect(origin.stdout).toContain('Leads a rep a month: 100. Set in the plan')
    expect(run('check', 'plan.slaplan').status).toBe(1)
    expect(run('nonsense').status).toBe(2)
  })
})
