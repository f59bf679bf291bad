import { roundUp } from '../../../shared/agreement/fields.ts'
import { leadsByMonth } from '../../../shared/agreement/leadsByMonth.ts'
import type { Format } from '../../../shared/base/format.ts'
import { present } from '../../../shared/base/invariant.ts'
import type { Month } from '../../../shared/base/month.ts'
import type { Figures } from '../../../shared/model/figures.ts'
import { NO_OUTLOOK, type Outlook } from './outlook.ts'

/** Months in a row in which there are more leads than there may be. */
export interface Gap {
  /**
   * Leads of all segments that are expected beyond what sales can work; leads that the goal needs from marketing beyond it; and
   * leads that it needs beyond what marketing expects with a chance of 8 in 10.
   */
  readonly kind: 'nobody-can-call' | 'not-workable' | 'not-expected'
  readonly first: number
  readonly last: number
  readonly leads: number
}

/** Leads at the hand-off by month: marketing's are what is needed, expected and promised; sales works those of others too. */
export interface Handshake {
  readonly months: readonly Month[]
  /** Of marketing; null where no number of leads reaches the goal, or there is no goal. */
  readonly needed: readonly number[] | null
  /** The chance at which those reach the goal; null where they are those of an even chance, before or without trials. */
  readonly confidence: number | null
  /** Of marketing. */
  readonly planned: readonly number[]
  /** Where that lies with a chance of 8 in 10; null before the first trials. */
  readonly band: { readonly low: readonly number[]; readonly high: readonly number[] } | null
  /** Planned leads of marketing and of others; null where no others come. */
  readonly all: readonly number[] | null
  /** Of all leads; null while nobody works leads at all. */
  readonly workable: readonly number[] | null
  /** Planned leads of all segments beyond what sales can work, by month; 0 where they fit. */
  readonly excess: readonly number[]
  readonly gaps: readonly Gap[]
  /** Whether need and band are just those of the plan, and not yet to be refined. */
  readonly isFresh: boolean
}

export function handshakeOf(figures: Figures, outlook: Outlook = NO_OUTLOOK): Handshake {
  const byMonth = leadsByMonth(figures)
  const elsewhere = byMonth.map((month) => month.elsewhere)
  const evenly = byMonth.flatMap(({ needed }) => (needed === null ? [] : [needed]))
  const atConfidence = outlook.need?.handoff.map(roundUp) ?? null
  const needed = evenly.length === byMonth.length ? (atConfidence ?? evenly) : null
  const planned = byMonth.map((month) => month.planned)
  const band = outlook.expected && {
    low: outlook.expected.low.map(Math.round),
    high: outlook.expected.high.map(Math.round),
  }
  const workable = byMonth.map((month) => month.workable)
  const isWorked = workable.some((most) => most > 0)
  const excess = byMonth.map((month) => (isWorked ? month.excess : 0))
  const tooMuch = (needed ?? []).map((leads, month) =>
    // Months in which too many are planned already are named for that.
    isWorked && excess[month] === 0 ? leads - (workable[month] ?? 0) : 0,
  )
  const tooFew = (needed ?? []).map((leads, month) => leads - (band?.high[month] ?? Infinity))
  return {
    months: figures.months,
    needed,
    confidence: needed && atConfidence ? (outlook.need?.confidence ?? null) : null,
    planned,
    band,
    all: elsewhere.some((leads) => leads > 0)
      ? planned.map((leads, month) => leads + (elsewhere[month] ?? 0))
      : null,
    workable: isWorked ? workable : null,
    excess,
    gaps: [
      ...gapsOf('nobody-can-call', excess),
      ...gapsOf('not-workable', tooMuch),
      ...gapsOf('not-expected', tooFew),
    ],
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

/** The gap to name: of leads nobody can call if there are any, else of the next kind; of these the one with the most leads. */
export function largestGap({ gaps }: Handshake): Gap | null {
  return gaps
    .filter(({ kind }) => kind === gaps[0]?.kind)
    .reduce<Gap | null>((most, gap) => (most && most.leads >= gap.leads ? most : gap), null)
}

/** A gap in words, such as "Mar–Apr: 310 leads nobody can call". */
export function gapWords(gap: Gap, handshake: Handshake, format: Format): string {
  const months = gapMonths(gap, handshake, format)
  const leads = `${format.count(gap.leads)} ${gap.leads === 1 ? 'lead' : 'leads'}`
  return `${months}: ${leads} ${GAP_WORDS[gap.kind]}`
}

const GAP_WORDS: Readonly<Record<Gap['kind'], string>> = {
  'nobody-can-call': 'nobody can call',
  'not-workable': 'needed beyond what sales can work',
  'not-expected': 'needed beyond what marketing expects',
}

/** When a gap is, such as "Mar–Apr". */
function gapMonths({ first, last }: Gap, { months }: Handshake, format: Format): string {
  const name = (month: number): string => {
    const at = present(months[month], 'month of a gap')
    return months.length > 12 ? format.month(at) : format.monthName(at)
  }
  return first === last ? name(first) : `${name(first)}–${name(last)}`
}
