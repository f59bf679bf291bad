import { fail, ok, type Result } from './result.ts'

export type TypedUnit = 'share' | 'count' | 'money' | 'days'

export interface TypedNumberOptions {
  /** A share may be typed as 12%, 0.12 or 12 (which is read as 12 % because no share is above 1). */
  readonly unit: TypedUnit
  /** Decides what a comma and a point mean. */
  readonly locale: string
}

const MAGNITUDES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9 }

/**
 * Reads a number as people type it: 12%, 0.12, 1.2k, 1,200, €800, 45 days.
 * @returns the value (a share as 0 to 1), or a sentence that says what could not be read.
 */
export function parseTypedNumber(text: string, { unit, locale }: TypedNumberOptions): Result<number, string> {
  const trimmed = text.trim()
  if (trimmed === '') return fail('Type a number.')
  const match =
    /^([-+]?)\s*(?:[\p{Sc}]|[A-Z]{3})?\s*([-+]?)([\d.,'’\s\u00A0\u202F]*\d[.,]?)\s*(%|[kmb](?![a-z])|)\s*(?:[\p{Sc}]|[A-Z]{3}|days?|d)?$/iu.exec(
      trimmed,
    )
  if (!match) return fail(`“${trimmed}” is not a number. Type it like ${exampleOf(unit)}.`)
  const [, sign = '', innerSign = '', digits = '', suffix = ''] = match
  const plain = toPlainDigits(digits, locale)
  if (plain === null) return fail(`“${trimmed}” could be read in two ways. Type it like ${exampleOf(unit)}.`)
  const negative = sign === '-' || innerSign === '-'
  const size = Number(plain) * (MAGNITUDES[suffix.toLowerCase()] ?? 1) * (negative ? -1 : 1)
  if (suffix === '%') return unit === 'share' ? ok(hundredth(size)) : fail('Per cent does not fit here.')
  return ok(unit === 'share' && size > 1 && size <= 100 ? hundredth(size) : size)
}

/** 72.31 % is 0.7231, without the last digit that binary division adds. */
function hundredth(value: number): number {
  return Number((value / 100).toPrecision(15))
}

/** Digits with one point at most: groups removed, the locale's decimal sign turned into a point. Null when it is no number. */
function toPlainDigits(text: string, locale: string): string | null {
  const compact = text.replace(/[\s\u00A0\u202F'’]/g, '')
  const decimal = decimalSign(locale)
  const group = decimal === '.' ? ',' : '.'
  const [whole = '', fraction, ...rest] = compact.split(decimal)
  if (rest.length > 0 || fraction?.includes(group)) return swappedSigns(compact, decimal, group)
  if (!whole.includes(group)) return fraction === undefined ? whole : `${whole || '0'}.${fraction || '0'}`
  const grouped = new RegExp(`^\\d{1,3}(\\${group}\\d{3})+$`).test(whole)
  if (grouped) return `${whole.replaceAll(group, '')}.${fraction ?? '0'}`
  return fraction === undefined ? swappedSigns(compact, decimal, group) : null
}

/** "1.234,5" typed where a point is the decimal sign can only be meant the other way round. */
function swappedSigns(text: string, decimal: string, group: string): string | null {
  const swapped = new RegExp(`^(\\d+|\\d{1,3}(\\${decimal}\\d{3})+)\\${group}\\d+$`)
  return swapped.test(text) ? text.replaceAll(decimal, '').replace(group, '.') : null
}

function decimalSign(locale: string): string {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5)
  return parts.find((part) => part.type === 'decimal')?.value ?? '.'
}

function exampleOf(unit: TypedUnit): string {
  switch (unit) {
    case 'share':
      return '12% or 0.12'
    case 'count':
      return '1,200 or 1.2k'
    case 'money':
      return '24,000 or 24k'
    case 'days':
      return '45'
  }
}
