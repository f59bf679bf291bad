import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A disk that is soon full. */
export interface SmallDisk {
  /** Takes its space, but for some bytes. */
  fill(left: number): void
  /** Gives back what was taken. */
  free(): void
  unmount(): void
}

const FILLER = 'filler'

/**
 * @param folder is made, and is the place of the disk
 * @returns null where no such disk can be had: it takes Linux and the superuser
 */
export function mountSmallDisk(folder: string, bytes: number): SmallDisk | null {
  mkdirSync(folder, { recursive: true })
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder])
  if (mounted.status !== 0) return null
  const filler = join(folder, FILLER)
  return {
    fill(left) {
      const { bavail, bsize } = statfsSync(folder)
      writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - left)))
    },
    free: () => rmSync(filler),
    unmount: () => spawnSync('umount', [folder]),
  }
}
