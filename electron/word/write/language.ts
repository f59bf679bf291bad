/** The language that the words of the agreement are in, for spelling and reading aloud. They are English in every locale. */
export function languageOf(locale: string): string {
  return /^en(-|$)/u.test(locale) ? locale : 'en-GB'
}

/** How a chart's axis writes money: whole amounts, with the currency's sign where the locale has it. */
export function moneyFormat(locale: string, currency: string): string {
  const parts = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    maximumFractionDigits: 0,
  }).formatToParts(0)
  return parts
    .map(({ type, value }) => {
      if (type === 'integer') return '#,##0'
      return type === 'currency' ? `"${value}"` : ' '
    })
    .join('')
}
