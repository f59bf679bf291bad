import type { Month } from '../base/month.ts'
import type { Figures } from '../model/figures.ts'
import { overload, wholeWorkable } from '../model/overload.ts'
import { roundUp } from './fields.ts'

/** Leads handed over in one month, in whole leads, so that table, chart and text cannot differ by a rounding. */
export interface LeadsOfMonth {
  readonly month: Month
  /** What the goal needs from marketing, rounded up; null where that cannot be said. */
  readonly needed: number | null
  readonly planned: number
  /** Leads that come to sales from elsewhere. */
  readonly elsewhere: number
  /** What sales can work, rounded down: nobody works part of a lead. */
  readonly workable: number
  /** Planned and from elsewhere, beyond what sales can work; 0 where all fit. */
  readonly excess: number
}

export function leadsByMonth(figures: Figures): LeadsOfMonth[] {
  const { months, need, handoff } = figures
  const workable = wholeWorkable(figures)
  const excess = overload(figures)
  return months.map((month, index) => {
    const planned = Math.round(handoff.marketing[index] ?? 0)
    const all = Math.round(handoff.all[index] ?? 0)
    return {
      month,
      needed: need.kind === 'reachable' ? roundUp(need.handoff[index] ?? 0) : null,
      planned,
      elsewhere: Math.max(0, all - planned),
      workable: workable[index] ?? 0,
      excess: excess[index] ?? 0,
    }
  })
}

/** The months in which more leads are planned than sales can work, in order; none while it is not set what sales can work. */
export function overloads(figures: Figures): LeadsOfMonth[] {
  if (!hasCapacity(figures)) return []
  return leadsByMonth(figures).filter(({ excess }) => excess > 0)
}

/** Whether it is set what sales can work. */
export function hasCapacity({ workable }: Figures): boolean {
  return workable.some((leads) => leads > 0)
}

/** The month with the most leads too many; null where all fit. */
export function largestOverload(figures: Figures): LeadsOfMonth | null {
  return overloads(figures).reduce<LeadsOfMonth | null>(
    (largest, next) => (largest === null || next.excess > largest.excess ? next : largest),
    null,
  )
}
