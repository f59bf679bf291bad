import type { Format } from '../../../shared/base/format.ts'
import type { Month } from '../../../shared/base/month.ts'
import { present } from '../../../shared/base/invariant.ts'
import { leadsByMonth } from '../../../shared/agreement/leadsByMonth.ts'
import type { Figures } from '../../../shared/model/figures.ts'

/** Months in a row in which more leads are needed or planned than sales can work. */
export interface Gap {
  readonly first: number
  readonly last: number
  readonly leads: number
}

/** Leads at the hand-off by month, with those that are not marketing's: sales works them too. */
export interface Handshake {
  readonly months: readonly Month[]
  /** Null where no number of leads reaches the goal, or there is no goal. */
  readonly needed: readonly number[] | null
  readonly planned: readonly number[]
  /** Null while nobody works leads at all. */
  readonly workable: readonly number[] | null
  readonly gaps: readonly Gap[]
}

export function handshakeOf(figures: Figures): Handshake {
  const byMonth = leadsByMonth(figures)
  const needed = byMonth.flatMap((month) => (month.needed === null ? [] : [month.needed + month.elsewhere]))
  const planned = byMonth.map((month) => month.planned + month.elsewhere)
  const workable = byMonth.map((month) => month.workable)
  const missing = workable.map((most, month) => Math.max(planned[month] ?? 0, needed[month] ?? 0) - most)
  const isWorked = workable.some((most) => most > 0)
  return {
    months: figures.months,
    needed: needed.length === byMonth.length ? needed : null,
    planned,
    workable: isWorked ? workable : null,
    gaps: isWorked ? gapsOf(missing) : [],
  }
}

function gapsOf(missing: readonly number[]): Gap[] {
  const gaps: Gap[] = []
  for (const [month, leads] of missing.entries()) {
    if (leads <= 0) continue
    const open = gaps.at(-1)
    if (open?.last === month - 1) gaps[gaps.length - 1] = { ...open, last: month, leads: open.leads + leads }
    else gaps.push({ first: month, last: month, leads })
  }
  return gaps
}

/** The gap with the most leads; null where sales can work all. */
export function largestGap({ gaps }: Handshake): Gap | null {
  return gaps.reduce<Gap | null>((most, gap) => (most && most.leads >= gap.leads ? most : gap), null)
}

/** A gap in words, such as "Mar–Apr: 310 leads nobody can call". */
export function gapWords(gap: Gap, handshake: Handshake, format: Format): string {
  const leads = gap.leads === 1 ? 'lead' : 'leads'
  return `${gapMonths(gap, handshake, format)}: ${format.count(gap.leads)} ${leads} nobody can call`
}

/** When a gap is, such as "Mar–Apr". */
export function gapMonths({ first, last }: Gap, { months }: Handshake, format: Format): string {
  const name = (month: number): string => {
    const at = present(months[month], 'month of a gap')
    return months.length > 12 ? format.month(at) : format.monthName(at)
  }
  return first === last ? name(first) : `${name(first)}–${name(last)}`
}
