import { join } from 'node:path'
import { buildIfChanged } from './build.ts'
import { chooseWay } from './chooseWay.ts'
import { electronAddress, findElectron, isElectronCached } from './electronBinary.ts'
import { projectRoot } from './project.ts'
import { isReachable } from './reachable.ts'
import { runNode } from './runTool.ts'
import { serveToBrowser } from './serveToBrowser.ts'
import { showInElectron } from './showInElectron.ts'

const PROBE_MS = 4000
const DOWNLOAD_MS = 10 * 60_000

/** Shows the app: in Electron where its program is there or can be had, else in the browser. */
async function start(args: readonly string[]): Promise<number> {
  if (!(await buildIfChanged())) return 1
  const { env, platform } = process
  const way = await chooseWay({
    platform,
    env,
    electron: findElectron(env),
    canLoad: async () => isElectronCached(env) || isReachable(electronAddress(env), PROBE_MS),
  })
  if (way.kind === 'browser') return inBrowser(way.why, args)

  const electron = way.kind === 'electron' ? way.path : await loadElectron()
  if (electron === null) return inBrowser('The download of Electron did not succeed.', args)
  const code = await showInElectron(electron, args)
  return (
    code ?? inBrowser('Electron could not open its window on this system (its own words are above).', args)
  )
}

function inBrowser(why: string, args: readonly string[]): Promise<number> {
  console.error(`${why} The same app is served to your browser instead.`)
  return serveToBrowser(args)
}

/** Runs Electron's own installer, which checks what it loads against the sums in the package. */
async function loadElectron(): Promise<string | null> {
  console.error(
    '[setup] Downloading Electron (about 120 MB, once). "npm run serve" opens the app without it.',
  )
  await runNode([join(projectRoot, 'node_modules', 'electron', 'install.js')], {
    timeout: DOWNLOAD_MS,
    env: { ...process.env, NODE_USE_ENV_PROXY: '1' },
  })
  return findElectron(process.env)
}

process.exitCode = await start(process.argv.slice(2))
