import { buildIfChanged } from './build.ts'
import { findBrowser } from './findBrowser.ts'
import { runTool } from './runTool.ts'

const STEPS: readonly (readonly [name: string, run: () => Promise<boolean>])[] = [
  ['types', () => succeeds('tsc', ['-b', 'shared', 'electron', 'renderer', 'test'])],
  ['lint', () => succeeds('oxlint', ['--type-aware'])],
  ['format', () => succeeds('oxfmt', ['--check', '.'])],
  ['build', buildIfChanged],
]
const TESTS = ['--config', 'test/config/vitest.config.ts', 'run']

/** All that must hold, the quick checks first; stops at the first that fails. The tests' tally is the last line. */
async function test(args: readonly string[]): Promise<number> {
  const browser = await findBrowser()
  if (browser === null) return 1
  for (const [name, run] of STEPS) {
    console.log(`[test] ${name}`)
    if (await run()) continue
    console.error(`[test] ${name} failed; what it says is above. The steps after it were not run.`)
    return 1
  }
  console.log('[test] tests')
  return runTool('vitest', [...TESTS, ...args], { env: { ...process.env, SLA_CHROMIUM: browser } })
}

async function succeeds(tool: string, args: readonly string[]): Promise<boolean> {
  return (await runTool(tool, args)) === 0
}

process.exitCode = await test(process.argv.slice(2))
