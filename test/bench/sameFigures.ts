import type { Figures } from '../../shared/model/figures.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import type { CalculatedSheet } from './sheet.ts'
import { allRow, leadValueRow } from './workbook.ts'

/** Throws at the first figure that the workbook has otherwise, beyond the digits that it keeps. */
export function assertSameFigures(
  plan: Plan,
  figures: Figures,
  workbook: CalculatedSheet,
  where: string,
): void {
  const same = (row: string, ours: readonly number[]): void => {
    const theirs = workbook.read(row)
    ours.forEach((value, month) => {
      const other = theirs[month] ?? Number.NaN
      // The engine rounds to 14 significant digits; a sum of many keeps some less.
      if (Math.abs(value - other) <= 1e-9 * Math.max(1, Math.abs(value))) return
      throw new Error(`${where}: ${row}, month ${month + 1}, is ${value} here and ${other} in the workbook.`)
    })
  }
  if (figures.need.kind !== 'reachable')
    throw new Error(`${where}: the goal of the reference plan is within reach.`)
  plan.segments.forEach(({ id }) => {
    plan.stages.forEach((stage, index) => {
      same(allRow(id, stage.id), figures.entries[id]?.[index] ?? [])
      same(leadValueRow(id, stage.id), [figures.leadValue[id]?.[index] ?? Number.NaN])
    })
  })
  same('handoff marketing', figures.handoff.marketing)
  same('handoff all', figures.handoff.all)
  same('customers', figures.customers)
  same('revenue', figures.revenue)
  same('marketing revenue', figures.marketingRevenue)
  same('carried in all', [figures.carriedRevenue])
  same('marketing goal', [figures.goal.marketing])
  same('need', [figures.need.entriesAMonth])
  same('steady need', [figures.need.steadyEntriesAMonth ?? Number.NaN])
  same('need handoff', figures.need.handoff)
  same('reps working', figures.repsWorking)
  same('workable', figures.workable)
  same(
    'utilisation',
    figures.utilisation.map((month) => (month.kind === 'share' ? month.value : Number.NaN)),
  )
}
