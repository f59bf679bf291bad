import type { Format } from '../../../../shared/base/format.ts'
import { ok, type Result } from '../../../../shared/base/result.ts'
import { saysNothing } from '../../../../shared/leads/lead.ts'
import { AMOUNT_MAX } from '../../../../shared/plan/drivers.ts'
import { COUNT_MAX, type HistorySeries } from '../../../../shared/plan/funnel.ts'
import { readNumber } from '../../../controls/numberText.ts'

/** What a text in a cell means: a number, or null for "not recorded", which "n/a" and "-" say too. Else why it is neither. */
export function readSheetText(
  text: string,
  { kind }: HistorySeries,
  locale: string,
  format: Format,
): Result<number | null, string> {
  const trimmed = text.trim()
  if (saysNothing(trimmed)) return ok(null)
  const range =
    kind === 'entries'
      ? { unit: 'count' as const, locale, min: 0, max: COUNT_MAX }
      : { unit: 'money' as const, locale, min: 0, max: AMOUNT_MAX }
  return readNumber(trimmed, range, format)
}

/** Writes numbers so that they can be read back, here and in a spreadsheet of the same locale: without groups of thousands. */
export function plainNumbers(locale: string): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 6 })
}
