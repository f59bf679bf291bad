import type { Stage } from '../plan/funnel.ts'
import type { FileEnds } from './observe/fileEnds.ts'
import type { Lead } from './lead.ts'
import { hasUsefulValues } from './observe/observeRows.ts'
import { meanDays, monthNumber } from './observe/passages.ts'
import type { Measured } from './putLeadsIntoPlan.ts'

/** A plan holds lags of five years at most; a mean above it comes of wrong days. */
const LAG_DAYS_MAX = 1826

/**
 * Means that only single leads can give: the time between stages, from the cohorts that are not cut off, and the value of
 * the deals won, by segment, where most deals have one.
 */
export function measureLeads(
  leads: readonly Lead[],
  recorded: readonly Stage[],
  { steps }: FileEnds,
): Measured {
  const lagDays = steps.flatMap(({ from, passages, table, soundFrom }) => {
    const sound = passages.filter(({ entered }) => monthNumber(entered) >= table.first + soundFrom)
    const days = meanDays(sound)
    return days === null || days > LAG_DAYS_MAX ? [] : [[from.id, Math.round(days * 10) / 10] as const]
  })
  const last = recorded.at(-1)
  const won = last ? leads.filter(({ reached }) => reached[last.id] !== undefined) : []
  return {
    lagDays: Object.fromEntries(lagDays),
    dealValue: hasUsefulValues(won) ? meanValues(won) : new Map(),
  }
}

function meanValues(won: readonly Lead[]): Map<string, number> {
  const sums = new Map<string, { sum: number; count: number }>()
  for (const { segment, value } of won) {
    if (value === null || value === 0) continue
    const { sum, count } = sums.get(segment) ?? { sum: 0, count: 0 }
    sums.set(segment, { sum: sum + value, count: count + 1 })
  }
  return new Map(
    [...sums].map(([segment, { sum, count }]) => [segment, Math.round((sum / count) * 100) / 100]),
  )
}
