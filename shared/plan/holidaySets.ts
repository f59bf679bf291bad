import { Day, dayAt, dayTime } from '../base/month.ts'

/** Public holidays that follow from rules, so that nobody has to type them. */
export const HOLIDAY_SETS = ['US', 'GB', 'DE', 'AT', 'FR', 'euro-banks'] as const
export type HolidaySet = (typeof HOLIDAY_SETS)[number]

export interface Holiday {
  readonly day: Day
  readonly name: string
}

/** A holiday that comes every year. Weekdays count from Sunday, 0, to Saturday, 6. */
type Rule =
  | { readonly kind: 'date'; readonly month: number; readonly day: number; readonly name: string }
  /** The first such weekday from a day of a month on: the third Monday is the first one from the 15th on. */
  | {
      readonly kind: 'weekday'
      readonly weekday: number
      readonly month: number
      readonly from: number
      readonly name: string
    }
  | { readonly kind: 'easter'; readonly days: number; readonly name: string }

interface Rules {
  readonly rules: readonly Rule[]
  /** Where a holiday goes that falls on a weekend: nowhere, to the nearest working day, or to the next one. */
  readonly moved: 'not' | 'nearest' | 'next'
}

const MS_A_DAY = 86_400_000
const SUNDAY = 0
const MONDAY = 1
const THURSDAY = 4
const SATURDAY = 6

const date = (month: number, day: number, name: string): Rule => ({ kind: 'date', month, day, name })
const monday = (month: number, from: number, name: string): Rule => ({
  kind: 'weekday',
  weekday: MONDAY,
  month,
  from,
  name,
})
const easter = (days: number, name: string): Rule => ({ kind: 'easter', days, name })

const NEW_YEAR = date(1, 1, 'New Year’s Day')
const CHRISTMAS = date(12, 25, 'Christmas Day')
const SECOND_CHRISTMAS = date(12, 26, 'Second day of Christmas')
const LABOUR_DAY = date(5, 1, 'Labour Day')
const GOOD_FRIDAY = easter(-2, 'Good Friday')
const EASTER_MONDAY = easter(1, 'Easter Monday')
const ASCENSION = easter(39, 'Ascension Day')
const WHIT_MONDAY = easter(50, 'Whit Monday')
const ASSUMPTION = date(8, 15, 'Assumption Day')
const ALL_SAINTS = date(11, 1, 'All Saints’ Day')

const SETS: Readonly<Record<HolidaySet, Rules>> = {
  US: {
    moved: 'nearest',
    rules: [
      NEW_YEAR,
      monday(1, 15, 'Martin Luther King Jr. Day'),
      monday(2, 15, 'Washington’s Birthday'),
      monday(5, 25, 'Memorial Day'),
      date(6, 19, 'Juneteenth'),
      date(7, 4, 'Independence Day'),
      monday(9, 1, 'Labor Day'),
      monday(10, 8, 'Columbus Day'),
      date(11, 11, 'Veterans Day'),
      { kind: 'weekday', weekday: THURSDAY, month: 11, from: 22, name: 'Thanksgiving Day' },
      CHRISTMAS,
    ],
  },
  GB: {
    moved: 'next',
    rules: [
      NEW_YEAR,
      GOOD_FRIDAY,
      EASTER_MONDAY,
      monday(5, 1, 'Early May bank holiday'),
      monday(5, 25, 'Spring bank holiday'),
      monday(8, 25, 'Summer bank holiday'),
      CHRISTMAS,
      date(12, 26, 'Boxing Day'),
    ],
  },
  DE: {
    moved: 'not',
    rules: [
      NEW_YEAR,
      GOOD_FRIDAY,
      EASTER_MONDAY,
      LABOUR_DAY,
      ASCENSION,
      WHIT_MONDAY,
      date(10, 3, 'German Unity Day'),
      CHRISTMAS,
      SECOND_CHRISTMAS,
    ],
  },
  AT: {
    moved: 'not',
    rules: [
      NEW_YEAR,
      date(1, 6, 'Epiphany'),
      EASTER_MONDAY,
      LABOUR_DAY,
      ASCENSION,
      WHIT_MONDAY,
      easter(60, 'Corpus Christi'),
      ASSUMPTION,
      date(10, 26, 'National Day'),
      ALL_SAINTS,
      date(12, 8, 'Immaculate Conception'),
      CHRISTMAS,
      SECOND_CHRISTMAS,
    ],
  },
  FR: {
    moved: 'not',
    rules: [
      NEW_YEAR,
      EASTER_MONDAY,
      LABOUR_DAY,
      date(5, 8, 'Victory Day'),
      ASCENSION,
      WHIT_MONDAY,
      date(7, 14, 'National Day'),
      ASSUMPTION,
      ALL_SAINTS,
      date(11, 11, 'Armistice Day'),
      CHRISTMAS,
    ],
  },
  'euro-banks': {
    moved: 'not',
    rules: [NEW_YEAR, GOOD_FRIDAY, EASTER_MONDAY, LABOUR_DAY, CHRISTMAS, SECOND_CHRISTMAS],
  },
}

/**
 * The days off of a set between two days, both included, in order. A day that is kept in place of a holiday at the weekend
 * is named as that. Holidays that only some regions of a country keep, and those that are decreed once, are not among them.
 */
export function publicHolidays(set: HolidaySet, first: Day, last: Day): readonly Holiday[] {
  const years = Array.from(
    { length: Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 3 },
    // A New Year’s Day at a weekend may be kept in the year before, and a Christmas in the one after.
    (_, index) => Number(first.slice(0, 4)) - 1 + index,
  )
  return years
    .flatMap((year) => ofYear(SETS[set], year))
    .filter(({ day }) => first <= day && day <= last)
    .toSorted((one, other) => (one.day < other.day ? -1 : 1))
}

function ofYear({ rules, moved }: Rules, year: number): Holiday[] {
  const onTheDay = rules.map((rule) => ({ time: timeOf(rule, year), name: rule.name }))
  const taken = new Set(onTheDay.map(({ time }) => time).filter((time) => !isWeekend(time)))
  return onTheDay.map(({ time, name }) => {
    if (moved === 'not' || !isWeekend(time)) return { day: dayAt(time), name }
    const instead = moved === 'nearest' ? nearest(time) : nextFree(time, taken)
    taken.add(instead)
    return { day: dayAt(instead), name: `${name} (observed)` }
  })
}

function nearest(time: number): number {
  return time + (weekdayOf(time) === SATURDAY ? -1 : 1) * MS_A_DAY
}

function nextFree(time: number, taken: ReadonlySet<number>): number {
  let next = time
  while (isWeekend(next) || taken.has(next)) next += MS_A_DAY
  return next
}

function timeOf(rule: Rule, year: number): number {
  switch (rule.kind) {
    case 'date':
      return timeAt(year, rule.month, rule.day)
    case 'weekday': {
      const from = timeAt(year, rule.month, rule.from)
      return from + ((rule.weekday - weekdayOf(from) + 7) % 7) * MS_A_DAY
    }
    case 'easter':
      return easterSunday(year) + rule.days * MS_A_DAY
  }
}

function timeAt(year: number, month: number, day: number): number {
  return dayTime(Day.parse(`${year}-${twoDigits(month)}-${twoDigits(day)}`))
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0')
}

/** The first day of 1970 was a Thursday. */
function weekdayOf(time: number): number {
  return (Math.floor(time / MS_A_DAY) + THURSDAY) % 7
}

function isWeekend(time: number): boolean {
  const weekday = weekdayOf(time)
  return weekday === SATURDAY || weekday === SUNDAY
}

/** Easter Sunday of the Gregorian calendar, by the anonymous algorithm of 1876 (Meeus, Astronomical Algorithms, chapter 8). */
function easterSunday(year: number): number {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const ofCentury = year % 100
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const days = epact + toSunday - 7 * late + 114
  return timeAt(year, Math.floor(days / 31), (days % 31) + 1)
}
