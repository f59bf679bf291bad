import { fail, ok, type Result } from '../base/result.ts'

export interface PictureSize {
  readonly type: 'png' | 'jpg'
  /** In pixels. */
  readonly width: number
  readonly height: number
}

/** More pixels than any logo has; unpacked they would fill the memory of whoever opens the document. */
const PICTURE_LIMITS = { side: 5_000, pixels: 12_000_000 } as const

/**
 * What a PNG or JPEG picture is and how large, read from its own bytes; nothing is unpacked.
 * @param address the picture as a data address in base64
 * @returns why it cannot be drawn, as a sentence, where it is damaged, of another kind than it says, or enormous
 */
export function pictureSize(address: string): Result<PictureSize, string> {
  const bytes = bytesOf(address.slice(address.indexOf(',') + 1))
  const found = address.startsWith('data:image/png;') ? pngSize(bytes) : jpegSize(bytes)
  if (found === null) return fail('it is damaged, or no PNG or JPEG picture.')
  const { width, height } = found
  if (width > PICTURE_LIMITS.side || height > PICTURE_LIMITS.side || width * height > PICTURE_LIMITS.pixels) {
    return fail(`it is ${width} by ${height} pixels large, far more than a logo needs.`)
  }
  return ok(found)
}

interface Bytes {
  readonly length: number
  readonly at: (index: number) => number
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Single bytes of a text in base64, without decoding all of it. */
function bytesOf(text: string): Bytes {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const sextet = (index: number): number => Math.max(0, LETTERS.indexOf(text.charAt(index)))
  return {
    length: Math.floor((text.length * 3) / 4) - padding,
    at: (index) => {
      const first = Math.floor((index * 4) / 3)
      const shift = (index % 3) * 2
      return (((sextet(first) << (shift + 2)) | (sextet(first + 1) >> (4 - shift))) & 0xff) >>> 0
    },
  }
}

function numberAt(bytes: Bytes, index: number, length: 2 | 4): number {
  let value = 0
  for (let at = index; at < index + length; at += 1) value = value * 256 + bytes.at(at)
  return value
}

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const [IHDR, IDAT, IEND] = [0x49484452, 0x49444154, 0x49454e44]

/** Follows the chunks to the last one, so that a picture that is cut off is found out. */
function pngSize(bytes: Bytes): PictureSize | null {
  if (PNG_SIGNATURE.some((byte, index) => bytes.at(index) !== byte)) return null
  const [width, height] = [numberAt(bytes, 16, 4), numberAt(bytes, 20, 4)]
  if (numberAt(bytes, 12, 4) !== IHDR || width === 0 || height === 0) return null
  let hasData = false
  for (let at = 8; at + 12 <= bytes.length; at += numberAt(bytes, at, 4) + 12) {
    const kind = numberAt(bytes, at + 4, 4)
    hasData ||= kind === IDAT
    if (kind === IEND) return hasData ? { type: 'png', width, height } : null
  }
  return null
}

const [JPEG_START, SCAN, HEIGHT, WIDTH] = [0xffd8, 0xda, 5, 7]
/** Markers from 0xc0 to 0xcf start a frame, but for these three. */
const NO_FRAME = new Set([0xc4, 0xc8, 0xcc])

/** Follows the segments to the picture's data. */
function jpegSize(bytes: Bytes): PictureSize | null {
  if (numberAt(bytes, 0, 2) !== JPEG_START) return null
  let size: PictureSize | null = null
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes.at(at) !== 0xff) return null
    const marker = bytes.at(at + 1)
    if (marker === SCAN) return size
    if (marker >= 0xc0 && marker <= 0xcf && !NO_FRAME.has(marker)) {
      const [width, height] = [numberAt(bytes, at + WIDTH, 2), numberAt(bytes, at + HEIGHT, 2)]
      if (width === 0 || height === 0) return null
      size = { type: 'jpg', width, height }
    }
    // A marker may be filled up with more bytes of 0xff before it.
    at += marker === 0xff ? 1 : numberAt(bytes, at + 2, 2) + 2
  }
  return null
}
