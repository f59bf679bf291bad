import type { StageId } from '../../../../shared/plan/ids.ts'
import type { LeadRow } from '../../../../shared/plan/leadRow.ts'

/** Leads evenly from the whole list, half of them handed over and half not, so that the test has both kinds. */
export function drawLeads(
  rows: readonly LeadRow[],
  handoff: StageId,
  count: number,
  taken: ReadonlySet<string>,
): readonly LeadRow[] {
  const free = rows.filter(({ key }) => !taken.has(key))
  const handedOver = free.filter(({ reached }) => reached[handoff] !== undefined)
  const others = free.filter(({ reached }) => reached[handoff] === undefined)
  const half = Math.min(count / 2, handedOver.length)
  const rest = Math.min(count - half, others.length)
  const drawn = [...evenly(handedOver, Math.min(count - rest, handedOver.length)), ...evenly(others, rest)]
  // In the order of the list, so that the place says nothing.
  const wanted = new Set(drawn)
  return free.filter((row) => wanted.has(row))
}

function evenly(rows: readonly LeadRow[], count: number): LeadRow[] {
  return Array.from(
    { length: count },
    (_, index) => rows[Math.floor(((index + 0.5) * rows.length) / count)],
  ).flatMap((row) => row ?? [])
}
