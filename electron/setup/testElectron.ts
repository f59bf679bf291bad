import { buildIfChanged } from './build.ts'
import { findElectron } from './electronBinary.ts'
import { runTool } from './runTool.ts'

/** Drives the real desktop app. Where that is impossible it fails and says so: what did not run has not passed. */
async function testElectron(): Promise<number> {
  const { env, platform } = process
  const electron = findElectron(env)
  if (electron === null) {
    return notRun(
      'Electron is not installed. "npx install-electron" loads it, where its download can be reached.',
    )
  }
  if (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) {
    return notRun('There is no screen. "xvfb-run -a npm run test:electron" gives it one.')
  }
  if (!(await buildIfChanged())) return 1
  return runTool('vitest', ['--config', 'test/config/vitest.config.ts', 'run', '--project', 'electron'], {
    env: { ...env, SLA_ELECTRON: electron },
  })
}

function notRun(why: string): number {
  console.error(`THE TESTS OF THE DESKTOP APP DID NOT RUN. ${why}`)
  return 1
}

process.exitCode = await testElectron()
