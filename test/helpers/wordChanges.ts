import { strFromU8, strToU8, zipSync } from 'fflate'
import { partsOf } from './wordFiles.ts'

/** A piece of text that a reader sees, by its part and its place in it. */
export interface Seen {
  readonly part: string
  readonly start: number
  readonly end: number
}

const shown = /^word\/(document|comments|header\d+|footer\d+|charts\/chart\d+)\.xml$/u
const text = /<(?:w:t|a:t|c:v)(?: [^>]*)?>([^<]+)<\//gu
// What signatories fill in, and page numbers, which every program counts for itself.
const uncovered =
  /<w:sdt><w:sdtPr><w:alias[^>]*\/><w:tag w:val="signoff.*?<\/w:sdt>|<w:instrText[^>]*>(?:PAGEREF [^<]*|PAGE|NUMPAGES)<\/w:instrText>.*?"end"\/>/gu

/** Everything that verifying covers: text, cells, the contents list, headers, footers, and the data of charts. */
export function seenIn(bytes: Uint8Array): Seen[] {
  return Object.entries(partsOf(bytes))
    .filter(([part]) => shown.test(part))
    .flatMap(([part, content]) => {
      const xml = strFromU8(content)
      const holes = [...xml.matchAll(uncovered)].map(({ index, 0: hole }) => [index, index + hole.length])
      return [...xml.matchAll(text)]
        .map(({ index, 0: whole, 1: words = '' }) => {
          const start = index + whole.indexOf('>') + 1
          return { part, start, end: start + words.length }
        })
        .filter(({ start }) => !holes.some(([from = 0, to = 0]) => start >= from && start < to))
    })
}

/** The file with one piece of text rewritten. */
export function withSeen(bytes: Uint8Array, { part, start, end }: Seen, words: string): Uint8Array {
  return rewritten(bytes, part, (xml) => xml.slice(0, start) + words + xml.slice(end))
}

export function seenText(bytes: Uint8Array, { part, start, end }: Seen): string {
  return strFromU8(partsOf(bytes)[part] ?? new Uint8Array()).slice(start, end)
}

export function rewritten(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const parts = partsOf(bytes)
  return zipSync(
    { ...parts, [part]: strToU8(change(strFromU8(parts[part] ?? new Uint8Array()))) },
    { level: 0 },
  )
}

/** Paragraphs of the text that say something. */
export function paragraphsIn(bytes: Uint8Array): Seen[] {
  const part = 'word/document.xml'
  const xml = strFromU8(partsOf(bytes)[part] ?? new Uint8Array())
  return [...xml.matchAll(/<w:p>(?:(?!<w:p>).)*?<\/w:p>/gu)]
    .filter(([paragraph]) => paragraph.includes('<w:t '))
    .map(({ index, 0: paragraph }) => ({ part, start: index, end: index + paragraph.length }))
}
