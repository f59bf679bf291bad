import { isWide, LETTER_UNITS, letterWidth } from './letters.ts'

/** Words that look alike. */
export interface Words {
  readonly text: string
  /** Of the type, in half points. */
  readonly size: number
  readonly isBold: boolean
}

/** Where a paragraph's lines begin and end, in twips. */
export interface Room {
  readonly width: number
  /** Where its first line begins, and all others do. */
  readonly first: number
  readonly left: number
}

const TAB_STOP = 720
const TWIPS_A_HALF_POINT = 10
/** A word may end a line after one of these. */
const BREAKS_AFTER = new Set(['-', '–', '—'])

/** In how many lines the words stand. A word is broken only where it does not fit into a line of its own. */
export function countLines(words: readonly Words[], { width, first, left }: Room): number {
  let lines = 1
  let at = first
  /** Where the last word of the line begins; null where it is the first one. */
  let wordStart: number | null = null
  for (const { text, size, isBold } of words) {
    const unit = (size * TWIPS_A_HALF_POINT) / LETTER_UNITS
    for (const character of text) {
      if (character === '\n') {
        lines += 1
        at = left
        wordStart = null
      } else if (character === '\t') {
        at = at < left ? left : (Math.floor(at / TAB_STOP) + 1) * TAB_STOP
        wordStart = at
      } else if (character === ' ') {
        at += letterWidth(character, isBold) * unit
        wordStart = at
      } else {
        const letter = letterWidth(character, isBold) * unit
        const wide = isWide(character)
        if (wide) wordStart = at
        if (at + letter > width) {
          lines += 1
          at = left + (wordStart === null ? 0 : at - wordStart)
          wordStart = null
        }
        at += letter
        if (wide || BREAKS_AFTER.has(character)) wordStart = at
      }
    }
  }
  return lines
}
