import type { Format } from '../../shared/base/format.ts'
import { fail, ok, type Result } from '../../shared/base/result.ts'
import { parseTypedNumber, type TypedUnit } from '../../shared/base/typedNumber.ts'

/** What a number field may hold. */
export interface NumberRange {
  readonly unit: TypedUnit
  readonly locale: string
  readonly min?: number
  readonly max?: number
  /** Whole numbers only. */
  readonly whole?: boolean
}

/** A number as a field shows it, with the sign of its unit. `exact` keeps every place, so that it can be read back. */
export function numberText(value: number, unit: TypedUnit, format: Format, exact = false): string {
  switch (unit) {
    case 'share':
      return exact ? `${format.number(value * 100, 6)}%` : format.share(value)
    case 'money':
      return exact ? format.number(value, 6) : format.money(value)
    case 'count':
    case 'days':
      return format.number(value, exact ? 6 : 2)
  }
}

/** Reads what was typed and holds it against the range; the failure is a sentence for the person who typed. */
export function readNumber(text: string, range: NumberRange, format: Format): Result<number, string> {
  const { unit, min, max, whole = false } = range
  const typed = parseTypedNumber(text, range)
  if (!typed.ok) return typed
  const { value } = typed
  const words = (limit: number): string => numberText(limit, unit, format)
  if (min !== undefined && value < min) return fail(`This must be ${words(min)} or more.`)
  if (max !== undefined && value > max) return fail(`This must be ${words(max)} or less.`)
  if (whole && !Number.isInteger(value)) return fail('This must be a whole number.')
  return ok(value)
}

/** One press of an arrow key from here, kept inside the range. Shift makes ten steps of it, Alt a tenth of one. */
export function steppedNumber(
  from: number,
  key: { readonly key: string; readonly shiftKey: boolean; readonly altKey: boolean },
  step: number,
  { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY, whole = false }: NumberRange,
): number {
  const size = step * (key.shiftKey ? 10 : 1) * (key.altKey ? 0.1 : 1)
  const moved = from + (key.key === 'ArrowUp' ? 1 : -1) * (whole ? Math.max(1, Math.round(size)) : size)
  // Twelve digits leave out what binary fractions add to 0.1 + 0.2.
  return Math.min(max, Math.max(min, Number(moved.toPrecision(12))))
}
