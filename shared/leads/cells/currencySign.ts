const CODE = /^([A-Z]{3})(?=[\s\d+-])|(?<=[\s\d])([A-Z]{3})$/

/** The sign or code of a currency that a number is written with, such as € or USD; null where there is none. */
export function currencyIn(text: string): string | null {
  const trimmed = text.trim()
  const sign = /\p{Sc}/u.exec(trimmed)?.[0]
  if (sign !== undefined) return sign
  const code = CODE.exec(trimmed)
  return code?.[1] ?? code?.[2] ?? null
}

/**
 * Whether a sign or code may stand for a currency. A sign that several currencies share, such as $, stands for each of them.
 * @param currency ISO 4217 code
 */
export function isSignOf(sign: string, currency: string): boolean {
  return sign === currency || symbolsOf(currency).some((symbol) => symbol.includes(sign))
}

function symbolsOf(currency: string): string[] {
  return (['symbol', 'narrowSymbol'] as const).flatMap((currencyDisplay) =>
    new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay })
      .formatToParts(1)
      .flatMap(({ type, value }) => (type === 'currency' ? [value] : [])),
  )
}
