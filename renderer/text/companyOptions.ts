import { Month } from '../../shared/base/month.ts'
import { createFormat } from '../../shared/base/format.ts'

export interface Option {
  readonly value: string
  readonly label: string
}

const LOCALES = [
  'en-US',
  'en-GB',
  'en-IE',
  'en-CA',
  'en-AU',
  'en-IN',
  'de-DE',
  'de-AT',
  'de-CH',
  'fr-FR',
  'fr-CA',
  'es-ES',
  'es-MX',
  'it-IT',
  'nl-NL',
  'pt-BR',
  'pt-PT',
  'sv-SE',
  'da-DK',
  'nb-NO',
  'fi-FI',
  'pl-PL',
  'cs-CZ',
  'ja-JP',
]

/** Every currency that the platform knows, with its name, and the one in use. */
export function currencyOptions(current: string): Option[] {
  const names = new Intl.DisplayNames('en', { type: 'currency' })
  return withCurrent(Intl.supportedValuesOf('currency'), current).map((value) => ({
    value,
    label: `${value} · ${names.of(value) ?? value}`,
  }))
}

/** Ways to write numbers, each with a sample, and the one in use. */
export function localeOptions(current: string): Option[] {
  const names = new Intl.DisplayNames('en', { type: 'language' })
  return withCurrent(LOCALES, current).map((value) => ({
    value,
    label: `${names.of(value) ?? value} · ${new Intl.NumberFormat(value, { minimumFractionDigits: 2 }).format(1234.5)}`,
  }))
}

/** The months of a year by name, January being 1. */
export function monthOptions(locale: string): Option[] {
  const format = createFormat(locale, 'USD')
  return Array.from({ length: 12 }, (_, index) => ({
    value: String(index + 1),
    label: format.monthName(Month.parse(`2027-${String(index + 1).padStart(2, '0')}`)),
  }))
}

/** Every time zone that the platform knows, and the one in use; New York is found with a space. */
export function timeZoneOptions(current: string): Option[] {
  return withCurrent(Intl.supportedValuesOf('timeZone'), current).map((value) => ({
    value,
    label: value.replaceAll('_', ' '),
  }))
}

function withCurrent(values: readonly string[], current: string): string[] {
  return values.includes(current) ? [...values] : [current, ...values]
}
