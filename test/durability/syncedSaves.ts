import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LibraryPlace } from '../../electron/database/place.ts'
import { Acknowledgement } from './acknowledgement.ts'

export interface SyncFigures {
  /** Revisions that were told to be saved. */
  readonly told: number
  /** Of them, those before which the log of the library had not been written through to the disk. */
  readonly unsynced: number
}

/**
 * Watches the system calls of a process that works in a library: what outlives a power cut is what the disk was told
 * to keep (fdatasync) before the application said that it was saved.
 * @returns null where there is no strace
 */
export function watchSyncs(place: LibraryPlace, seed: number, lines: number): SyncFigures | null {
  if (spawnSync('strace', ['-V']).status !== 0) return null
  mkdirSync(join(place.dataFolder, '..'), { recursive: true })
  const trace = join(place.dataFolder, '..', 'trace.txt')
  const script = join(import.meta.dirname, 'writer.ts')
  const watched = [
    process.execPath,
    script,
    place.dataFolder,
    place.backupFolder,
    String(seed),
    String(lines),
  ]
  const options = ['-y', '-s', '400', '-e', 'trace=fdatasync,fsync,write', '-o', trace]
  const run = spawnSync('strace', [...options, ...watched], { stdio: ['ignore', 'pipe', 'inherit'] })
  if (run.status !== 0) throw new Error(`the watched process ended with ${run.status ?? run.signal}`)
  return countUnsynced(readFileSync(trace, 'utf8').split('\n'))
}

function countUnsynced(calls: readonly string[]): SyncFigures {
  let told = 0
  let unsynced = 0
  let isSynced = false
  let last = ''
  for (const call of calls) {
    if (/^f(data)?sync\(\d+<[^>]*library\.sqlite-wal>\)\s*= 0/.test(call)) isSynced = true
    const line = /^write\(1<[^>]*>, "(\{.*\})\\n"/.exec(call)?.[1]
    if (line === undefined) continue
    const content: unknown = JSON.parse(line.replaceAll('\\"', '"'))
    const { id, revision } = Acknowledgement.parse(content)
    const isNew = `${id} ${revision}` !== last
    last = `${id} ${revision}`
    if (!isNew) continue
    told += 1
    if (!isSynced) unsynced += 1
    isSynced = false
  }
  return { told, unsynced }
}
