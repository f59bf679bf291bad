import type { Format } from '../../base/format.ts'
import type { DateOrder, Encoding } from '../csv/fileFormat.ts'
import type { FileInspection } from '../inspectFile.ts'
import { TURNED } from '../paste/turnTable.ts'
import type { Observation } from './observation.ts'

export const DATE_ORDER_WORDS: Readonly<Record<DateOrder, string>> = {
  'year-month-day': 'year, month, day',
  'day-month-year': 'day, month, year',
  'month-day-year': 'month, day, year',
}

export const ENCODING_WORDS: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 (little endian)',
  'utf-16be': 'UTF-16 (big endian)',
  'windows-1252': 'Windows-1252 (Western Europe)',
}

/** Where the way a file is written was a guess that its user should look at. */
export function observeFormat(inspection: FileInspection, format: Format): Observation[] {
  return [
    ...observeHeadings(inspection),
    ...observeTurned(inspection),
    ...observeDates(inspection),
    ...observeNumbers(inspection),
    ...observeCharacters(inspection, format),
  ]
}

function observeHeadings({ name, isMerged, format: { headerLine } }: FileInspection): Observation[] {
  if (!isMerged || headerLine === null) return []
  return [
    {
      code: 'merged-headings',
      severity: 'warning',
      message: `The headings of ${name} are merged over lines ${headerLine - 1} and ${headerLine}. The columns are named by both; look whether each is taken for the right thing, or choose another line.`,
    },
  ]
}

function observeTurned({ name, isTurned }: FileInspection): Observation[] {
  if (!isTurned) return []
  return [
    {
      code: 'months-across',
      severity: 'note',
      message: `${name}: ${TURNED} Lines are counted in the turned table.`,
    },
  ]
}

function observeDates({ name, columns, dateOrder, format }: FileInspection): Observation[] {
  const order = DATE_ORDER_WORDS[format.dateOrder]
  const column = columns.find((each) => each.order.undecided > 0)
  const example = column?.examples[0] ?? ''
  if (dateOrder === 'ambiguous') {
    return [
      {
        code: 'date-order',
        severity: 'warning',
        message: `Dates of ${name} such as ${example} can be read in two ways: no day in it is above 12. They are read as ${order}; change that if it is wrong.`,
      },
    ]
  }
  if (dateOrder !== 'mixed') return []
  return [
    {
      code: 'date-order',
      severity: 'warning',
      message: `${name} has dates with the day first and dates with the month first. They are read as ${order}: those that do not fit are refused, and some of the others may be wrong. Export it again with one kind of date.`,
    },
  ]
}

function observeNumbers({ name, columns, decimal, format }: FileInspection): Observation[] {
  if (decimal !== 'ambiguous' && decimal !== 'mixed') return []
  const sign = format.decimal === ',' ? 'comma' : 'point'
  const column = columns.find(({ decimal: signs }) => signs.either > 0 || (signs['.'] > 0 && signs[','] > 0))
  const example = column?.examples.find((value) => /[.,]/.test(value)) ?? ''
  const why = decimal === 'mixed' ? 'are written in two ways' : `such as ${example} can be read in two ways`
  return [
    {
      code: 'decimal-sign',
      severity: 'warning',
      message: `Numbers of ${name} ${why}. The decimal sign is taken to be a ${sign}; change that if it is wrong.`,
    },
  ]
}

function observeCharacters(
  { name, unreadable, format: { encoding } }: FileInspection,
  format: Format,
): Observation[] {
  if (unreadable === 0) return []
  const places = unreadable === 1 ? '1 place' : `${format.count(unreadable)} places`
  return [
    {
      code: 'characters-unreadable',
      severity: 'warning',
      message: `${places} of ${name} cannot be read as ${ENCODING_WORDS[encoding]} and show as �. Choose another encoding, or export the file again as UTF-8.`,
    },
  ]
}
