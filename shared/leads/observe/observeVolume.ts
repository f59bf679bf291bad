import { monthAt } from '../../base/month.ts'
import type { Format } from '../../base/format.ts'
import type { Observation } from './observation.ts'
import { sum } from '../../base/sum.ts'

/** Entries to one stage, month by month without a gap. */
export interface MonthlyEntries {
  readonly stage: string
  /** The first month, counted as by `monthIndex`. */
  readonly first: number
  readonly counts: readonly number[]
}

/** Months on each side that are compared. */
const SIDE = 3
/** A change by less is usual. */
const FACTOR_MIN = 1.8
/** So many entries a month that a month without any is no chance. */
const SILENT_MIN = 5
/** Standard deviations that chance does not explain. */
const DEVIATIONS_MIN = 5

/** A lasting change of volume: from `at` on, the place in the counts; means of the three months before and after. */
export interface Jump {
  readonly at: number
  readonly before: number
  readonly after: number
}

/** The largest lasting change of volume: three months against the three before; null where there is none. */
export function findJump({ counts }: Pick<MonthlyEntries, 'counts'>): Jump | null {
  const places = counts.map((_, at) => at).slice(SIDE, counts.length - SIDE + 1)
  const found = places
    .map((at) => ({
      at,
      before: mean(counts.slice(at - SIDE, at)),
      after: mean(counts.slice(at, at + SIDE)),
    }))
    .filter(({ before, after }) => {
      const deviation = Math.sqrt(SIDE * (before + after))
      return (
        SIDE * Math.abs(after - before) > DEVIATIONS_MIN * deviation && factor(before, after) >= FACTOR_MIN
      )
    })
    .toSorted((a, b) => factor(b.before, b.after) - factor(a.before, a.after))
  return found[0] ?? null
}

export function observeJump(entries: MonthlyEntries, format: Format): Observation[] {
  const { stage, first } = entries
  const found = findJump(entries)
  if (!found) return []
  const { at, before, after } = found
  const change =
    before === 0
      ? ''
      : after > before
        ? `, ${format.number(after / before, 1)} times as many`
        : `, ${format.share(1 - after / before)} fewer`
  return [
    {
      code: 'volume-jump',
      severity: 'warning',
      message: `Volume changed in ${format.month(monthAt(first + at))}: ${format.count(after)} entries to ${stage} a month in the three months from then on, ${format.count(before)} in the three before${change}. A mean over the whole time describes neither: choose which months the baseline's leads a month are the mean of.`,
    },
  ]
}

/** Months without a single entry in the middle of others. */
export function observeGaps({ stage, first, counts }: MonthlyEntries, format: Format): Observation[] {
  const usual = mean(counts)
  const empty = counts.flatMap((count, at) =>
    count === 0 && usual >= SILENT_MIN ? [monthAt(first + at)] : [],
  )
  if (empty.length === 0) return []
  return [
    {
      code: 'gap',
      severity: 'warning',
      message: `There is no entry to ${stage} in ${empty
        .slice(0, 6)
        .map((month) => format.month(month))
        .join(
          ', ',
        )}${empty.length > 6 ? ' and other months' : ''}, where ${format.count(usual)} a month are usual. Was nothing recorded then?`,
    },
  ]
}

function factor(before: number, after: number): number {
  return Math.max(before, after) / Math.max(Math.min(before, after), 1e-9)
}

function mean(counts: readonly number[]): number {
  return counts.length === 0 ? 0 : sum(counts) / counts.length
}
