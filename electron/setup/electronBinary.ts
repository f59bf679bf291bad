import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import electronPackage from 'electron/package.json' with { type: 'json' }
import { projectRoot } from './project.ts'

type Environment = Readonly<Record<string, string | undefined>>

const folder = join(projectRoot, 'node_modules', 'electron')

/** Electron's program, if it is here. It is never asked for by `import`: that would start a download, or hang. */
export function findElectron(env: Environment): string | null {
  const pathFile = join(folder, 'path.txt')
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron'
  const path = join(env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'), name)
  return existsSync(path) ? path : null
}

/** Where Electron's own installer will load its program from. */
export function electronAddress(env: Environment): string {
  const { version } = electronPackage
  const mirror =
    env['npm_config_electron_mirror'] ??
    env['ELECTRON_MIRROR'] ??
    'https://github.com/electron/electron/releases/download/'
  return `${mirror}v${version}/${archiveName()}`
}

/** Whether the installer has loaded it before, for another project perhaps, and needs no network. */
export function isElectronCached(env: Environment): boolean {
  const cache = env['electron_config_cache'] ?? defaultCache(env)
  return (
    existsSync(cache) &&
    readdirSync(cache, { recursive: true }).some((name) => String(name).endsWith(archiveName()))
  )
}

function archiveName(): string {
  return `electron-v${electronPackage.version}-${process.platform}-${process.arch}.zip`
}

function defaultCache(env: Environment): string {
  const { platform } = process
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'electron')
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? homedir(), 'electron', 'Cache')
  return join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'electron')
}
