import { sum } from '../base/sum.ts'
import type { Figures } from './figures.ts'

/** Expected to be equal where they differ by less than this, from adding up in another order. */
const SLACK = 1e-6

/** Whole leads that sales can work, month by month: nobody works part of a lead. */
export function wholeWorkable({ workable }: Pick<Figures, 'workable'>): number[] {
  return workable.map((most) => Math.floor(most + SLACK))
}

/** Whole leads that sales can work in an average month. */
export function averageWorkable(figures: Pick<Figures, 'workable'>): number {
  const whole = wholeWorkable(figures)
  return whole.length === 0 ? 0 : Math.floor(sum(whole) / whole.length)
}

/**
 * Leads nobody can call, month by month: whole leads of all segments, marketing's and others, that are expected at the hand-off
 * beyond those that sales can work. 0 where all fit.
 */
export function overload(figures: Pick<Figures, 'handoff' | 'workable'>): number[] {
  const most = wholeWorkable(figures)
  return figures.handoff.all.map((leads, month) => Math.max(0, Math.round(leads) - (most[month] ?? 0)))
}
