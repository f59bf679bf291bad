import type { Format } from '../../../../shared/base/format.ts'
import { monthRange } from '../../../../shared/base/month.ts'
import { computedOrigin, countedLeads } from '../../../../shared/model/explain/leadOrigins.ts'
import type { Origin } from '../../../../shared/model/explain/origin.ts'
import type { Segment, Stage } from '../../../../shared/plan/funnel.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { historyCounts } from '../historyCounts.ts'
import type { MonthCohort } from './cohorts.ts'

/** Where it comes from how much more or less a month of the year brings than a usual one. */
export function seasonOrigin(
  plan: Plan,
  segment: Segment | null,
  stage: Stage,
  /** 0 for January. */
  calendarMonth: number,
  factor: number,
  format: Format,
): Origin {
  const counts = historyCounts(plan, stage, segment)
  const months = monthRange(plan.history.start, plan.history.months)
  return computedOrigin(
    'Entries of a month of the year, against a usual month',
    {
      value: factor,
      unit: 'factor',
      how: 'What this month of the year brought in all years, growth over the years taken out, divided by the mean of the twelve',
      assumes: 'growth is even over the years, and the seasons stay as they were',
    },
    months.flatMap((month, index) => {
      const count = counts[index] ?? null
      return Number(month.slice(5)) - 1 !== calendarMonth || count === null
        ? []
        : [recorded(`Entries to ${stage.name}, ${format.month(month)}`, count, segment)]
    }),
  )
}

/** Where it comes from how many of 100 leads get to a stage. */
export function ofHundredOrigin(
  stage: string,
  left: number,
  way: readonly { readonly name: string; readonly mean: number }[],
): Origin {
  return computedOrigin(
    `Of 100, those that get to ${stage}`,
    {
      value: left,
      unit: 'leads',
      how: 'A hundred times the rates of this history on the way',
      form: 'a × b',
      assumes: 'all leads go on in the end as those did that had the time to',
    },
    [
      countedLeads('Leads to begin with', 100, 'A round number', null),
      ...way.map(({ name, mean }) =>
        computedOrigin(
          name,
          {
            value: mean,
            unit: 'share',
            how: 'The rate from this history; the table of rates has its counts',
          },
          [],
        ),
      ),
    ],
  )
}

/** Where it comes from which part of those who go on arrives so many months later. */
export function lagOrigin(way: string, share: number, months: number): Origin {
  return {
    label: `Of those who get there, ${months === 0 ? 'in the same month' : `${months} months later`}`,
    value: share,
    unit: 'share',
    how: `Leads ${way} of the imported lists, by how many calendar months they took; of months old enough to tell, so that quick ones do not count too much`,
    assumes: 'leads to come take as long as those did',
    path: ['history', 'sources'],
    inputs: () => [],
  }
}

/** Where it comes from which part of the leads of a month had gone on after some months. */
export function goneOnOrigin({ leads, goneOnByAge }: MonthCohort, age: number, came: string): Origin {
  const goneOn = goneOnByAge[age] ?? 0
  return computedOrigin(
    `Of the leads of ${came}, those that had gone on`,
    {
      value: goneOn / leads,
      unit: 'share',
      how: 'Leads of the month that had gone on by then, divided by all of the month',
      form: 'a ÷ b',
    },
    [
      countedLeads('Leads that had gone on by then', goneOn, 'Counted among the imported leads'),
      cameOrigin(leads, came),
    ],
  )
}

export function cameOrigin(leads: number, came: string): Origin {
  return countedLeads(`Leads that came in ${came}`, leads, 'Counted among the imported leads')
}

function recorded(label: string, count: number, segment: Segment | null): Origin {
  return {
    label,
    value: count,
    unit: 'leads',
    how: segment === null ? 'Recorded in history, all segments added up' : 'Recorded in history',
    path: ['history', 'entries', ...(segment ? [segment.id] : [])],
    inputs: () => [],
  }
}
