import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** The parts of a Word file as text, for tests that change one. */
export function partsOf(bytes: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(bytes)
}

export function partText(bytes: Uint8Array, name: string): string {
  const part = partsOf(bytes)[name]
  if (part === undefined) throw new Error(`The file has no part ${name}.`)
  return strFromU8(part)
}

/** The file with a part rewritten. */
export function withPart(bytes: Uint8Array, name: string, change: (text: string) => string): Uint8Array {
  const text = partText(bytes, name)
  const changed = change(text)
  if (changed === text) throw new Error(`Nothing was changed in ${name}.`)
  return zipSync({ ...partsOf(bytes), [name]: strToU8(changed) })
}
