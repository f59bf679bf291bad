import { fail, ok, type Result } from '../../base/result.ts'
import { monthByName } from '../cells/dayText.ts'

type Cells = readonly string[]

/** A month whose year cannot be told. */
export interface MissingYear {
  /** Its column, from 0. */
  readonly column: number
  /** Its heading. */
  readonly name: string
  /** Why not, to be put behind the place. */
  readonly why: string
}

/** Such as 2025, Year 2025; a workbook that shows a day as its year writes the first of it. */
const YEAR = /^(?:(?:year|cy) ?)?((?:19|20)\d{2})(?:-01-01)?$/i
/** From January to December or back. */
const YEAR_APART = 11

/**
 * Makes one heading of two: names of months, and above them years, each in the first cell of those that were merged.
 * @param above the row with the years; empty where there is none
 * @returns the lower row with the year behind each month, or the first month whose year is missing or cannot be right;
 * null where the lower row does not name months
 */
export function monthsUnderYears(above: Cells, names: Cells): Result<string[], MissingYear> | null {
  if (!areMonthNames(names)) return null
  const first = names.findIndex(isMonthName)
  const headings: string[] = []
  const run: number[] = []
  let over = ''
  let yearBefore: string | null = null
  for (const [column, cell] of names.entries()) {
    const name = cell.trim()
    const own = above[column]?.trim() ?? ''
    // What stands over the names at the left is about them.
    if (own !== '' && (column >= first || YEAR.test(own))) over = own
    const month = monthNamed(name)
    if (month === null) {
      headings.push(name)
      continue
    }
    const year = YEAR.exec(over)?.[1]
    if (year === undefined) {
      const why =
        over === '' ? 'no year stands above it' : `above it stands “${over}”, which is no year such as 2025`
      return fail({ column, name, why })
    }
    if (year !== yearBefore) run.length = 0
    yearBefore = year
    run.push(month)
    if (!isInOrder(run)) {
      return fail({ column, name, why: `it follows another month of ${year} that it cannot follow` })
    }
    headings.push(`${name.replace(/\.$/, '')} ${year}`)
  }
  return ok(headings)
}

/** Whether a text is the name of a month, without a year. */
export function isMonthName(text: string): boolean {
  return monthNamed(text) !== null
}

/** Whether a row names months that have no year of their own. Between them may be totals. */
function areMonthNames(cells: Cells): boolean {
  const filled = cells.slice(cells.findIndex(isMonthName)).filter((cell) => cell.trim() !== '')
  const months = filled.filter(isMonthName).length
  return months >= 2 && months * 2 > filled.length
}

function monthNamed(text: string): number | null {
  return monthByName(text.trim().replace(/\.$/, ''))
}

/** Months of one year go on, with some left out, or back one by one. Where a year is missing they start again. */
function isInOrder(months: readonly number[]): boolean {
  const steps = months.slice(1).map((month, index) => month - (months[index] ?? 0))
  return steps.every((step) => step > 0 && step < YEAR_APART) || steps.every((step) => step === -1)
}
