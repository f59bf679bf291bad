import ical, { ICalCalendarMethod } from 'ical-generator'
import { dayAt, dayTime, type Day } from '../../shared/base/month.ts'
import type { Moment } from '../../shared/base/moment.ts'
import type { PlanId } from '../../shared/plan/ids.ts'
import type { Plan } from '../../shared/plan/plan.ts'

const DAY = 86_400_000

interface Entry {
  readonly day: Day
  /** Tells the entry from all others of the plan, and stays: a calendar that has it already changes it. */
  readonly name: string
  readonly summary: string
  readonly description: string
}

/**
 * The days of an agreement as an iCalendar file: its reviews, its end, the last day to give notice, and the day to look at the
 * personas again. All-day entries without a zone, so that they stay on their day everywhere.
 */
export function reviewCalendar(id: PlanId, plan: Plan, now: Moment): string {
  const calendar = ical({
    name: plan.agreement.title,
    prodId: { company: 'SLA Planner', product: 'Agreement' },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const { day, name, summary, description } of entriesOf(plan)) {
    calendar.createEvent({
      id: `${name}-${id}@sla-planner`,
      stamp: new Date(now),
      start: new Date(dayTime(day)),
      end: new Date(dayTime(day) + DAY),
      allDay: true,
      summary,
      description,
    })
  }
  return calendar.toString()
}

function entriesOf({ agreement, company, personas, terms }: Plan): Entry[] {
  const { title, reviews, end } = agreement
  const about = `${title}, ${company.name}`
  const entries: (Entry | null)[] = [
    ...reviews.map((day, index) => ({
      day,
      name: `review-${index + 1}`,
      summary: `Review of the agreement: ${title}`,
      description: `Both sides look at the agreement again (${about}).`,
    })),
    end === null
      ? null
      : {
          day: end,
          name: 'end',
          summary: `The agreement ends: ${title}`,
          description: `Last day of ${about}.`,
        },
    end === null || terms.noticeDays === null || terms.noticeDays === 0
      ? null
      : {
          day: daysBefore(end, terms.noticeDays),
          name: 'notice',
          summary: `Last day to give notice: ${title}`,
          description: `${terms.noticeDays} days before the end of ${about}.`,
        },
    personas.reviewOn === null
      ? null
      : {
          day: personas.reviewOn,
          name: 'personas',
          summary: `Look at profile and personas again: ${company.name}`,
          description: `Whom the teams target may have changed (${about}).`,
        },
  ]
  return entries.filter((entry) => entry !== null).toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

function daysBefore(day: Day, days: number): Day {
  return dayAt(dayTime(day) - days * DAY)
}
