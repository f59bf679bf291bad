import { findBrowser } from './findBrowser.ts'
import { runTool } from './runTool.ts'

const CHECKS: readonly (readonly [step: string, tool: string, args: readonly string[]])[] = [
  ['types', 'tsc', ['-b', 'shared', 'electron', 'renderer', 'test']],
  ['lint', 'oxlint', ['--type-aware']],
  ['format', 'oxfmt', ['--check', '.']],
  ['build', 'electron-vite', ['build', '--logLevel', 'warn']],
]
const TESTS = ['--config', 'test/config/vitest.config.ts', 'run']

/** All that must hold, the quick checks first; stops at the first that fails. The tests' tally is the last line. */
async function test(args: readonly string[]): Promise<number> {
  const browser = await findBrowser()
  if (browser === null) return 1
  for (const [step, tool, toolArgs] of CHECKS) {
    console.log(`[test] ${step}`)
    if ((await runTool(tool, toolArgs)) !== 0) {
      console.error(`[test] ${step} failed; what it says is above. The steps after it were not run.`)
      return 1
    }
  }
  console.log('[test] tests')
  return runTool('vitest', [...TESTS, ...args], { env: { ...process.env, SLA_CHROMIUM: browser } })
}

process.exitCode = await test(process.argv.slice(2))
