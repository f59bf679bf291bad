import type { Format } from '../../../../shared/base/format.ts'
import { fail, ok, type Result } from '../../../../shared/base/result.ts'
import { currencyIn, isSignOf } from '../../../../shared/leads/cells/currencySign.ts'
import { saysNothing } from '../../../../shared/leads/lead.ts'
import { AMOUNT_MAX } from '../../../../shared/plan/drivers.ts'
import { COUNT_MAX, type HistorySeries } from '../../../../shared/plan/funnel.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { readNumber } from '../../../controls/numberText.ts'

type Notation = Pick<Plan['company'], 'locale' | 'currency'>

/**
 * What a text in a cell means: a number, or null for "not recorded", which "n/a" and "-" say too. Else why it is neither.
 * Leads are counted in whole numbers without a currency, and money is in the currency of the plan.
 */
export function readSheetText(
  text: string,
  { kind }: HistorySeries,
  { locale, currency }: Notation,
  format: Format,
): Result<number | null, string> {
  const trimmed = text.trim()
  if (saysNothing(trimmed)) return ok(null)
  const sign = currencyIn(trimmed)
  if (kind !== 'entries') {
    return sign === null || isSignOf(sign, currency)
      ? readNumber(trimmed, { unit: 'money', locale, min: 0, max: AMOUNT_MAX }, format)
      : fail(`“${trimmed}” is not in ${currency}, the currency of this plan.`)
  }
  if (sign !== null) return fail(`“${trimmed}” is an amount of money, and this column counts leads.`)
  const read = readNumber(trimmed, { unit: 'count', locale, min: 0, max: COUNT_MAX }, format)
  if (!read.ok || Number.isInteger(read.value)) return read
  return fail(
    `“${trimmed}” reads as ${format.number(read.value, 3)}, and leads are counted in whole numbers.`,
  )
}

/** The whole number that is meant where groups of thousands are written as in another country; null where there is none. */
export function wholeReading(text: string, { kind }: HistorySeries): number | null {
  const trimmed = text.trim()
  if (kind !== 'entries' || !/^[1-9]\d{0,2}([.,])\d{3}(\1\d{3})*$/.test(trimmed)) return null
  const value = Number(trimmed.replaceAll(/[.,]/g, ''))
  return value <= COUNT_MAX ? value : null
}

/** Writes numbers so that they can be read back, here and in a spreadsheet of the same locale: without groups of thousands. */
export function plainNumbers(locale: string): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 6 })
}
