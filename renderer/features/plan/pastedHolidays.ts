import { Day } from '../../../shared/base/month.ts'
import type { Calendar } from '../../../shared/plan/company.ts'
import { createDayReader, type DayReader } from '../../../shared/leads/cells/dayText.ts'
import { localDateOrder } from '../../../shared/leads/cells/findNotation.ts'

type Holiday = Calendar['holidays'][number]

/** Holidays of a list that was pasted, and the lines of it that hold no day. */
export interface PastedHolidays {
  readonly holidays: readonly Holiday[]
  readonly refused: readonly { readonly line: number; readonly text: string }[]
}

/** The most words that a day is written in, such as Friday 25 December 2027. */
const DAY_WORDS = 4
const NAME_LENGTH = 200
const LAST_DAY = Day.parse('9999-12-31')

/**
 * Reads a list with a day and a name on each line, in whichever order: 2027-12-25 Christmas, or two columns from a spreadsheet.
 * @param locale tells 3/4 from 4/3
 */
export function readPastedHolidays(text: string, locale: string): PastedHolidays {
  const readDay = createDayReader(localDateOrder(locale), LAST_DAY)
  const holidays: Holiday[] = []
  const refused: { line: number; text: string }[] = []
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const content = line.trim()
    if (content === '') continue
    const holiday = readLine(content, readDay)
    if (holiday) holidays.push(holiday)
    else refused.push({ line: index + 1, text: content })
  }
  return { holidays, refused }
}

/** The shortest run of words at either end that is a day; the rest is the name. */
function readLine(line: string, readDay: DayReader): Holiday | null {
  const words = line.split(/[\s;]+/)
  for (let count = 1; count <= Math.min(DAY_WORDS, words.length); count += 1) {
    for (const [dayWords, nameWords] of [
      [words.slice(0, count), words.slice(count)],
      [words.slice(-count), words.slice(0, -count)],
    ] as const) {
      const day = readDay(bare(dayWords))
      if (day.ok) return { day: day.value, name: bare(nameWords).slice(0, NAME_LENGTH) || 'Holiday' }
    }
  }
  return null
}

/** Words without the quotes and signs that separate them from others. */
function bare(words: readonly string[]): string {
  return words.join(' ').replaceAll(/^[\s"',:–-]+|[\s"',:–-]+$/g, '')
}
