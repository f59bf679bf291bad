import { dayAt, dayTime, type Day } from '../../base/month.ts'
import type { LeadRow } from '../../plan/leadRow.ts'
import type { Plan } from '../../plan/plan.ts'
import type { LeadWithOutcome } from './suggestPoints.ts'

/** An imported lead of which it is known by now whether it was won. */
export interface PastLead extends LeadWithOutcome {
  readonly key: string
  /** Value of the deal; null where it is not known. */
  readonly value: number | null
}

export interface PastLeads {
  readonly leads: readonly PastLead[]
  /** Leads left out, since more time than most wins take has not passed for them yet. */
  readonly young: number
  /** Days from the first stage to the last that 9 in 10 wins take at most; null where none was won. */
  readonly daysToWin: number | null
}

const DAY = 86_400_000
const MOST_WINS = 0.9

/**
 * Imported leads as they were when they might have been handed over: on the day of the hand-off, and where there was none
 * on the last day on which something is known of them. Leads that entered too late to be won by now are left out, won or
 * not, since those of them that were won already would make the others look lost.
 */
export function pastLeads(
  rows: readonly LeadRow[],
  { stages, handoffStageId }: Pick<Plan, 'stages' | 'handoffStageId'>,
): PastLeads {
  const order = stages.map(({ id }) => id)
  const last = order.at(-1)
  const late = order.slice(order.indexOf(handoffStageId))
  const dated = rows.flatMap((row) => {
    const days = Object.values(row.reached)
    const entered = earliest(days)
    if (entered === null) return []
    const wonOn = last === undefined ? undefined : row.reached[last]
    const handedOver = earliest(late.flatMap((id) => row.reached[id] ?? []))
    const on = handedOver ?? latest([...days, ...Object.values(row.traits.behaviours)]) ?? entered
    return [{ row, entered, on, wonOn, latest: latest(days) ?? entered }]
  })
  const durations = dated
    .flatMap(({ entered, wonOn }) => (wonOn === undefined ? [] : daysBetween(entered, wonOn)))
    .toSorted((a, b) => a - b)
  const daysToWin = durations[Math.ceil(durations.length * MOST_WINS) - 1] ?? null
  const today = latest(dated.map((lead) => lead.latest))
  const lastOld = daysToWin === null || today === null ? null : dayAt(dayTime(today) - daysToWin * DAY)
  const old = dated.filter(({ entered }) => lastOld === null || entered <= lastOld)
  return {
    leads: old.map(({ row, on, wonOn }) => ({
      key: row.key,
      traits: row.traits,
      on,
      won: wonOn !== undefined,
      value: row.value,
    })),
    young: dated.length - old.length,
    daysToWin,
  }
}

function earliest(days: readonly Day[]): Day | null {
  return days.reduce<Day | null>((first, day) => (first === null || day < first ? day : first), null)
}

function latest(days: readonly Day[]): Day | null {
  return days.reduce<Day | null>((last, day) => (last === null || day > last ? day : last), null)
}

function daysBetween(from: Day, to: Day): number {
  return Math.max(0, (dayTime(to) - dayTime(from)) / DAY)
}
