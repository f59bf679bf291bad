import { fail, ok, type Result } from '../../base/result.ts'
import type { Encoding } from './fileFormat.ts'

export interface FoundEncoding {
  readonly encoding: Encoding
  /** True when the file itself says so by a byte order mark. */
  readonly marked: boolean
}

const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** What old workbooks are packed in, and what a password packs new ones in. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0]
const ENCRYPTED = Array.from('EncryptedPackage', (letter) => [letter.charCodeAt(0), 0]).flat()

const SIGNATURES: readonly (readonly [bytes: readonly number[], what: string])[] = [
  [ZIP, 'an Excel workbook (.xlsx) or another packed file'],
  [[0x1f, 0x8b], 'a compressed file (.gz)'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
]

const MARKS: readonly (readonly [bytes: readonly number[], encoding: Encoding])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

const AS_CSV = 'Save it as CSV (in Excel: Save as, CSV UTF-8) and choose that file.'

/**
 * Says how the bytes of a text file are to be read, or why they are no text.
 * Whether text without a mark is UTF-8 or windows-1252 shows only further on: see `looksLikeWindows1252`.
 * @param head the first bytes of the file, 64 KB at least where there are as many
 */
export function detectEncoding(head: Uint8Array): Result<FoundEncoding, string> {
  if (head.length === 0) return fail('This file is empty.')
  if (startsWith(head, COMPOUND)) return fail(compoundMessage(head))
  const signature = SIGNATURES.find(([bytes]) => startsWith(head, bytes))
  if (signature) return fail(`This is ${signature[1]}, not CSV. ${AS_CSV}`)
  const mark = MARKS.find(([bytes]) => startsWith(head, bytes))
  if (mark) return ok({ encoding: mark[1], marked: true })

  const nul = nulBytes(head)
  const pairs = head.length / 2
  if (nul.odd > 0.3 * pairs && nul.even < 0.05 * pairs) return ok({ encoding: 'utf-16le', marked: false })
  if (nul.even > 0.3 * pairs && nul.odd < 0.05 * pairs) return ok({ encoding: 'utf-16be', marked: false })
  if (nul.even + nul.odd > head.length / 1000) {
    return fail(
      `This is not a text file: byte ${nul.first + 1} is one that no text has. Export the data as CSV again and choose that file.`,
    )
  }
  return ok({ encoding: 'utf-8', marked: false })
}

/** Whether a file is packed as new Excel workbooks are. */
export function isZip(head: Uint8Array): boolean {
  return startsWith(head, ZIP)
}

function compoundMessage(head: Uint8Array): string {
  const isEncrypted = head.some((_, at) => ENCRYPTED.every((byte, index) => head[at + index] === byte))
  return isEncrypted
    ? 'This workbook is protected by a password. Open it in Excel, save it without the password, and choose that file.'
    : 'This is an old Excel workbook (.xls), or one that is protected by a password. Save it as an Excel workbook (.xlsx) without a password and choose that file.'
}

/** Whether a decoded text is no CSV but the markup that some systems save under the name of a spreadsheet. */
export function isMarkup(text: string): boolean {
  return /^\s*<(!doctype|html|table|\?xml)/i.test(text)
}

export const MARKUP_MESSAGE = `This is a web page or XML, whatever its name says, not CSV. ${AS_CSV}`

/** Characters of a text that was read as UTF-8 without being sure of it. */
export interface Utf8Evidence {
  /** Characters beyond ASCII that came out whole. */
  readonly whole: number
  /** Places that are not UTF-8. */
  readonly bad: number
}

const NO_EVIDENCE: Utf8Evidence = { whole: 0, bad: 0 }

export function utf8Evidence(text: string): Utf8Evidence {
  // Most files have no such character, and asking whether there is one is much cheaper than counting.
  if (!/[^\0-\x7f]/.test(text)) return NO_EVIDENCE
  const bad = text.match(/\uFFFD/g)?.length ?? 0
  return { whole: (text.match(/[^\0-\x7f]/g)?.length ?? 0) - bad, bad }
}

/** One damaged character does not make a whole file windows-1252; a majority does. */
export function looksLikeWindows1252({ whole, bad }: Utf8Evidence): boolean {
  return bad > whole
}

function startsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => head[index] === byte)
}

function nulBytes(head: Uint8Array): { even: number; odd: number; first: number } {
  const found = { even: 0, odd: 0, first: -1 }
  for (let at = head.indexOf(0); at >= 0; at = head.indexOf(0, at + 1)) {
    if (found.first < 0) found.first = at
    if (at % 2 === 0) found.even += 1
    else found.odd += 1
  }
  return found
}
