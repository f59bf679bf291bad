import type { Format } from '../base/format.ts'
import { monthAt, type Month } from '../base/month.ts'
import { findJump, type MonthlyEntries } from './observe/observeVolume.ts'

export const WINDOW_KINDS = ['since-jump', 'year', 'recent', 'all'] as const

/** Months whose entries an import can take the mean of; both ends included, whole months only. */
export interface EntryWindow {
  readonly kind: (typeof WINDOW_KINDS)[number]
  readonly from: Month
  readonly to: Month
}

/** Months that are recent, and those of a year, so that seasons even out. */
const RECENT = 6
const YEAR = 12

/**
 * The windows over which the mean of monthly entries can be taken, the proposed one first: since volume changed for good
 * where it did, else the last year, or all where there is less. None where no month is whole.
 * @param whole entries by month without the months of which the file holds only a part
 */
export function entryWindows(whole: MonthlyEntries): EntryWindow[] {
  const { first, counts } = whole
  if (counts.length === 0) return []
  const last = first + counts.length - 1
  const window = (kind: EntryWindow['kind'], from: number): EntryWindow => ({
    kind,
    from: monthAt(from),
    to: monthAt(last),
  })
  const jump = findJump(whole)
  const latest = (kind: EntryWindow['kind'], months: number): EntryWindow[] =>
    counts.length > months ? [window(kind, last - months + 1)] : []
  return [
    ...(jump ? [window('since-jump', first + jump.at)] : latest('year', YEAR)),
    ...(jump ? latest('recent', RECENT) : []),
    window('all', first),
    ...(jump ? [] : latest('recent', RECENT)),
  ]
}

/** Such as "Since the change: Jan 2018 to May 2018". */
export function windowText({ kind, from, to }: EntryWindow, format: Format): string {
  const name = {
    all: 'All',
    'since-jump': 'Since the change',
    year: 'Latest year',
    recent: 'Latest 6',
  }[kind]
  return `${name}: ${from === to ? format.month(to) : `${format.month(from)} to ${format.month(to)}`}`
}
