export type Value = string | number | null

/** The values of one SQLite record; null when the bytes are not one, or hold a blob, which a library never does. */
export function decodeRecord(payload: Buffer): Value[] | null {
  const header = readVarint(payload, 0)
  if (!header || header.value > payload.length) return null
  const values: Value[] = []
  let at = header.end
  let from = header.value
  while (at < header.value) {
    const type = readVarint(payload, at)
    if (!type) return null
    const length = lengthOf(type.value)
    if (length === null || from + length > payload.length) return null
    values.push(decodeValue(type.value, payload.subarray(from, from + length)))
    at = type.end
    from += length
  }
  return at === header.value ? values : null
}

/** An integer in SQLite's form of one to nine bytes, and the place after it; null past the end or past 2^53. */
export function readVarint(bytes: Buffer, start: number): { value: number; end: number } | null {
  let value = 0
  for (let at = start; at < start + 9; at += 1) {
    const byte = bytes[at]
    if (byte === undefined) return null
    const last = at === start + 8
    value = last ? value * 256 + byte : value * 128 + (byte & 0x7f)
    if (last || byte < 0x80) return Number.isSafeInteger(value) ? { value, end: at + 1 } : null
  }
  return null
}

const INTEGER_BYTES = [0, 1, 2, 3, 4, 6, 8]
const FLOAT = 7
const ZERO = 8
const ONE = 9
const FIRST_TEXT = 13

function lengthOf(type: number): number | null {
  if (type === FLOAT) return 8
  if (type === ZERO || type === ONE) return 0
  const integer = INTEGER_BYTES[type]
  if (integer !== undefined) return integer
  return type >= FIRST_TEXT && type % 2 === 1 ? (type - FIRST_TEXT) / 2 : null
}

function decodeValue(type: number, bytes: Buffer): Value {
  if (type === 0) return null
  if (type === FLOAT) return bytes.readDoubleBE()
  if (type === ZERO) return 0
  if (type === ONE) return 1
  if (type >= FIRST_TEXT) return bytes.toString('utf8')
  return bytes.length === 8 ? Number(bytes.readBigInt64BE()) : bytes.readIntBE(0, bytes.length)
}
