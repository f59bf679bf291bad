import { dayTime, monthTime, type Day, type Month } from './month.ts'

/** Numbers and dates as a person reads them, in one locale and currency. The only formatter: page, Word and terminal use it. */
export interface Format {
  /** A whole number, such as 1,200. */
  count(value: number): string
  /** A number with that many decimal places at most. */
  number(value: number, digits: number): string
  /** A share from 0 to 1 as per cent with at most one decimal place, two below 1 %. */
  share(value: number): string
  /** Money without small change; amounts below 10 keep theirs. */
  money(value: number): string
  /** Money in few characters for axes and labels, such as $1.2M. */
  moneyShort(value: number): string
  /** A month with its year, such as Mar 2027. */
  month(month: Month): string
  /** A month's short name, such as Mar. */
  monthName(month: Month): string
  /** A day, such as 31 Mar 2027. */
  day(day: Day): string
}

/**
 * @param locale BCP 47 tag, such as en-US
 * @param currency ISO 4217 code, such as USD
 */
export function createFormat(locale: string, currency: string): Format {
  const name = `${locale} ${currency}`
  const format = known.get(name) ?? newFormat(locale, currency)
  known.set(name, format)
  return format
}

/** Making the formatters of a locale takes longer than drawing a field with them, so they are kept. */
const known = new Map<string, Format>()

function newFormat(locale: string, currency: string): Format {
  const number = (options: Intl.NumberFormatOptions): Intl.NumberFormat =>
    new Intl.NumberFormat(locale, options)
  const date = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })
  const whole = number({ maximumFractionDigits: 0 })
  const percent = number({ style: 'percent', maximumFractionDigits: 1 })
  const finePercent = number({ style: 'percent', maximumFractionDigits: 2 })
  const money = number({ style: 'currency', currency, maximumFractionDigits: 0 })
  const fineMoney = number({ style: 'currency', currency })
  const shortMoney = number({ style: 'currency', currency, notation: 'compact', maximumFractionDigits: 1 })
  const withDigits = new Map<number, Intl.NumberFormat>()
  const monthWithYear = date({ month: 'short', year: 'numeric' })
  const monthAlone = date({ month: 'short' })
  const dayWithYear = date({ day: 'numeric', month: 'short', year: 'numeric' })
  return {
    count: (value) => whole.format(noMinusZero(value, 0)),
    number: (value, digits) => {
      const format = withDigits.get(digits) ?? number({ maximumFractionDigits: digits })
      withDigits.set(digits, format)
      return format.format(noMinusZero(value, digits))
    },
    share: (value) => (value !== 0 && Math.abs(value) < 0.01 ? finePercent : percent).format(value),
    money: (value) => (value !== 0 && Math.abs(value) < 10 ? fineMoney : money).format(noMinusZero(value, 2)),
    moneyShort: (value) => shortMoney.format(value),
    month: (month) => monthWithYear.format(monthTime(month)),
    monthName: (month) => monthAlone.format(monthTime(month)),
    day: (day) => dayWithYear.format(dayTime(day)),
  }
}

/** -0.2 leads read as "-0"; nobody means that. */
function noMinusZero(value: number, digits: number): number {
  return Math.abs(value) < 0.5 / 10 ** digits ? 0 : value
}
