import type { Month } from '../base/month.ts'
import type { Driver, Rep } from '../plan/drivers.ts'
import { RepId } from '../plan/ids.ts'

/** Months in which a rep is there, from the first on (null: since ever) to before the last (null: for good). */
interface Span {
  readonly from: Month | null
  readonly to: Month | null
}

/**
 * The team when only its head count is given. The reps of the list come first, by the month of hiring; whoever is
 * beyond the count leaves out. Heads beyond the list are ramped from their first day. A rep of the list who comes in
 * later than hired ramps from then on.
 *
 * @param heads whole numbers of reps
 */
export function repsByHeadCount(reps: readonly Rep[], heads: Driver): Rep[] {
  const ranked = reps.toSorted((a, b) =>
    (a.hired ?? '') < (b.hired ?? '') ? -1 : a.hired === b.hired ? 0 : 1,
  )
  const most = Math.max(heads.value, ...heads.changes.map(({ value }) => value))
  return Array.from({ length: most }, (_, rank) =>
    spansAbove(heads, rank).map((span, turn) =>
      during(
        span,
        ranked[rank] ?? extraRep(rank),
        turn === 0 ? null : RepId.parse(`head-${rank + 1}-${turn + 1}`),
      ),
    ),
  ).flat()
}

function during({ from, to }: Span, rep: Rep, newId: RepId | null): Rep {
  return { ...rep, id: newId ?? rep.id, hired: later(rep.hired, from), left: earlier(rep.left, to) }
}

/** The spans in which there are more heads than `rank`. */
function spansAbove(heads: Driver, rank: number): Span[] {
  const steps = heads.changes.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const spans: Span[] = []
  let open: Span | null = heads.value > rank ? { from: null, to: null } : null
  for (const { from, value } of steps) {
    if (open !== null && value <= rank) {
      spans.push({ ...open, to: from })
      open = null
    } else if (open === null && value > rank) {
      open = { from, to: null }
    }
  }
  return open === null ? spans : [...spans, open]
}

function extraRep(rank: number): Rep {
  return {
    id: RepId.parse(`head-${rank + 1}`),
    name: `Rep ${rank + 1}`,
    hired: null,
    rampMonths: 0,
    startShare: 1,
    left: null,
    availability: 1,
  }
}

function later(a: Month | null, b: Month | null): Month | null {
  if (a === null || b === null) return a ?? b
  return a > b ? a : b
}

function earlier(a: Month | null, b: Month | null): Month | null {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}
