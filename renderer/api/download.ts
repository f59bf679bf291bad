import type { SaveOutcome } from '../../shared/contract/wire.ts'

/** Hands bytes to the browser's download. Where they go, and whether it asks first, is the browser's setting. */
export function download(name: string, bytes: Uint8Array): Promise<SaveOutcome> {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)]))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser reads the bytes after the click; freeing them at once would cancel the download.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  return Promise.resolve('saved')
}
