import { sum } from '../../base/sum.ts'

/** Entries of one recorded month. */
export interface MonthEntries {
  /** Months since any fixed one. */
  readonly at: number
  /** Months with the same kind share a level: the calendar month, or 0 for all. */
  readonly kind: number
  readonly count: number
}

export interface EntryPattern {
  /** The level of each kind of month in the middle of the record, by kind. */
  readonly levels: ReadonlyMap<number, number>
  /** What the pattern lets expect in each of the given months, in their order; as many in all as were recorded. */
  readonly expected: readonly number[]
}

/** Growth a month beyond this, as a power of e, is no trend: most entries then lie in one or two months. */
const GROWTH_MAX = 1

/**
 * Splits entries into a steady growth and a level for each kind of month: expected = level · e^(growth · t), fitted by maximum
 * Poisson likelihood. Growth and levels are found together, so that growth is not taken for season, and months without any
 * entry do no harm.
 * @param months one at least
 */
export function entryPattern(months: readonly MonthEntries[]): EntryPattern {
  const middle = sum(months.map(({ at }) => at)) / months.length
  const kinds = Map.groupBy(
    months.map((month) => ({ ...month, at: month.at - middle })),
    ({ kind }) => kind,
  )
  const growth = findGrowth([...kinds.values()])
  const levels = new Map(
    [...kinds].map(([kind, list]) => {
      const weights = list.map(({ at }) => Math.exp(growth * at))
      return [kind, sum(list.map(({ count }) => count)) / sum(weights)]
    }),
  )
  const expected = months.map(({ at, kind }) => (levels.get(kind) ?? 0) * Math.exp(growth * (at - middle)))
  return { levels, expected }
}

/** Where the likelihood is highest: its slope over growth only falls, so its zero is found by halving. */
function findGrowth(kinds: readonly (readonly MonthEntries[])[]): number {
  let [low, high] = [-GROWTH_MAX, GROWTH_MAX]
  for (;;) {
    const growth = (low + high) / 2
    if (growth <= low || growth >= high) return growth
    const slope = sum(kinds.map((months) => slopeOf(months, growth)))
    if (Math.abs(slope) < 1e-12) return growth
    if (slope > 0) low = growth
    else high = growth
  }
}

/** How far the entries of one kind lie later than this growth would put them. */
function slopeOf(months: readonly MonthEntries[], growth: number): number {
  const weights = months.map(({ at }) => Math.exp(growth * at))
  const later = sum(months.map(({ at }, index) => at * (weights[index] ?? 0))) / sum(weights)
  return sum(months.map(({ at, count }) => count * (at - later)))
}
