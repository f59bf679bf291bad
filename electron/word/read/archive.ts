import { crc32, inflateRawSync } from 'node:zlib'
import { fail, ok, type Result } from '../../../shared/base/result.ts'

/** Limits that no real agreement comes near, checked before anything is inflated. */
export const ARCHIVE_LIMITS = {
  bytes: 32 * 1024 * 1024,
  entries: 2_000,
  inflatedEntry: 16 * 1024 * 1024,
  inflatedTotal: 64 * 1024 * 1024,
} as const

export interface Archive {
  readonly has: (name: string) => boolean
  /** The content of a part; refused when it is damaged or longer than it says. */
  readonly read: (name: string) => Result<Uint8Array, string>
}

interface Entry {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly inflated: number
  readonly offset: number
}

/**
 * Opens a zip from an unknown source. Only its list of contents is read; a part is inflated when it is asked for, and
 * never beyond the length that was declared for it. What programs read differently (parts of the same name, parts that
 * overlap, encryption, several disks) is refused.
 */
export function openArchive(bytes: Uint8Array): Result<Archive, string> {
  if (bytes.length > ARCHIVE_LIMITS.bytes) {
    return fail(`It is larger than ${ARCHIVE_LIMITS.bytes / 1024 / 1024} MB.`)
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const listed = entriesOf(view)
  if (!listed.ok) return listed
  const entries = new Map(listed.value.map((entry) => [entry.name, entry]))
  if (entries.size < listed.value.length) return fail('It holds two parts of the same name.')
  const total = listed.value.reduce((sum, { inflated }) => sum + inflated, 0)
  const packed = listed.value.reduce((sum, entry) => sum + entry.packed, 0)
  if (total > ARCHIVE_LIMITS.inflatedTotal || packed > bytes.length) {
    return fail('Its parts are far larger than those of an agreement.')
  }
  return ok({
    has: (name) => entries.has(name),
    read: (name) => {
      const entry = entries.get(name)
      return entry === undefined ? fail(`The part ${name} is missing.`) : contentOf(view, entry)
    },
  })
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const END_LENGTH = 22
const COMMENT_MOST = 0xffff
const STORED = 0
const DEFLATED = 8

function entriesOf(view: DataView): Result<Entry[], string> {
  const end = endOf(view)
  if (end === null) return fail('It is no zip file, or it is cut off.')
  const count = view.getUint16(end + 10, true)
  if (count > ARCHIVE_LIMITS.entries) return fail(`It holds more than ${ARCHIVE_LIMITS.entries} parts.`)
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) return fail('Its list of parts is damaged.')
    const nameLength = view.getUint16(at + 28, true)
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end) return fail('Its list of parts is damaged.')
    const name = new TextDecoder().decode(bytesOf(view, at + 46, nameLength))
    const entry: Entry = {
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      inflated: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    }
    const encrypted = (view.getUint16(at + 8, true) & 1) === 1
    if (encrypted) return fail(`Its part ${name} is encrypted.`)
    if (entry.inflated > ARCHIVE_LIMITS.inflatedEntry) return fail(`Its part ${name} is far too large.`)
    entries.push(entry)
    at = next
  }
  return ok(entries)
}

function contentOf(view: DataView, entry: Entry): Result<Uint8Array, string> {
  const { name, offset, packed, inflated, method } = entry
  const damaged = fail(`The part ${name} is damaged.`)
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL) return damaged
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + packed > view.byteLength) return damaged
  const content = inflate(bytesOf(view, start, packed), method, inflated)
  if (content === null || content.length !== inflated || crc32(content) !== entry.crc) return damaged
  return ok(content)
}

function inflate(packed: Uint8Array, method: number, length: number): Uint8Array | null {
  if (method === STORED) return packed
  if (method !== DEFLATED) return null
  try {
    // One byte more than declared, as a limit of zero is not allowed; a longer part is found by its length.
    return inflateRawSync(packed, { maxOutputLength: length + 1 })
  } catch {
    return null
  }
}

/** The end record, which a comment of any length may follow. */
function endOf(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_LENGTH - COMMENT_MOST)
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END) return at
  }
  return null
}

function bytesOf(view: DataView, start: number, length: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + start, length)
}
