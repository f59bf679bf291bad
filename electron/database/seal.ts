import { hash } from 'node:crypto'

/**
 * SHA-256 over what a row says, kept beside it and compared on every reading: half of all single-bit damage passes
 * SQLite's own checks. Each part is written with its type and length, so that no two rows look alike.
 * @param kind of row, so that one kind can never pass for another
 */
export function seal(kind: string, parts: readonly (string | number | null)[]): string {
  return hash('sha256', [kind, ...parts].map(part).join(''))
}

function part(value: string | number | null): string {
  if (value === null) return '-'
  const text = String(value)
  return `${typeof value === 'number' ? 'n' : 's'}${text.length}:${text}`
}
