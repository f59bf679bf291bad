import type { Format } from '../../../../shared/base/format.ts'
import type { Figures, RateEstimate } from '../../../../shared/model/figures.ts'
import { driftOfRates } from '../../../../shared/model/driftOfRates.ts'
import { borrowedRatesOf } from '../../../../shared/model/topics/borrowedRatesOf.ts'
import { entryPatternsOf } from '../../../../shared/model/topics/entryPatternsOf.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { textTable } from '../textTable.ts'
import { nameIn } from './nameIn.ts'
import { section } from './section.ts'

/** What history says: rates, also with what the segments would borrow from each other, and how leads came. */
export function historyReport(plan: Plan, { rates }: Figures, format: Format): string {
  const isEmpty = Object.values(rates)
    .flat()
    .every(({ kind }) => kind === 'no-trials')
  return isEmpty
    ? ''
    : section('History', rateTable(plan, rates, format), patternTable(plan, format), driftTable(plan, format))
}

/** Only of the rates that new months say something of. */
function driftTable(plan: Plan, format: Format): string {
  const rows = driftOfRates(plan).flatMap(({ segmentId, from, to, drift }): string[][] => {
    if (drift.kind !== 'tested') return []
    const { trials, successes, rate, chance, hasChanged, since } = drift
    return [
      [
        nameIn(plan, segmentId),
        `${nameIn(plan, from)} → ${nameIn(plan, to)}`,
        format.share(rate),
        `${format.count(successes)} of ${format.count(trials)}`,
        format.month(since),
        format.share(chance),
        hasChanged ? 'changed' : 'holds',
      ],
    ]
  })
  if (rows.length === 0) return ''
  return textTable(['Adopted rates', 'Step', 'as adopted', 'since', 'from', 'by chance', ''], rows)
}

function rateTable(plan: Plan, rates: Figures['rates'], format: Format): string {
  const borrowed = borrowedRatesOf(plan)
  const isPooled = borrowed.some(({ pool }) => pool !== null)
  return textTable(
    ['Segment', 'Step', 'Rate', '9 in 10 between', 'from', ...(isPooled ? ['borrowed'] : [])],
    plan.segments.flatMap(({ id, name }, index) =>
      (rates[id] ?? []).map((estimate, step) => {
        const stepName = `${plan.stages[step]?.name} → ${plan.stages[step + 1]?.name}`
        const pooled = borrowed[step]?.segments[index]?.rate
        const cells = [name, stepName].concat(rateCells(estimate, format))
        return isPooled ? cells.concat(pooled ? format.share(pooled.mean) : '') : cells
      }),
    ),
  )
}

function rateCells(estimate: RateEstimate, format: Format): string[] {
  switch (estimate.kind) {
    case 'estimate':
      return [
        format.share(estimate.mean),
        `${format.share(estimate.low)} – ${format.share(estimate.high)}`,
        `${format.count(estimate.successes)} of ${format.count(estimate.trials)}`,
      ]
    case 'no-trials':
      return ['no history', '', '']
    case 'contradiction':
      return ['contradicts', '', `${format.count(estimate.successes)} of ${format.count(estimate.trials)}`]
  }
}

/** Only of the segments whose history is long enough. */
function patternTable(plan: Plan, format: Format): string {
  const { months, patterns } = entryPatternsOf(plan)
  const year = months.slice(0, 12).toSorted((a, b) => a.slice(5).localeCompare(b.slice(5)))
  const rows = patterns.flatMap((pattern): string[][] => {
    const { seasonality, overdispersion } = pattern
    if (seasonality.kind !== 'factors') return []
    return [
      [
        pattern.segmentId === null ? 'All segments' : nameIn(plan, pattern.segmentId),
        ...seasonality.factors.map((factor) => format.number(factor, 2)),
        overdispersion.kind === 'factor' ? format.number(overdispersion.value, 2) : '',
      ],
    ]
  })
  if (rows.length === 0) return ''
  const names = year.map((month) => format.monthName(month))
  return textTable(['Season of entries', ...names, 'variance ÷ mean'], rows)
}
