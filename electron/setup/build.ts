import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot } from './project.ts'
import { runTool } from './runTool.ts'

/** All that the built app is made from. */
const SOURCES = [
  'shared',
  'electron',
  'renderer',
  'resources',
  'package-lock.json',
  'electron.vite.config.ts',
]
const RESULTS = ['main/desktop.js', 'main/loopback.js', 'preload/index.cjs', 'renderer/index.html']

const out = join(projectRoot, 'out')
const stampFile = join(out, 'sources.sha256')

/** Builds the app unless the build at hand was made from the same sources. @returns whether it is there */
export async function buildIfChanged(): Promise<boolean> {
  const sources = await fingerprint()
  if (await isBuiltFrom(sources)) return true
  console.error('[setup] Building the app …')
  await rm(stampFile, { force: true })
  const code = await runTool('electron-vite', ['build', '--logLevel', 'warn'])
  if (code !== 0) {
    console.error(`[setup] The build ended with ${code}; its own words are above.`)
    return false
  }
  await writeFile(stampFile, sources)
  return true
}

/** Whether the build at hand was made from the sources as they are. */
export async function isBuilt(): Promise<boolean> {
  return isBuiltFrom(await fingerprint())
}

async function isBuiltFrom(sources: string): Promise<boolean> {
  return RESULTS.every((name) => existsSync(join(out, name))) && (await readStamp()) === sources
}

async function readStamp(): Promise<string | null> {
  return existsSync(stampFile) ? readFile(stampFile, 'utf8') : null
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256')
  for (const source of SOURCES) {
    for (const file of await filesIn(join(projectRoot, source)))
      hash.update(file).update(await readFile(file))
  }
  return hash.digest('hex')
}

async function filesIn(path: string): Promise<string[]> {
  if ((await stat(path)).isFile()) return [path]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}
