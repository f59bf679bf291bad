/** As many bytes as may be given to a function one by one. */
const SLICE = 8192

/** Bytes as text, as they cross every transport. */
export function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (let from = 0; from < bytes.length; from += SLICE) {
    text += String.fromCodePoint(...bytes.subarray(from, from + SLICE))
  }
  return btoa(text)
}

export function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.codePointAt(0) ?? 0)
}
