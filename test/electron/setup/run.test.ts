import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')
const script = 'electron/setup/run.cjs'
let project: string

/** A project with nothing but the first script, one command, and a lock file. */
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'project-'))
  mkdirSync(join(project, 'electron/setup'), { recursive: true })
  mkdirSync(join(project, 'node_modules'))
  mkdirSync(join(project, 'npm'))
  cpSync(join(root, script), join(project, script))
  writeFileSync(
    join(project, 'electron/setup/demo.ts'),
    'const words: string = process.argv.slice(2).join(" ")\nconsole.log(`ran ${words}`)\nprocess.exitCode = 7',
  )
  writeLock('package-lock.json', { '': {}, 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } })
  // Takes the place of npm: puts the packages there, as npm would.
  writeFileSync(
    join(project, 'npm/npm-cli.js'),
    `const fs = require('fs')
     console.log('npm was asked for ' + process.argv[2])
     if (process.env.NPM_FAILS) process.exit(3)
     fs.copyFileSync('package-lock.json', 'node_modules/.package-lock.json')`,
  )
})
afterEach(() => rmSync(project, { recursive: true }))

function writeLock(name: string, packages: Record<string, Record<string, unknown>>): void {
  writeFileSync(join(project, name), JSON.stringify({ packages }))
}

function run(args: readonly string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['-r', join(root, 'test/helpers/pretendNode.cjs'), join(project, script), ...args],
    {
      encoding: 'utf8',
      cwd: project,
      env: { ...process.env, npm_execpath: join(project, 'npm/npm-cli.js'), ...env },
    },
  )
  return { status, stdout, stderr }
}

describe('a Node that is too old gets a sentence', () => {
  it.each([
    ['0.10.48', 'linux'],
    ['18.20.4', 'linux'],
    ['20.20.2', 'darwin'],
    ['22.13.1', 'win32'],
  ])('Node %s on %s', (version, platform) => {
    const { status, stdout, stderr } = run(['demo'], { PRETEND_NODE: version, PRETEND_PLATFORM: platform })
    expect(status).toBe(1)
    expect(stderr).toMatch(new RegExp(`needs Node (20|22.14) or newer; this is Node ${version}`))
    expect(stdout).toBe('')
  })

  it('which even the oldest can read', () => {
    const text = readFileSync(join(root, script), 'utf8')
    expect(text).not.toMatch(/=>|`|\b(const|let|class|async|await)\s|\.\.\.|\?\?|\?\.|,\s*\)/)
  })
})

describe('the packages', () => {
  it('are installed when there are none, then the command runs', () => {
    const { status, stdout, stderr } = run(['demo', 'a', 'b'])
    expect(stderr).toContain('npm was asked for ci')
    expect(stdout).toBe('ran a b\n')
    expect(status).toBe(7)
  })

  it('are left alone when they match the lock file', () => {
    writeLock('node_modules/.package-lock.json', {
      'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    })
    const { stderr, stdout } = run(['demo'])
    expect(stderr).toBe('')
    expect(stdout).toBe('ran \n')
  })

  it.each([
    ['another version', { 'node_modules/a': { version: '0.9.0', integrity: 'sha512-a' } }],
    ['other bytes', { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-b' } }],
    ['a missing one', {}],
  ])('are installed again when they differ from the lock file: %s', (_case, found) => {
    writeLock('node_modules/.package-lock.json', found)
    expect(run(['demo']).stderr).toContain('The packages differ from the lock file')
  })

  it('do not include those of other systems', () => {
    writeLock('package-lock.json', { 'node_modules/other-system': { version: '1.0.0', optional: true } })
    writeLock('node_modules/.package-lock.json', {})
    expect(run(['demo']).stderr).toBe('')
  })

  it('that cannot be installed end it with what to do', () => {
    const { status, stderr, stdout } = run(['demo'], { NPM_FAILS: '1' })
    expect(status).toBe(1)
    expect(stderr).toContain('npm ci ended with 3')
    expect(stderr).toContain('registry')
    expect(stdout).toBe('')
  })
})

it('says how it is used when the command is not known', () => {
  expect(run(['toString'])).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage') })
  expect(run([]).status).toBe(2)
})
