import { roundUp } from '../../../shared/agreement/fields.ts'
import { leadsByMonth } from '../../../shared/agreement/leadsByMonth.ts'
import type { Format } from '../../../shared/base/format.ts'
import { present } from '../../../shared/base/invariant.ts'
import type { Month } from '../../../shared/base/month.ts'
import type { Figures } from '../../../shared/model/figures.ts'
import { NO_OUTLOOK, type Outlook } from './outlook.ts'

/** Months in a row in which there are more leads than there may be. */
export interface Gap {
  /** More are needed or planned than sales can work, or more are needed than marketing expects with a chance of 8 in 10. */
  readonly kind: 'nobody-can-call' | 'not-expected'
  readonly first: number
  readonly last: number
  readonly leads: number
}

/** Leads at the hand-off by month, with those that are not marketing's: sales works them too. */
export interface Handshake {
  readonly months: readonly Month[]
  /** Null where no number of leads reaches the goal, or there is no goal. */
  readonly needed: readonly number[] | null
  /** The chance at which those reach the goal; null where they are those of an even chance, before or without trials. */
  readonly confidence: number | null
  readonly planned: readonly number[]
  /** Where that lies with a chance of 8 in 10; null before the first trials. */
  readonly band: { readonly low: readonly number[]; readonly high: readonly number[] } | null
  /** Null while nobody works leads at all. */
  readonly workable: readonly number[] | null
  readonly gaps: readonly Gap[]
  /** Whether need and band are just those of the plan, and not yet to be refined. */
  readonly isFresh: boolean
}

export function handshakeOf(figures: Figures, outlook: Outlook = NO_OUTLOOK): Handshake {
  const byMonth = leadsByMonth(figures)
  const elsewhere = byMonth.map((month) => month.elsewhere)
  const all = (marketing: readonly number[], round: (leads: number) => number): number[] =>
    elsewhere.map((leads, month) => leads + round(marketing[month] ?? 0))
  const evenly = byMonth.flatMap(({ needed }) => (needed === null ? [] : [needed]))
  const atConfidence = outlook.need?.handoff ?? null
  const isNeeded = evenly.length === byMonth.length
  const needed = isNeeded ? all(atConfidence ?? evenly, roundUp) : null
  const planned = byMonth.map((month, index) => month.planned + (elsewhere[index] ?? 0))
  const band = outlook.expected && {
    low: all(outlook.expected.low, Math.round),
    high: all(outlook.expected.high, Math.round),
  }
  const workable = byMonth.map((month) => month.workable)
  const isWorked = workable.some((most) => most > 0)
  const tooMany = workable.map((most, month) => Math.max(planned[month] ?? 0, needed?.[month] ?? 0) - most)
  const tooFew = (needed ?? []).map((leads, month) => leads - (band?.high[month] ?? Infinity))
  return {
    months: figures.months,
    needed,
    confidence: needed && atConfidence ? (outlook.need?.confidence ?? null) : null,
    planned,
    band,
    workable: isWorked ? workable : null,
    gaps: [...(isWorked ? gapsOf('nobody-can-call', tooMany) : []), ...gapsOf('not-expected', tooFew)],
    isFresh: outlook.isFresh,
  }
}

function gapsOf(kind: Gap['kind'], missing: readonly number[]): Gap[] {
  const gaps: Gap[] = []
  for (const [month, leads] of missing.entries()) {
    if (leads <= 0) continue
    const open = gaps.at(-1)
    if (open?.last === month - 1) gaps[gaps.length - 1] = { ...open, last: month, leads: open.leads + leads }
    else gaps.push({ kind, first: month, last: month, leads })
  }
  return gaps
}

/** The gap with the most leads, of one kind or of all; null where there is none. */
export function largestGap({ gaps }: Handshake, kind?: Gap['kind']): Gap | null {
  return gaps
    .filter((gap) => kind === undefined || gap.kind === kind)
    .reduce<Gap | null>((most, gap) => (most && most.leads >= gap.leads ? most : gap), null)
}

/** A gap in words, such as "Mar–Apr: 310 leads nobody can call". */
export function gapWords(gap: Gap, handshake: Handshake, format: Format): string {
  const months = gapMonths(gap, handshake, format)
  const leads = `${format.count(gap.leads)} ${gap.leads === 1 ? 'lead' : 'leads'}`
  return gap.kind === 'nobody-can-call'
    ? `${months}: ${leads} nobody can call`
    : `${months}: ${leads} more than marketing expects`
}

/** When a gap is, such as "Mar–Apr". */
export function gapMonths({ first, last }: Gap, { months }: Handshake, format: Format): string {
  const name = (month: number): string => {
    const at = present(months[month], 'month of a gap')
    return months.length > 12 ? format.month(at) : format.monthName(at)
  }
  return first === last ? name(first) : `${name(first)}–${name(last)}`
}
