import type { DecimalSign } from '../csv/fileFormat.ts'

const CHARACTERS_MAX = 64
const LARGEST = 1e12

const PATTERNS: Readonly<Record<DecimalSign, RegExp>> = {
  '.': /^[-+]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?(?:e[-+]?\d{1,2})?$/i,
  ',': /^[-+]?(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d*)?$/,
}

/** Reads the text of a cell as a number, with or without groups of thousands and a currency; null when it is none. */
export function readNumber(text: string, decimal: DecimalSign): number | null {
  if (text.length > CHARACTERS_MAX) return null
  const bare = bareNumber(text)
  if (!PATTERNS[decimal].test(bare)) return null
  const plain = decimal === '.' ? bare.replaceAll(',', '') : bare.replaceAll('.', '').replace(',', '.')
  const value = Number(plain)
  return Number.isFinite(value) && Math.abs(value) <= LARGEST ? value : null
}

/** What a number shows of the file's decimal sign: "1,5" is a comma, "1.234,5" too, "1.234" could be either. */
export function decimalSignIn(text: string): DecimalSign | 'either' | null {
  if (text.length > CHARACTERS_MAX) return null
  const bare = bareNumber(text)
  if (/^[-+]?\d+$/.test(bare)) return null
  const point = PATTERNS['.'].test(bare)
  const comma = PATTERNS[','].test(bare)
  if (point && comma) return 'either'
  return point ? '.' : comma ? ',' : null
}

function bareNumber(text: string): string {
  return text
    .replace(/[\p{Sc}\s\u00A0\u202F'’]/gu, '')
    .replace(/^[a-z]{1,3}(?=[-+\d])/i, '')
    .replace(/(?<=\d)[a-z]{3}$/i, '')
}
