import type { Format } from '../../../../shared/base/format.ts'
import type { Figures, RateEstimate } from '../../../../shared/model/figures.ts'
import { borrowedRatesOf } from '../../../../shared/model/topics/borrowedRatesOf.ts'
import { entryPatternsOf, type EntryPattern } from '../../../../shared/model/topics/entryPatternsOf.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { textTable } from '../textTable.ts'
import { section } from './section.ts'

/** What history says: rates, also with what the segments would borrow from each other, and how leads came. */
export function historyReport(plan: Plan, { rates }: Figures, format: Format): string {
  const isEmpty = Object.values(rates)
    .flat()
    .every(({ kind }) => kind === 'no-trials')
  return isEmpty ? '' : section('History', rateTable(plan, rates, format), patternTable(plan, format))
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
        nameOf(plan, pattern),
        ...seasonality.factors.map((factor) => format.number(factor, 2)),
        overdispersion.kind === 'factor' ? format.number(overdispersion.value, 2) : '',
      ],
    ]
  })
  if (rows.length === 0) return ''
  const names = year.map((month) => format.monthName(month))
  return textTable(['Season of entries', ...names, 'variance ÷ mean'], rows)
}

function nameOf({ segments }: Plan, { segmentId }: EntryPattern): string {
  return segments.find(({ id }) => id === segmentId)?.name ?? 'All segments'
}
