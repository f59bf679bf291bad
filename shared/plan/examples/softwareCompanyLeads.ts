import { addMonths, dayAt, type Day, type Month, monthRange, monthTime } from '../../base/month.ts'
import { present } from '../../base/invariant.ts'
import { cumulative, sum } from '../../base/sum.ts'
import type { SegmentId, StageId } from '../ids.ts'
import type { LeadRow } from '../leadRow.ts'
import { createChance } from './chance.ts'
import { sendThrough, type MonthOfDays } from './sendThrough.ts'
import { softwareCompany } from './softwareCompany.ts'
import { drawLeads } from './softwareCompanyTraits.ts'

/** The list has one of so many leads that the history counts. */
export const LEADS_BEHIND_ONE = 5

const DAY = 86_400_000

/** What a lead does before the hand-off it does within so many days, where it is never handed over. */
const DAYS_OF_INTEREST = 40

/** Deals lie between this share of the segment's usual value and as much more. */
const LEAST_DEAL = 0.5

/**
 * Every fifth lead of the example's history, with what is known of it and what became of it. In each month and stage the
 * list holds a fifth of what the history counts; less in the first months, as those who reached later stages then are older
 * than the list. Some of what is known goes with closing, and some does not. Always the same list; made up, and without persons.
 */
export function softwareCompanyLeads(): LeadRow[] {
  const { segments, history } = softwareCompany
  const months = monthRange(history.start, history.months).map(toDays)
  return segments
    .flatMap(({ id }) => leadsOfSegment(id, months))
    .toSorted((a, b) => a.entered - b.entered)
    .map(({ row }, index) => Object.assign({ key: `H-${String(index + 1).padStart(5, '0')}` }, row))
}

interface Made {
  readonly entered: number
  readonly row: Omit<LeadRow, 'key'>
}

function leadsOfSegment(segment: SegmentId, months: readonly MonthOfDays[]): Made[] {
  const { stages, baseline } = softwareCompany
  const drivers = present(baseline.segments[segment], 'the drivers of a segment')
  const [entering = [], ...later] = stages.map(({ id }) => everyFifth(segment, id))
  const days = createChance(`${segment}:day`, sum(entering))
  const entered = months
    .flatMap((month, index) => Array.from({ length: entering[index] ?? 0 }, () => month))
    .map(({ from, until }, place) => from + Math.floor(days(place) * (until - from)))
  const leads = drawLeads(segment, entered.length)
  const reached = sendThrough(
    segment,
    entered,
    leads.map(({ strength }) => strength),
    months,
    later.map((counts, step) => {
      const { lagDays } = present(drivers.transitions[present(stages[step], 'a stage before').id], 'a step')
      return { counts, lagDays: lagDays.value }
    }),
  )
  const end = months.at(-1)?.until ?? 0
  const spread = createChance(`${segment}:value`, entered.length)
  return leads.map(({ attributes, behaviours }, place) => {
    const [first = 0, ...further] = reached[place] ?? []
    const interested = (further[HANDED_OVER] ?? Math.min(first + DAYS_OF_INTEREST, end - 1)) - first
    return {
      entered: first,
      row: {
        segment,
        reached: Object.fromEntries(
          [first, ...further].map((day, stage) => [present(stages[stage], 'a stage').id, dayOf(day)]),
        ),
        value: further[OPEN_DEAL] === undefined ? null : dealOf(drivers.dealValue.value, spread(place)),
        traits: {
          attributes,
          behaviours: Object.fromEntries(
            behaviours.map(([name, at]) => [name, dayOf(first + Math.round(at * interested))]),
          ),
        },
      },
    }
  })
}

/** Of the stages after the first: the hand-off, and the one from which a deal has a value. */
const HANDED_OVER = 0
const OPEN_DEAL = 3

/** The history's counts of a stage, one in five, none of them lost by rounding over the months. */
function everyFifth(segment: SegmentId, stage: StageId): number[] {
  const counts = softwareCompany.history.entries[segment]?.[stage] ?? []
  return cumulative(counts.map((count) => count ?? 0)).map(
    (total, index, totals) =>
      Math.floor(total / LEADS_BEHIND_ONE) - Math.floor((totals[index - 1] ?? 0) / LEADS_BEHIND_ONE),
  )
}

/** In hundreds, on average the usual value. */
function dealOf(usual: number, chance: number): number {
  return Math.round((usual * (LEAST_DEAL + (2 - 2 * LEAST_DEAL) * chance)) / 100) * 100
}

function toDays(month: Month): MonthOfDays {
  return { from: monthTime(month) / DAY, until: monthTime(addMonths(month, 1)) / DAY }
}

function dayOf(days: number): Day {
  return dayAt(days * DAY)
}
