import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'

/** The size of a page that every library is made with. */
export const PAGE_BYTES = 4096

/** The pages of a library file, by number from 1. Reads past the end are null. */
export interface Pages {
  readonly count: number
  readonly read: (number: number) => Buffer | null
}

/**
 * Opens a library file page by page, without SQLite, which gives up on a file whose head is damaged.
 * `newest` is the file with what its log (the file ending in -wal) holds of later commits, `file` without.
 */
export function openPages(path: string): {
  readonly newest: Pages
  readonly file: Pages
  readonly close: () => void
} {
  const main = openSync(path, 'r')
  const log = existsSync(`${path}-wal`) ? openSync(`${path}-wal`, 'r') : null
  const file: Pages = {
    count: Math.floor(fstatSync(main).size / PAGE_BYTES),
    read: (number) => readAt(main, (number - 1) * PAGE_BYTES, PAGE_BYTES),
  }
  return {
    file,
    newest: log === null ? file : overlay(file, log),
    close: () => {
      closeSync(main)
      if (log !== null) closeSync(log)
    },
  }
}

function readAt(descriptor: number, position: number, length: number): Buffer | null {
  const bytes = Buffer.alloc(length)
  return readSync(descriptor, bytes, 0, length, position) === length ? bytes : null
}

const LOG_HEAD_BYTES = 32
const FRAME_HEAD_BYTES = 24

/** The log is a list of frames, each a page with a head: page number, size of the file if it ends a commit, two salts. */
function overlay(file: Pages, log: number): Pages {
  const positions = new Map<number, number>()
  const pending = new Map<number, number>()
  // Frames with other salts are left over from before the log was last begun anew.
  const salts = readAt(log, LOG_HEAD_BYTES + 8, 8)
  let frames = 0
  for (let at = LOG_HEAD_BYTES; ; at += FRAME_HEAD_BYTES + PAGE_BYTES) {
    const head = readAt(log, at, FRAME_HEAD_BYTES)
    if (!head || !salts || !head.subarray(8, 16).equals(salts)) break
    frames += 1
    pending.set(head.readUInt32BE(0), at + FRAME_HEAD_BYTES)
    const endsCommit = head.readUInt32BE(4) > 0
    if (!endsCommit) continue
    for (const [number, position] of pending) positions.set(number, position)
    pending.clear()
  }
  return {
    // A page number in a damaged head may be anything, but every new page is a frame.
    count: file.count + frames,
    read: (number) => {
      const position = positions.get(number)
      return position === undefined ? file.read(number) : readAt(log, position, PAGE_BYTES)
    },
  }
}
