import { PAGE_BYTES, type Pages } from './pages.ts'
import { decodeRecord, readVarint, type Value } from './record.ts'

/** A row as it was found, of whichever table, with the pages that it lies on. */
export interface CarvedRow {
  readonly key: number
  readonly values: readonly Value[]
  readonly pages: readonly number[]
}

const TABLE_LEAF = 13
/** The first page begins with the head of the file. */
const FILE_HEAD_BYTES = 100
const LEAF_HEAD_BYTES = 8
const OVERFLOW_BYTES = PAGE_BYTES - 4

// How much of a row stays on its leaf when it does not fit: "B-tree cell format" of SQLite's file format.
const MOST_LOCAL = PAGE_BYTES - 35
const LEAST_LOCAL = Math.floor(((PAGE_BYTES - 12) * 32) / 255) - 23

/**
 * Every row of every table that can still be made out, page by page, without relying on the head of the file, its
 * indexes or the pages that lead to others. Nothing is promised of what is found: seals tell what is whole.
 */
export function* carveRows(pages: Pages): Generator<CarvedRow> {
  for (let number = 1; number <= pages.count; number += 1) {
    const page = pages.read(number)
    const start = number === 1 ? FILE_HEAD_BYTES : 0
    if (page?.[start] !== TABLE_LEAF) continue
    const cells = page.readUInt16BE(start + 3)
    const pointers = start + LEAF_HEAD_BYTES
    for (let cell = 0; cell < cells && pointers + cell * 2 + 2 <= PAGE_BYTES; cell += 1) {
      const row = carveCell(pages, number, page, page.readUInt16BE(pointers + cell * 2))
      if (row) yield row
    }
  }
}

function carveCell(pages: Pages, number: number, page: Buffer, at: number): CarvedRow | null {
  const length = readVarint(page, at)
  const key = length && readVarint(page, length.end)
  if (!key || length.value > pages.count * PAGE_BYTES) return null
  const local = localBytes(length.value)
  const used = [number]
  const parts = [page.subarray(key.end, key.end + local)]
  let missing = length.value - local
  let next = missing > 0 && key.end + local + 4 <= PAGE_BYTES ? page.readUInt32BE(key.end + local) : 0
  while (missing > 0) {
    const overflow = next > 0 ? pages.read(next) : null
    if (!overflow) return null
    used.push(next)
    parts.push(overflow.subarray(4, 4 + Math.min(missing, OVERFLOW_BYTES)))
    missing -= OVERFLOW_BYTES
    next = overflow.readUInt32BE(0)
  }
  const values = decodeRecord(Buffer.concat(parts))
  return values && { key: key.value, values, pages: used }
}

function localBytes(length: number): number {
  if (length <= MOST_LOCAL) return length
  const rest = LEAST_LOCAL + ((length - LEAST_LOCAL) % OVERFLOW_BYTES)
  return rest <= MOST_LOCAL ? rest : LEAST_LOCAL
}
