import { randomBytes } from 'node:crypto'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { LibraryPlace } from './place.ts'

/** The name of a file that is still being made; another process never has the same one. */
export function newPartial({ dataFolder }: LibraryPlace): string {
  return join(dataFolder, `library.${randomBytes(6).toString('hex')}.partial`)
}

export function discardPartial(path: string): void {
  for (const ending of ['', '-wal', '-journal']) rmSync(path + ending, { force: true })
}

/** Removes what a crash left half made. To be called by the process that has the library open. */
export function sweepPartials({ dataFolder }: LibraryPlace): void {
  for (const name of readdirSync(dataFolder)) {
    if (/^library\.[0-9a-f]+\.partial(-wal|-journal)?$/.test(name))
      rmSync(join(dataFolder, name), { force: true })
  }
}
