import { dayIn, momentOf, momentText } from '../base/moment.ts'
import type { Day } from '../base/month.ts'
import type { SectionContext } from './context.ts'

type When = Pick<SectionContext, 'plan' | 'composedAt'>

/** The moment of composing as people of the plan's working calendar read it, with its zone: 14 Mar 2027, 06:30 EDT. */
export function momentWords({ plan, composedAt }: When): string {
  return momentText(momentOf(composedAt), plan.calendar.timeZone, plan.company.locale)
}

/** The day of composing on the plan's working calendar. */
export function composedOn({ plan, composedAt }: When): Day {
  return dayIn(momentOf(composedAt), plan.calendar.timeZone)
}
