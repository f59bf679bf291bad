import { createHash } from 'node:crypto'
import { closeSync, createReadStream, fsyncSync, openSync, writeFileSync } from 'node:fs'

/** Waits until the file's content is on the disk itself. */
export function syncFile(path: string): void {
  sync(openSync(path, 'r+'))
}

/** Waits until names in the folder are on the disk itself. Windows has no such call and needs none. */
export function syncFolder(path: string): void {
  if (process.platform !== 'win32') sync(openSync(path, 'r'))
}

function sync(descriptor: number): void {
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Writes a small file through to the disk. */
export function writeDurably(path: string, text: string): void {
  writeFileSync(path, text, { flush: true })
}

/** SHA-256 of a file of any size. */
export async function hashFile(path: string): Promise<string> {
  const sum = createHash('sha256')
  for await (const piece of createReadStream(path)) sum.update(piece)
  return sum.digest('hex')
}
