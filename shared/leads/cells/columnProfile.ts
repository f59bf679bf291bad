import { Day } from '../../base/month.ts'
import { createDayReader, threeNumbers, withoutTime, type DayReader } from './dayText.ts'
import type { DecimalSign } from '../csv/fileFormat.ts'
import { monthFromText } from './monthText.ts'
import { decimalSignIn, readNumber } from './numberText.ts'

/** What the cells of one column look like. */
export interface ColumnProfile {
  readonly name: string
  /** Rows in which the cell is not empty. */
  readonly filled: number
  /** Different values, counted up to `DISTINCT_MAX`. */
  readonly distinct: number
  /** The first few different values. */
  readonly examples: readonly string[]
  /** Shares of the cells looked at that read as a date, a month and a number, 0 to 1. */
  readonly dates: number
  readonly months: number
  readonly numbers: number
  /** What its dates show of the order of day and month: cells for each. */
  readonly order: OrderEvidence
  readonly decimal: Readonly<Record<DecimalSign | 'either', number>>
}

export interface OrderEvidence {
  readonly yearFirst: number
  readonly dayFirst: number
  readonly monthFirst: number
  /** Both numbers are 12 or less. */
  readonly undecided: number
  /** Of the undecided ones, those with points, which are written day first wherever they are usual. */
  readonly dotted: number
}

export const DISTINCT_MAX = 1000
const EXAMPLES_MAX = 5
/** Cells of a column that are looked at whatever they show; later ones only while something is undecided. */
const EXAMINED_MIN = 2000

/** Looking at a column asks only whether something is a date, not when. */
const FAR_DAY = Day.parse('9999-12-31')

export interface ColumnProfiler {
  add(cell: string): void
  profile(): ColumnProfile
}

export function createColumnProfiler(name: string): ColumnProfiler {
  const distinct = new Set<string>()
  const readWorded = createDayReader('day-month-year', FAR_DAY)
  const order = { yearFirst: 0, dayFirst: 0, monthFirst: 0, undecided: 0, dotted: 0 }
  const decimal = { '.': 0, ',': 0, either: 0 }
  const seen = { filled: 0, examined: 0, dates: 0, months: 0, numbers: 0 }

  const isSettled = (): boolean => {
    const orderOpen = order.undecided > 0 && order.dayFirst + order.monthFirst === 0
    const decimalOpen = decimal.either > 0 && decimal['.'] + decimal[','] === 0
    return seen.examined >= EXAMINED_MIN && !orderOpen && !decimalOpen
  }

  return {
    add(cell) {
      const text = cell.trim()
      if (text === '') return
      seen.filled += 1
      if (distinct.size < DISTINCT_MAX) distinct.add(text)
      if (isSettled()) return
      seen.examined += 1
      const date = dateEvidence(text, readWorded)
      if (date) {
        seen.dates += 1
        if (date !== 'worded') order[date] += 1
        if (date === 'undecided' && text.includes('.')) order.dotted += 1
        return
      }
      if (monthFromText(text)) seen.months += 1
      const sign = decimalSignIn(text)
      if (sign) decimal[sign] += 1
      if (sign !== null || readNumber(text, '.') !== null) seen.numbers += 1
    },
    profile: () => ({
      name,
      filled: seen.filled,
      distinct: distinct.size,
      examples: [...distinct].slice(0, EXAMPLES_MAX),
      dates: share(seen.dates, seen.examined),
      months: share(seen.months, seen.examined),
      numbers: share(seen.numbers, seen.examined),
      order: { ...order },
      decimal: { ...decimal },
    }),
  }
}

type DateEvidence = 'yearFirst' | 'dayFirst' | 'monthFirst' | 'undecided' | 'worded'

/** What a text shows about the order of dates; null when it is no date. */
function dateEvidence(text: string, readWorded: DayReader): DateEvidence | null {
  const day = withoutTime(text)
  const numbers = threeNumbers(day)
  if (numbers) {
    const [first, second, third] = numbers
    if (first.length >= 3) return third.length <= 2 && Number(second) <= 12 ? 'yearFirst' : null
    if (third.length === 1 || third.length === 3) return null
    const large = [Number(first) > 12, Number(second) > 12]
    if (large[0] && large[1]) return null
    return large[0] ? 'dayFirst' : large[1] ? 'monthFirst' : 'undecided'
  }
  return readWorded(text).ok ? (/^\d{8}$/.test(day) ? 'yearFirst' : 'worded') : null
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}
